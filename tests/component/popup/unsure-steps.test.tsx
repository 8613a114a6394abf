import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { i18n } from '@/utils/texts/i18n';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CheckIn } from '@/entrypoints/popup/minute/CheckIn';
import { useMinute } from '@/entrypoints/popup/minute/use-minute';
import type { CheckIn as KeptCheckIn } from '@/utils/checkin/check-in';
import { changeCheckIns, readRecent } from '@/utils/history/check-ins/check-ins';
import { closeHistory } from '@/utils/history/connection/database';
import { readFormer } from '@/utils/history/erase/deleted-check-ins';
import { readDrafts } from '@/utils/history/check-ins/drafts';
import { rememberAskFirst } from '@/utils/storage/at-once/first-paint-flag';
import { FakeLocks } from '../../fake-locks';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

const NOW = Temporal.ZonedDateTime.from('2026-11-22T15:00:00[UTC]');

function Popup() {
  return <CheckIn minute={useMinute(async () => [])} />;
}

const question = (name: string) => screen.findByRole('heading', { name });
const focusedQuestion = async (name: string) => {
  const heading = await question(name);
  await waitFor(() => expect(document.activeElement).toBe(heading));
};
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const pressKey = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const large = (group: string) =>
  within(screen.getByRole('group', { name: group }))
    .getAllByRole('button')
    .map((each) => `${each.getAttribute('aria-pressed') === 'true' ? '✓ ' : ''}${each.textContent}`);
const draft = async () => (await readDrafts())[0];

/** Closes the popup and opens it again. */
function reopen(page: { unmount: () => void }) {
  page.unmount();
  // As the browser does where a page closes.
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  return render(<Popup />);
}

async function openAreas() {
  const page = render(<Popup />);
  await press('I don’t know yet');
  await question('You don’t have to know.');
  await press('Next');
  await question('Where do you notice something, if anywhere?');
  await screen.findByRole('button', { name: 'Chest' });
  return page;
}

// A part that is loaded when it is wanted takes its time on a busy machine.
beforeAll(() => configure({ asyncUtilTimeout: 10_000 }));
afterAll(() => configure({ asyncUtilTimeout: 1000 }));

beforeEach(() => {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  vi.spyOn(fakeBrowser.runtime, 'connect').mockReturnValue({
    onDisconnect: { addListener: () => {} },
    postMessage: () => {},
  } as never);
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(NOW.toInstant());
  vi.spyOn(Temporal.Now, 'zonedDateTimeISO').mockReturnValue(NOW);
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('UTC');
});

