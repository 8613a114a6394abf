import { i18n } from '@/utils/texts/i18n';
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '@/entrypoints/say/App';
import { Making } from '@/entrypoints/say/Making';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { handOver } from '@/utils/browser/handed-over';
import type { CheckIn } from '@/utils/checkin/check-in';
import { startDraft, toCheckIn } from '@/utils/checkin/minute/draft';
import { keepCheckIn } from '@/utils/history/check-ins/check-ins';
import { closeHistory } from '@/utils/history/connection/database';
import { settingsSchema } from '@/utils/settings/settings';
import { writeLock } from '@/utils/storage/lock-state';
import { FakeLocks } from '../../fake-locks';
import { readTextFile } from '../../texts';

const { t } = i18n;
const texts = new Map(Object.entries(readTextFile('telling')));
const { sharing } = v.parse(settingsSchema, {});

function show(words: readonly string[] | null, note = ''): void {
  const feelings = words?.map((word) => ({ word, intensity: null }));
  const checkIn = feelings ? ({ ...NO_ANSWERS, feelings, note } as unknown as CheckIn) : null;
  render(<Making checkIn={checkIn} texts={texts} sharing={sharing} onCard={() => {}} />);
}

const line = (part: 'feeling' | 'open') => screen.getByLabelText(t(`say.${part}`));
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const readCard = () => screen.getByRole('img').getAttribute('aria-label') ?? '';
const restore = () => screen.queryByRole('button', { name: t('say.restore') });

describe('the page of a sentence for somebody', () => {
  it('puts a suggestion back that was written over, and then has another wording for it', () => {
    show(['sad']);
    const suggested = readCard();
    expect(restore()).toBeNull();
    fireEvent.input(line('feeling'), { target: { value: 'I feel odd' } });
    expect(readCard()).toContain('I feel odd.');
    fireEvent.click(screen.getByRole('button', { name: t('say.restore') }));
    expect(readCard()).toBe(suggested);
    expect(document.activeElement?.textContent).toBe(t('say.card'));
    fireEvent.click(screen.getByRole('button', { name: t('say.another') }));
    expect(readCard()).not.toBe(suggested);
    // A screen reader says another wording, and not each letter that is written over it.
    const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent ?? '');
    expect(said().filter((text) => text !== '' && readCard().startsWith(text))).toHaveLength(1);
    fireEvent.input(line('feeling'), { target: { value: 'I feel odd' } });
    expect(said().filter((text) => text.includes('odd'))).toEqual([]);
  });

  it('asks whether it still fits when what was written for one goes to another', () => {
    show(['sad']);
    choose(t('say.relations.friend'));
    fireEvent.input(line('feeling'), { target: { value: 'I’m at the end of my rope' } });
    expect(screen.queryByText(t('say.forAnother'))).toBeNull();
    choose(t('say.relations.child'));
    expect(screen.getByText(t('say.forAnother'))).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: t('say.restore') }));
    expect(readCard()).not.toContain('rope');
    expect(screen.queryByText(t('say.forAnother'))).toBeNull();
  });

  it.each([
    ['lonely', 'work', true],
    ['bored', 'work', false],
    ['lonely', 'friend', false],
  ] as const)('says that it keeps “%s” general for %s: %s', (word, relation, isSaid) => {
    show([word]);
    choose(t(`say.relations.${relation}`));
    expect(screen.queryByText(t('say.keptGeneral')) !== null).toBe(isSaid);
  });

  it('names what it leaves out, until it is written by hand', () => {
    show(['worried', 'bored']);
    const leftOut = t('say.leftOut', ['bored']);
    expect(screen.getByText(leftOut)).toBeDefined();
    fireEvent.input(line('feeling'), { target: { value: 'I’m worried and bored' } });
    expect(screen.queryByText(leftOut)).toBeNull();
  });

  it('begins with how one feels where there is no check-in, and puts nothing under it', () => {
    show(null);
    const first = screen.getAllByRole('textbox').find((field) => field.tagName === 'TEXTAREA');
    expect(first).toBe(line('feeling'));
    expect(screen.getByRole('region', { name: t('say.write') })).toBeDefined();
    fireEvent.input(line('feeling'), { target: { value: 'I feel odd' } });
    expect(readCard()).toBe('I feel odd.');
    const group = screen.getByRole('group', { name: t('say.receive') });
    expect(within(group).getByRole('radio', { checked: true })).toHaveProperty('name', 'receive');
    expect(within(group).getByRole('radio', { name: t('say.receives.none'), checked: true })).toBeDefined();
  });

  it('puts a note in as it was written, and says that it was written for oneself', () => {
    show(['sad'], 'She forgot again');
    expect(screen.getByText(t('say.noteStays'))).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: t('say.fromNote') }));
    expect(readCard()).toContain('She forgot again.');
    expect(screen.getByText(t('say.noteIn'))).toBeDefined();
    expect(screen.queryByText(t('say.noteStays'))).toBeNull();
  });

  it('tells whoever is added', async () => {
    show(['sad']);
    fireEvent.input(screen.getByLabelText(t('people.name')), { target: { value: 'Mo' } });
    fireEvent.click(screen.getByRole('button', { name: t('people.add') }));
    expect(await screen.findByRole('radio', { name: 'Mo', checked: true })).toBeDefined();
  });
});

