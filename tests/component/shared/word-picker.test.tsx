import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { WordPicker } from '@/components/words/WordPicker';
import { loadTexts } from '@/components/hooks/use-texts';
import type { FeelingChoice } from '@/utils/checkin/check-in';

const OFFERED = ['sad', 'lonely', 'hurt', 'numb', 'flat', 'tired', 'own:4'];

function Picker() {
  const [chosen, setChosen] = useState<FeelingChoice[]>([]);
  return <WordPicker offered={OFFERED} chosen={chosen} onChoose={setChosen} />;
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const meaningOf = (name: string) => document.getElementById(box(name).getAttribute('aria-describedby') ?? '');

it('has no row before what the words mean is there, for it would grow under the finger', async () => {
  vi.resetModules();
  const { WordPicker: Fresh } = await import('@/components/words/WordPicker');
  render(<Fresh offered={OFFERED} chosen={[]} onChoose={() => {}} />);
  expect(screen.queryAllByRole('checkbox')).toEqual([]);
  await screen.findByText(/doesn’t reach you/);
  expect(screen.getAllByRole('checkbox')).toHaveLength(OFFERED.length);
});

describe('the words', () => {
  beforeAll(async () => {
    await Promise.all([loadTexts('meanings'), loadTexts('notes')]);
  });

  it('are a group of checkboxes, each named by its word and described by its meaning', async () => {
    render(<Picker />);
    expect(screen.getByRole('group', { name: 'Feelings' })).toBeDefined();
    expect(screen.getAllByRole('checkbox')).toHaveLength(OFFERED.length);
    expect(await screen.findByText(/doesn’t reach you/)).toBe(meaningOf('numb'));
  });

  it('have nothing of a word in their ids, by which Chromium writes down how far somebody has scrolled', () => {
    const { container } = render(<Picker />);
    fireEvent.click(box('numb'));
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => OFFERED.some((word) => id.includes(word)))).toEqual([]);
  });

  it('have the way to support in the row of those that are hardest to bear, taken or not, and in no other', () => {
    render(<WordPicker offered={['sad', 'hopeless', 'in_despair']} chosen={[]} onChoose={() => {}} />);
    const links = screen.getAllByRole('link', { name: 'Support' });
    const words = links.map((link) => link.closest('.word')?.querySelector('.name')?.textContent);
    expect(words).toEqual(['hopeless', 'in despair']);
  });

  it('say below them all why the newest word and not its neighbour, and go on saying what each means', async () => {
    render(<Picker />);
    await screen.findByText(/doesn’t reach you/);
    fireEvent.click(box('numb'));
    expect(screen.getByRole('status').textContent).toMatch(/^It got too much/);
    expect(screen.getByText(/doesn’t reach you/)).toBe(meaningOf('numb'));
    fireEvent.click(box('sad'));
    expect(screen.getByRole('status').textContent).not.toMatch(/^It got too much/);
    fireEvent.click(box('sad'));
    fireEvent.click(box('numb'));
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('can be taken and taken back', () => {
    render(<Picker />);
    fireEvent.click(box('sad'));
    expect(box('sad').checked).toBe(true);
    fireEvent.click(box('sad'));
    expect(box('sad').checked).toBe(false);
  });

  it('are five at the most, said in a sentence, and any of the five can still be taken back', () => {
    render(<Picker />);
    for (const word of OFFERED.slice(0, 5)) fireEvent.click(box(word));
    expect(box('tired').disabled).toBe(true);
    expect(screen.getByRole('status').textContent).toContain('Five words');
    fireEvent.click(box('sad'));
    expect(box('tired').disabled).toBe(false);
  });

  it('can be a little, some or a lot, once they are taken, and that can be taken back', () => {
    render(<Picker />);
    expect(screen.queryByRole('radiogroup')).toBeNull();
    fireEvent.click(box('lonely'));
    expect(screen.getByRole('radiogroup', { name: 'How much: lonely' })).toBeDefined();
    const degrees = screen.getAllByRole<HTMLInputElement>('radio');
    expect(degrees.map((degree) => degree.getAttribute('aria-label'))).toEqual(['a little', 'some', 'a lot']);
    expect(degrees.some(({ checked }) => checked)).toBe(false);
    const some = screen.getByRole<HTMLInputElement>('radio', { name: 'some' });
    fireEvent.click(some);
    expect(some.checked).toBe(true);
    fireEvent.click(some);
    expect(some.checked).toBe(false);
    expect(box('lonely').checked).toBe(true);
  });
});