describe('“I don’t know yet”', () => {
  it('begins with a breath that nobody has to wait for, and is a whole answer at a touch more', async () => {
    render(<Popup />);
    await press('I don’t know yet');
    await focusedQuestion('You don’t have to know.');
    await waitFor(async () =>
      expect(await draft()).toMatchObject({ step: 'pause', answers: { unsure: true } }),
    );
    await press('Still don’t know');
    await focusedQuestion('“I don’t know yet” is a whole answer.');
    expect(await readRecent(2)).toEqual([]);
    await press('Keep it as it is');
    await question('Kept.');
    expect(await screen.findByText('“I don’t know” counts, too.')).toBeDefined();
    expect(await readRecent(2)).toMatchObject([{ unsure: true, feelings: [], body: [] }]);
  });

  it('is kept at once with Keep, like anything else', async () => {
    render(<Popup />);
    await press('I don’t know yet');
    await question('You don’t have to know.');
    await press('Keep');
    await question('Kept.');
    expect(await readRecent(2)).toMatchObject([{ unsure: true }]);
  });

  it.each([
    ['See what your body says', 'Where do you notice something, if anywhere?', 'areas'],
    ['Say what it’s about', 'What is it about?', 'about'],
  ])('can go a little further: %s', async (way, next, step) => {
    render(<Popup />);
    await press('I don’t know yet');
    await press('Still don’t know');
    await press(way);
    await focusedQuestion(next);
    await waitFor(async () => expect(await draft()).toMatchObject({ step, answers: { unsure: true } }));
  });

  it('leads from the body to three guesses, of which one touch takes one', async () => {
    await openAreas();
    expect(large('Parts of the body')).toHaveLength(6);
    await press('Chest');
    await waitFor(() => expect(large('Parts of the body')).toContain('✓ Chest'));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'a tight chest' }));
    await press('Next');
    await question('Could it be one of these?');
    await screen.findByRole('button', { name: /^anxious/ });
    expect(large('Guesses')).toHaveLength(3);
    expect(await screen.findByText(/^Some people notice this when/)).toBeDefined();
    fireEvent.click(await screen.findByRole('button', { name: /^anxious ?On your guard/ }));
    await focusedQuestion('Which word comes close?');
    await screen.findByRole('checkbox', { name: 'anxious', checked: true });
    await press('Back');
    await question('Could it be one of these?');
    await screen.findByRole('button', { name: /^anxious/, pressed: true });
    await press('Keep');
    await question('Kept.');
    expect(await readRecent(2)).toMatchObject([
      { unsure: false, feelings: [{ word: 'anxious' }], body: ['tight_chest'] },
    ]);
  });

  it('is still one after a guess that was none, and keeps what the body said', async () => {
    await openAreas();
    await press('Belly');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'a knot in the belly' }));
    await press('Next');
    await press(/^worried/);
    await question('Which word comes close?');
    await press('Back');
    await press('Still don’t know');
    await press('Keep it as it is');
    await question('Kept.');
    expect(screen.getByText('a knot in the belly')).toBeDefined();
    expect(await readRecent(2)).toMatchObject([{ unsure: true, feelings: [], body: ['knot_in_belly'] }]);
  });

  it('is a whole answer wherever it is still one, with a way back and a way on', async () => {
    await openAreas();
    for (const [here, further, next] of [
      ['Where do you notice something, if anywhere?', 'unsure.toGuesses', 'Could it be one of these?'],
      ['Could it be one of these?', 'unsure.toWords', 'Which word comes close?'],
    ] as const) {
      await press('Still don’t know');
      await focusedQuestion('“I don’t know yet” is a whole answer.');
      // The line of buttons below is not seen meanwhile.
      fireEvent.click(
        within(document.querySelector('.instead-of-footer') ?? document.body).getByRole('button'),
      );
      await question(here);
      await press('Still don’t know');
      await press(i18n.t(further));
      await question(next);
    }
    expect(await readRecent(2)).toEqual([]);
  });

  it('asks after one part of the body at a time, in one place, and says how much was said of the others', async () => {
    await openAreas();
    await press('Chest');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'a tight chest' }));
    await press('Belly');
    await screen.findByRole('checkbox', { name: 'a knot in the belly' });
    expect(screen.queryByRole('checkbox', { name: 'a tight chest' })).toBeNull();
    await press('Chest, 1');
    await screen.findByRole('checkbox', { name: 'a tight chest', checked: true });
    expect(large('Parts of the body').filter((name) => name.startsWith('✓'))).toEqual([
      '✓ Chest, 1',
      '✓ Belly',
    ]);
  });

  it('takes a cue back with its part of the body', async () => {
    await openAreas();
    await press('Chest');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'a tight chest' }));
    await press('Chest, 1');
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'a tight chest' })).toBeNull());
    await waitFor(async () => expect((await draft())?.answers).toMatchObject({ body: [], unsure: true }));
  });

  it('goes by keys alone: Enter on, a number for each part and each guess', async () => {
    render(<Popup />);
    await press('I don’t know yet');
    await question('You don’t have to know.');
    pressKey('Enter');
    await question('Where do you notice something, if anywhere?');
    await screen.findByRole('button', { name: 'Chest' });
    pressKey('3');
    await waitFor(() => expect(large('Parts of the body')).toContain('✓ Chest'));
    pressKey('Enter');
    await question('Could it be one of these?');
    const [first] = await screen.findAllByRole('button', { name: /^(angry|anxious|loved)/ });
    pressKey('1');
    await question('Which word comes close?');
    const name = first?.querySelector('.name')?.textContent ?? '';
    await screen.findByRole('checkbox', { name, checked: true });
  });

  const offeredWords = async (name?: RegExp) => {
    await question('Which word comes close?');
    await screen.findAllByRole('checkbox', name ? { name } : {});
    return screen
      .getAllByRole('checkbox')
      .map((box) => box.parentElement?.querySelector('.name')?.textContent);
  };
  const guessed = async () => {
    await question('Could it be one of these?');
    await waitFor(() => expect(large('Guesses')).toHaveLength(3));
    return [...document.querySelectorAll('.large-choice .name')].map(({ textContent }) => textContent);
  };

  it('goes on past guesses that were none to other words that the body may mean', async () => {
    await openAreas();
    await press('Belly');
    await press('Next');
    const refused = await guessed();
    await press('Next');
    const words = await offeredWords();
    expect(words.slice(0, 3)).toEqual(['nervous', 'full of dread', 'empty']);
    expect(words.filter((word) => refused.includes(word ?? ''))).toEqual([]);
  });

  it('goes on past guesses from nothing to other words of the hour, and comes back to the same guesses', async () => {
    await openAreas();
    await press('Next');
    const refused = await guessed();
    await press('Next');
    const words = await offeredWords();
    const low = ['tired', 'flat', 'drained', 'bored'];
    const heavy = ['under pressure', 'irritated', 'stuck', 'restless'];
    const light = ['content', 'satisfied', 'curious', 'hopeful'];
    const ofTheHour = new Set([low, heavy, light].flat());
    expect(words.filter((word) => !ofTheHour.has(word ?? ''))).toEqual([]);
    expect(words.filter((word) => refused.includes(word ?? ''))).toEqual([]);
    await press('Back');
    expect(await guessed()).toEqual(refused);
  });

  it('is found again where one was, when the popup closes halfway', async () => {
    const page = await openAreas();
    await press('Chest');
    await waitFor(async () => expect((await draft())?.view.areas).toEqual(['chest']));
    reopen(page);
    await question('Where do you notice something, if anywhere?');
    await waitFor(() => expect(large('Parts of the body')).toContain('✓ Chest'));
  });

  it('is over with the way back to the field', async () => {
    render(<Popup />);
    await press('I don’t know yet');
    await question('You don’t have to know.');
    await press('Back');
    await question('How are you right now?');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Keep' }).disabled).toBe(true);
  });

  it('that was kept can be undone, and one is where one was', async () => {
    await openAreas();
    await press('Chest');
    await press('Still don’t know');
    await press('Keep it as it is');
    await question('Kept.');
    await press('Undo');
    await focusedQuestion('Where do you notice something, if anywhere?');
    await waitFor(() => expect(large('Parts of the body')).toContain('✓ Chest'));
    expect(await readRecent(2)).toEqual([]);
    expect(await readDrafts()).toMatchObject([{ step: 'areas', answers: { unsure: true } }]);
    await press('Still don’t know');
    await press('Keep it as it is');
    await question('Kept.');
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await question('Where do you notice something, if anywhere?');
  });
});

