import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { i18n } from '@/utils/texts/i18n';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Kept } from '@/entrypoints/popup/kept/Kept';
import { PointToSupport } from '@/entrypoints/popup/kept/PointToSupport';
import { startDraft, toCheckIn } from '@/utils/checkin/minute/draft';
import type { Answers } from '@/utils/checkin/check-in';
import { keepCheckIn } from '@/utils/history/check-ins/check-ins';
import { closeHistory } from '@/utils/history/connection/database';
import { FakeLocks } from '../../fake-locks';
import { readTextFile } from '../../texts';

const NOW = Temporal.Instant.from('2026-11-27T15:00:00Z');
const closings = readTextFile('closings');
const POINTED = /If you like, there are people who listen/;

beforeEach(() => {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
});

const feelings = (...words: string[]) => words.map((word) => ({ word, intensity: null }));

async function keep(answers: Partial<Answers>, at = NOW) {
  const draft = startDraft('about', 'Europe/Berlin', at);
  const checkIn = toCheckIn({ ...draft, answers: { ...draft.answers, ...answers } }, at);
  await keepCheckIn(checkIn, at);
  return checkIn;
}

/** The same on each of the six days before. */
async function keepDays(answers: Partial<Answers>) {
  for (let day = 1; day <= 6; day++) await keep(answers, NOW.subtract({ hours: 24 * day }));
}

async function show(answers: Partial<Answers>) {
  const checkIn = await keep(answers);
  const page = render(
    <Kept checkIn={checkIn} hasClosing isPreview={false} onUndo={() => {}} onDone={() => {}} />,
  );
  const offer = await waitFor(() => {
    const found = page.container.querySelector('.offer a, .offer button');
    if (!found) throw new Error('Nothing is offered yet.');
    return found;
  });
  return { ...page, offer };
}

describe('Kept', () => {
  it('has the way to support right below its title after the hardest words, as a button, before anything is read', async () => {
    const { offer } = await show({ feelings: feelings('hopeless'), note: 'No way out.' });
    expect(offer.textContent).toBe('Support');
    expect(offer.className).toBe('button');
    expect(offer.parentElement?.previousElementSibling?.textContent).toBe('Kept.');
    expect(screen.getAllByRole('link', { name: 'Support' })).toEqual([offer]);
  });

  it('has it as a quiet link among the others after any other word', async () => {
    await show({ feelings: feelings('content') });
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.getByRole('link', { name: 'Support' }).className).toBe('button plain');
  });

  it('says what was said, and what it was about, and the line in one’s own words', async () => {
    await show({ feelings: feelings('left_out', 'lonely'), about: ['partner'], note: 'Said it was fine.' });
    expect(screen.getByText('left out, lonely · partner')).toBeTruthy();
    expect(screen.getByText('“Said it was fine.”')).toBeTruthy();
  });

  it('says what one would like', async () => {
    await show({ feelings: feelings('drained'), needs: ['rest', 'to_be_heard'] });
    expect(screen.getByText(i18n.t('about.needsChosen', { needs: 'rest, to be heard' }))).toBeTruthy();
  });

  it.each<[string, string, Partial<Answers>]>([
    ['whole, of a place', 'placed', { pleasantness: -0.5, energy: 0.5, feelings: feelings('tense') }],
    ['without an edge, of a place that nobody touched', 'guess', { everyday: ['meh'] }],
    ['of every colour, where nobody knows', 'unsure', { unsure: true, body: ['tight_chest'] }],
    ['whole, of a place without a word', 'placed', { unsure: true, pleasantness: -0.5, energy: 0.5 }],
    ['hollow, of a line alone', 'none', { note: 'Rain.' }],
  ])('draws the mark %s', async (_, kind, answers) => {
    const { container } = await show(answers);
    await waitFor(() => expect(container.querySelector('.seal')?.getAttribute('data-kind')).toBe(kind));
  });

  it.each([
    [
      'beside what was felt',
      { pleasantness: -0.5, energy: -0.5 },
      'You feel: unpleasant, low energy. You show: pleasant, high energy.',
    ],
    ['alone', {}, 'You show: pleasant, high energy.'],
  ])('says what others see, and lays the hollow mark round the other: %s', async (_, felt, said) => {
    const { container } = await show({ ...felt, shown: { pleasantness: 0.6, energy: 0.6 } });
    expect(screen.getByText(said)).toBeTruthy();
    expect(container.querySelector('.seal')?.getAttribute('data-shown')).toBe('true');
  });

  it('answers with a line of the family of what was said', async () => {
    const { container } = await show({ feelings: feelings('ashamed') });
    const line = await waitFor(() => {
      const text = container.querySelector('.closing')?.textContent;
      if (!text) throw new Error('There is no line yet.');
      return text;
    });
    const [id] = Object.entries(closings).find(([, text]) => text === line) ?? [''];
    expect(id).toMatch(/^shame_/);
  });

  it.each<[string, Partial<Answers>, string]>([
    ['a hurt from somebody', { feelings: feelings('hurt'), about: ['friends'] }, 'Say it to someone'],
    ['the hardest words', { feelings: feelings('hopeless') }, 'Support'],
    ['a first word', { feelings: feelings('bored') }, 'How someone might put it'],
  ])('offers one thing that fits after %s, and the others behind More', async (_, answers, name) => {
    const { offer } = await show(answers);
    expect(offer.textContent).toBe(name);
    const others = ['Say it to someone', 'How someone might put it', 'Look back', 'Support'].filter(
      (other) => other !== name,
    );
    for (const other of others) expect(screen.queryByText(other)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    for (const other of others) expect(screen.getByText(other)).toBeTruthy();
    expect(screen.getAllByText(name).length).toBe(1);
  });

  it.each([
    ['a word that was said before', 'bored', 'Look back'],
    ['one that never was', 'wistful', 'How someone might put it'],
  ])('offers, once there are days to look back at, after %s: %s, %s', async (_, word, name) => {
    await keepDays({ feelings: feelings('bored') });
    const { offer } = await show({ feelings: feelings(word) });
    expect(offer.textContent).toBe(name);
  });

  describe('after hard days', () => {
    const hard = (word: string) => ({ pleasantness: -0.8, energy: -0.2, feelings: feelings(word) });

    beforeEach(() => {
      vi.spyOn(Temporal.Now, 'instant').mockReturnValue(NOW);
    });

    it('points to support in a sentence, where something else is offered', async () => {
      await keepDays(hard('sad'));
      await show(hard('sad'));
      expect(await screen.findByText(POINTED)).toBeTruthy();
    });

    it('leaves the sentence for another time, where support is offered', async () => {
      await keepDays(hard('hopeless'));
      const { container, offer } = await show(hard('hopeless'));
      expect(offer.textContent).toBe('Support');
      const another = render(<PointToSupport />);
      expect(await another.findByText(POINTED)).toBeTruthy();
      expect(container.textContent).not.toMatch(POINTED);
    });
  });

  it('says of an example that it is made up', async () => {
    const { offer } = await show({ feelings: feelings('bored') });
    fireEvent.click(offer);
    expect(await screen.findByText(/Made up, as an example/)).toBeTruthy();
    expect(offer.getAttribute('aria-expanded')).toBe('true');
  });
});