describe('a sentence about a check-in that was handed over', () => {
  beforeEach(() => {
    closeHistory();
    fakeBrowser.reset();
    vi.stubGlobal('indexedDB', new IDBFactory());
    Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  });

  async function open() {
    history.replaceState(null, '', `#${await handOver('019aadcd-ff38-7c7b-a2a4-4d3a2f7b6c5d')}`);
    render(<App />);
  }

  it('says that it is gone where it was deleted', async () => {
    await open();
    expect(await screen.findByText(t('say.gone'))).toBeDefined();
  });

  it('does not say that it is gone where it can’t be read', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('Internal error.', 'UnknownError');
    });
    await open();
    // There is a sentence to write all the same.
    expect(await screen.findByRole('region', { name: t('say.write') })).toBeDefined();
    expect(screen.queryByText(t('say.gone'))).toBeNull();
    expect(screen.getByText(t('history.failed'))).toBeDefined();
  });
});

describe('the first sentence to a doctor or a helpline', () => {
  const NOW = Temporal.Instant.from('2026-11-27T15:00:00Z');

  beforeEach(() => {
    closeHistory();
    fakeBrowser.reset();
    vi.stubGlobal('indexedDB', new IDBFactory());
    Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
    vi.spyOn(Temporal.Now, 'plainDateISO').mockReturnValue(Temporal.PlainDate.from('2026-11-27'));
  });

  async function keep(days: number, word: string, note = ''): Promise<void> {
    const at = NOW.subtract({ hours: 24 * days });
    const draft = startDraft('about', 'Europe/Berlin', at);
    const answers = { ...draft.answers, feelings: [{ word, intensity: null }], note };
    await keepCheckIn(toCheckIn({ ...draft, answers }, at), at);
  }

  async function open(hash: string): Promise<HTMLTextAreaElement> {
    history.replaceState(null, '', hash);
    render(<App />);
    return screen.findByLabelText<HTMLTextAreaElement>(t('say.first.text'));
  }

  const chosenChannel = () =>
    screen.getByRole('radio', { name: /./, checked: true }).parentElement?.textContent;

  it.each([
    ['#to=line', 'call', 'I’m calling because I’d like to talk to someone.'],
    ['#to=doctor', 'visit', 'I’d like to tell you how I’ve been.'],
  ] as const)('is there without a check-in, from %s', async (hash, channel, beginning) => {
    const text = await open(hash);
    expect(text.value.startsWith(beginning)).toBe(true);
    expect(chosenChannel()).toBe(t(`say.first.channels.${channel}`));
    expect(screen.getByText(t('say.first.none'))).toBeDefined();
  });

  it('is there while the history can’t be read, and says why that is', async () => {
    await writeLock({ version: 1, phase: 'on', isErased: true, vault: { publicKey: 'f00d' } });
    const text = await open('#to=line');
    expect(text.value.startsWith('I’m calling because I’d like to talk to someone.')).toBe(true);
    expect(await screen.findByRole('alert')).toBeDefined();
    expect(screen.queryByText(t('say.first.none'))).toBeNull();
  });

  it('is made of the check-ins that one chooses, of the last 30 days, and never of a note', async () => {
    await keep(40, 'angry');
    await keep(9, 'lonely', 'Never read out.');
    await keep(1, 'worn_out');
    const text = await open('#to=line');
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false]);
    expect(text.value).not.toMatch(/lonely|worn out/);

    const [newest] = boxes;
    if (newest) fireEvent.click(newest);
    expect(text.value).toContain('Yesterday I felt worn out.');
    fireEvent.click(screen.getByRole('button', { name: t('say.first.all') }));
    expect(text.value).toContain('In the last two weeks I’ve felt lonely and worn out.');
    expect(readCard()).toBe(text.value);
    expect(document.body.textContent).not.toContain('Never read out.');
    fireEvent.click(screen.getByRole('button', { name: t('say.first.clear') }));
    expect(text.value).not.toContain('lonely');
  });

  it('stays as it was written, until one puts the suggestion back', async () => {
    await keep(1, 'lonely');
    const text = await open('#to=doctor');
    const suggested = text.value;
    fireEvent.click(screen.getByRole('button', { name: t('say.another') }));
    expect(text.value).not.toBe(suggested);
    fireEvent.input(text, { target: { value: 'I need to talk.' } });
    fireEvent.click(screen.getByRole('checkbox'));
    expect(readCard()).toBe('I need to talk.');
    fireEvent.click(restore() ?? text);
    expect(readCard()).toContain('lonely');
  });
});
