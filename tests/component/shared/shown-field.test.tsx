import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { AffectField } from '@/components/mood-field/AffectField';
import { ShownField } from '@/components/check-in/ShownField';
import type { Answers } from '@/utils/checkin/check-in';

const FELT = { pleasantness: -0.6, energy: -0.5 };

/** What was chosen last. */
const told: Pick<Answers, 'shown'> = { shown: null };

function Field() {
  const [current, setCurrent] = useState<Answers['shown']>(null);
  const show = (shown: Answers['shown']) => {
    told.shown = shown;
    setCurrent(shown);
  };
  return <ShownField felt={FELT} shown={current} onShow={show} />;
}

const slider = (name: string) => screen.getByRole<HTMLInputElement>('slider', { name });
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const kinds = () =>
  [...document.querySelectorAll<HTMLElement>('.mark')].map(({ dataset }) => dataset['kind']);

describe('what others see', () => {
  it('begins with the mark that stands still, and says only that', () => {
    render(<Field />);
    expect(screen.getByRole('group', { name: 'What others see' })).toBeDefined();
    expect(kinds()).toEqual([undefined]);
    expect(screen.getByText('You feel: unpleasant, low energy.')).toBeDefined();
    expect(button('Clear what others see').disabled).toBe(true);
  });

  it('is placed beside it by sliders of its own names, and said in a sentence', () => {
    render(<Field />);
    fireEvent.keyDown(slider('Pleasantness, as others see it'), { key: 'ArrowRight' });
    expect(told.shown).toEqual({ pleasantness: -0.55, energy: -0.5 });
    fireEvent.keyDown(slider('Pleasantness, as others see it'), { key: 'End' });
    fireEvent.keyDown(slider('Energy, as others see it'), { key: 'PageUp' });
    expect(told.shown).toEqual({ pleasantness: 1, energy: -0.3 });
    expect(kinds()).toEqual(['shown', undefined]);
    expect(
      screen.getByText('You feel: unpleasant, low energy. You show: very pleasant, somewhat low energy.'),
    ).toBeDefined();
  });

  it('is the same with one touch, taken back with another, and cleared', () => {
    render(<Field />);
    fireEvent.click(button('It’s the same'));
    expect(told.shown).toEqual(FELT);
    expect(button('It’s the same').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button('It’s the same'));
    expect(told.shown).toBeNull();
    fireEvent.keyDown(slider('Energy, as others see it'), { key: 'End' });
    fireEvent.click(button('Clear what others see'));
    expect(told.shown).toBeNull();
  });
});

describe('a place that words suggest', () => {
  function Suggested() {
    const [place, setPlace] = useState<Pick<Answers, 'pleasantness' | 'energy'>>({
      pleasantness: null,
      energy: null,
    });
    return <AffectField {...place} suggested={FELT} onPlace={setPlace} />;
  }

  it('is a faint mark that says it is a guess, and one’s own from the first key on', () => {
    render(<Suggested />);
    expect(kinds()).toEqual(['guess']);
    expect(slider('Energy').getAttribute('aria-valuetext')).toBe('low energy, a guess from your words');
    fireEvent.keyDown(slider('Energy'), { key: 'ArrowUp' });
    expect(kinds()).toEqual([undefined]);
    expect(slider('Pleasantness').getAttribute('aria-valuetext')).toBe('unpleasant');
    expect(slider('Energy').valueAsNumber).toBe(-45);
  });
});
