import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { AffectField } from '@/components/mood-field/AffectField';

function Field() {
  const [place, setPlace] = useState<{ pleasantness: number | null; energy: number | null }>({
    pleasantness: null,
    energy: null,
  });
  return <AffectField {...place} onPlace={setPlace} />;
}

const slider = (name: string) => screen.getByRole<HTMLInputElement>('slider', { name });
const spoken = (name: string) => slider(name).getAttribute('aria-valuetext');

describe('the field by keyboard', () => {
  it('says that nothing is placed before the first key', () => {
    render(<Field />);
    expect(spoken('Pleasantness')).toBe('not placed yet');
  });

  it.each([
    ['ArrowRight', 5, 'neutral'],
    ['ArrowUp', 5, 'neutral'],
    ['ArrowLeft', -5, 'neutral'],
    ['ArrowDown', -5, 'neutral'],
    ['PageUp', 20, 'somewhat pleasant'],
    ['PageDown', -20, 'somewhat unpleasant'],
    ['Home', -100, 'very unpleasant'],
    ['End', 100, 'very pleasant'],
  ])('moves the mark with %s by %i', (key, value, words) => {
    render(<Field />);
    fireEvent.keyDown(slider('Pleasantness'), { key });
    expect(slider('Pleasantness').valueAsNumber).toBe(value);
    expect(spoken('Pleasantness')).toBe(words);
  });

  it('stays on the field, and leaves the other axis as it is', () => {
    render(<Field />);
    fireEvent.keyDown(slider('Energy'), { key: 'End' });
    fireEvent.keyDown(slider('Energy'), { key: 'ArrowUp' });
    expect(slider('Energy').valueAsNumber).toBe(100);
    expect(spoken('Energy')).toBe('very high energy');
    expect(spoken('Pleasantness')).toBe('not placed yet');
  });

  it('leaves the browser its own keys', () => {
    render(<Field />);
    expect(fireEvent.keyDown(slider('Energy'), { key: 'ArrowLeft', altKey: true })).toBe(true);
    expect(spoken('Energy')).toBe('not placed yet');
  });
});