describe('an “I don’t know yet” of this morning', () => {
  const LINE = 'This morning you didn’t know. Any word now?';
  const at = NOW.subtract({ hours: 6 }).toInstant().toString({ fractionalSecondDigits: 3 });
  const localDate = '2026-11-22';
  const said = { feelings: [], everyday: [], body: ['tight_chest'], about: [], note: '', saidAt: null };
  const morning: KeptCheckIn = {
    ...(example as KeptCheckIn),
    ...said,
    at,
    localDate,
    zone: 'UTC',
    createdAt: at,
    updatedAt: at,
    unsure: true,
  };

  beforeEach(async () => {
    localStorage.clear();
    rememberAskFirst(true);
    await changeCheckIns({ put: [morning] });
  });

  it('comes with the step, and moves nothing that is drawn', async () => {
    const seen: string[] = [];
    const page = render(<Popup />);
    const step = page.container.querySelector('.step');
    const note = () => {
      if (step?.getAttribute('data-waits') === 'false') seen.push(step.firstElementChild?.className ?? '');
    };
    note();
    new MutationObserver(note).observe(page.container, { attributes: true, childList: true, subtree: true });
    await screen.findByText(LINE);
    await press('Let it be');
    await waitFor(() => expect(new Set(seen)).toEqual(new Set(['earlier', 'question'])));
    expect(seen[0]).toBe('earlier');
    expect(localStorage).toHaveLength(0);
  });

  it.each([
    ['stays away where nobody knew of it when the step was drawn', 6, false, null],
    ['is looked for the next time, too, where it is too soon', 0.5, true, ''],
    ['is not looked for any more once it is too late', 30, true, null],
  ])('%s', async (_, hoursAgo, isKnown, flag) => {
    rememberAskFirst(isKnown);
    const before = NOW.subtract({ minutes: hoursAgo * 60 });
    const keptAt = before.toInstant().toString({ fractionalSecondDigits: 3 });
    const day = before.toPlainDate().toString();
    await changeCheckIns({ put: [{ ...morning, at: keptAt, createdAt: keptAt, localDate: day }] });
    const { container } = render(<Popup />);
    await waitFor(() => expect(container.querySelector('.step')?.getAttribute('data-waits')).toBe('false'));
    await vi.dynamicImportSettled();
    expect(screen.queryByText(/Any word now/)).toBeNull();
    expect(localStorage.getItem('asks-first')).toBe(flag);
  });

  it('that is kept is looked for from then on', async () => {
    rememberAskFirst(false);
    render(<Popup />);
    await press('I don’t know yet');
    await press('Keep');
    await question('Kept.');
    expect(localStorage.getItem('asks-first')).toBe('');
  });

  it('comes back once, with its words a touch away, and becomes what it is now', async () => {
    const page = render(<Popup />);
    await screen.findByText(LINE);
    await press('Find a word');
    await focusedQuestion('Which word comes close?');
    reopen(page);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'anxious' }));
    await press('Keep');
    await question('Kept.');
    const edited = { ...morning, feelings: [{ word: 'anxious', intensity: null }], unsure: false };
    const updatedAt = NOW.toInstant().toString({ fractionalSecondDigits: 3 });
    expect(await readRecent(2)).toEqual([{ ...edited, updatedAt }]);
    expect(await readFormer(morning.id)).toEqual(morning);
    expect(await readDrafts()).toEqual([]);
    await press('Undo');
    await question('Which word comes close?');
    expect(await readRecent(2)).toEqual([morning]);
  });

  it.each([
    ['looked past', async () => {}],
    ['sent away', async () => press('Let it be')],
  ])('does not come again once it was %s', async (_, act) => {
    const page = render(<Popup />);
    await screen.findByText(LINE);
    await act();
    const again = reopen(page);
    await question('How are you right now?');
    await waitFor(() => expect(screen.getByRole('button', { name: 'I don’t know yet' })).toBeDefined());
    await vi.dynamicImportSettled();
    expect(screen.queryByText(LINE)).toBeNull();
    again.unmount();
    expect(await readRecent(2)).toEqual([morning]);
  });
});
