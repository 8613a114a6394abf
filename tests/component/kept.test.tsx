import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Kept } from '@/entrypoints/popup/Kept';
import { startDraft, toCheckIn } from '@/utils/checkin/draft';
import type { Answers } from '@/utils/checkin/check-in';
import { keepCheckIn } from '@/utils/history/check-ins';
import { closeHistory } from '@/utils/history/database';
import { FakeLocks } from '../fake-locks';
import { readTextFile } from '../texts';

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

async function show(answers: Partial<Answers>) {
  const checkIn = await keep(answers);
  const page = render(<Kept checkIn={checkIn} hasClosing isPreview={false} onDone={() => {}} />);
  const offer = await waitFor(() => {
    const found = page.container.querySelector('.offer a, .offer button');
    if (!found) throw new Error('Nothing is offered yet.');
    return found;
  });
  return { ...page, offer };
}

describe('Kept', () => {
  it('says what was said, and what it was about, and the line in one’s own words', async () => {
    await show({ feelings: feelings('left_out', 'lonely'), about: ['partner'], note: 'Said it was fine.' });
    expect(screen.getByText('left out, lonely · partner')).toBeTruthy();
    expect(screen.getByText('“Said it was fine.”')).toBeTruthy();
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

  it('offers to look back once there are days to look back at', async () => {
    for (let day = 1; day <= 6; day++)
      await keep({ feelings: feelings('bored') }, NOW.subtract({ hours: 24 * day }));
    const { offer } = await show({ feelings: feelings('bored') });
    expect(offer.textContent).toBe('Look back');
  });

  it.each([
    ['hopeless', 'Support', false],
    ['sad', 'Look back', true],
  ])('does not point to support twice: after %s, %s is offered', async (word, name, isPointed) => {
    const hard = { pleasantness: -0.8, energy: -0.2, feelings: feelings(word) };
    for (let day = 1; day <= 6; day++) await keep(hard, NOW.subtract({ hours: 24 * day }));
    vi.spyOn(Temporal.Now, 'instant').mockReturnValue(NOW);
    const { offer } = await show(hard);
    expect(offer.textContent).toBe(name);
    await vi.dynamicImportSettled();
    if (isPointed) expect(await screen.findByText(POINTED)).toBeTruthy();
    else expect(screen.queryByText(POINTED)).toBeNull();
  });

  it('says of an example that it is made up', async () => {
    const { offer } = await show({ feelings: feelings('bored') });
    fireEvent.click(offer);
    expect(await screen.findByText(/Made up, as an example/)).toBeTruthy();
    expect(offer.getAttribute('aria-expanded')).toBe('true');
  });
});
