import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CustomWordsPart } from '@/entrypoints/options/content/CustomWordsPart';
import {
  newCustomAbout,
  newCustomFeeling,
  type CustomWordChange,
} from '@/utils/vocabulary/custom/change-custom-word';
import type { CustomWord, CustomKind } from '@/utils/vocabulary/custom/custom-word';
import { rememberCustomWords } from '@/utils/vocabulary/custom/custom-vocabulary';

const now = Temporal.Instant.from('2026-11-22T15:00:00Z');
let stored: readonly CustomWord[] = [];
let isBroken = false;

/** Keeps what is changed as the store would. */
function Part({ kind }: { kind: CustomKind }) {
  const [all, setAll] = useState(stored);
  async function change(wanted: CustomWordChange) {
    if (isBroken) throw new Error('The store is full.');
    const changed = wanted(all);
    stored = [...all.filter(({ id }) => changed.every((own) => own.id !== id)), ...changed];
    rememberCustomWords(stored);
    setAll(stored);
    return changed;
  }
  return <CustomWordsPart kind={kind} all={all} change={change} />;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const write = (name: string, text: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value: text } });

beforeEach(() => {
  stored = [];
  isBroken = false;
});
afterEach(() => rememberCustomWords([]));

describe('what is one’s own, in the settings', () => {
  it('is added with a meaning, other words and a place', async () => {
    render(<Part kind="word" />);
    press('Add a word');
    write('Word', '  whited \n out ');
    write('What it means to you, if you like', 'Snow, and no sound.');
    write('Other words that should find it', 'snowed in, , snow blind,snowed in');
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Energy' }), { key: 'PageDown' });
    press('Save');
    expect(await screen.findByText('“whited out” is saved.')).toBeDefined();
    expect(stored).toMatchObject([
      {
        name: 'whited out',
        meaning: 'Snow, and no sound.',
        synonyms: ['snowed in', 'snow blind'],
        pleasantness: 0,
        energy: -0.2,
      },
    ]);
  });

  it.each([
    ['word', 'Add a word', 'Word', 'Lonely', /“Lonely” is there already/],
    ['about', 'Add a context', 'Context', 'work', /“work” is there already/],
    ['prompt', 'Add a question', 'Question', ' \u0000 ', /Please enter a question/],
  ] as const)('is refused in a sentence where a %s cannot be had, and what was written stays', (...given) => {
    const [kind, button, field, written, sentence] = given;
    render(<Part kind={kind} />);
    press(button);
    write(field, written);
    press('Save');
    expect(screen.getByRole('alert').textContent).toMatch(sentence);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: field }).value).toBe(written);
    expect(stored).toEqual([]);
  });

  it('is cut with a sentence where it is too long, and shown as text whatever it says', async () => {
    render(<Part kind="about" />);
    press('Add a context');
    const pasted = `<img src=x onerror=alert(1)>${'x'.repeat(1_000_000)}`;
    write('Context', pasted);
    expect(screen.getByText(/There’s room for 40 letters/)).toBeDefined();
    press('Save');
    const item = await screen.findByRole('listitem');
    expect(item.querySelector('bdi')?.textContent).toBe(pasted.slice(0, 40));
    expect(item.querySelector('img')).toBeNull();
  });

  it('is put away, named all the same, and brought back', async () => {
    stored = [newCustomAbout('choir', now)];
    render(<Part kind="about" />);
    press('Put away: choir');
    expect(await screen.findByText(/“choir” is put away/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Change: choir' })).toBeNull();
    press('Bring back: choir');
    expect(await screen.findByRole('button', { name: 'Change: choir' })).toBeDefined();
  });

  it('is merged into one of ours or of one’s own, and taken apart again', async () => {
    const word = newCustomFeeling('whited out', { pleasantness: -0.4, energy: -0.3 }, now);
    stored = [word, newCustomFeeling('snowed in', { pleasantness: 0, energy: 0 }, now)];
    rememberCustomWords(stored);
    render(<Part kind="word" />);
    press('Merge: whited out');
    const choice = screen.getByRole('combobox', { name: 'Show “whited out” from now on as' });
    expect(within(choice).queryByRole('option', { name: 'whited out' })).toBeNull();
    expect(within(choice).getByRole('option', { name: 'snowed in' })).toBeDefined();
    fireEvent.change(choice, { target: { value: 'numb' } });
    press('Merge');
    expect(await screen.findByText('“whited out” is shown as “numb” from now on.')).toBeDefined();
    expect(screen.getByText('shown as “numb”')).toBeDefined();
    press('Bring back: whited out');
    await waitFor(() => expect(stored.find(({ id }) => id === word.id)?.mergedInto).toBeNull());
  });

  it('says so where it cannot be saved, and keeps what was written', async () => {
    isBroken = true;
    render(<Part kind="about" />);
    press('Add a context');
    write('Context', 'choir');
    press('Save');
    expect(await screen.findByText(/couldn’t be saved just now/)).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Context' }).value).toBe('choir');
  });
});
