import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { Answers } from '@/utils/checkin/check-in';
import { FIRST_VIEW, type View } from '@/utils/checkin/minute/draft';
import { WordChoice } from '@/components/words/WordChoice';

function Step({ words, query }: { words: string[]; query: string | null }) {
  const [answers, setAnswers] = useState<Answers>({
    ...NO_ANSWERS,
    feelings: words.map((word) => ({ word, intensity: null })),
  });
  const [view, setView] = useState<View>({ ...FIRST_VIEW, query });
  return (
    <WordChoice
      choosing={{
        answers,
        view,
        answer: (change) => setAnswers({ ...answers, ...change }),
        look: (change) => setView({ ...view, ...change }),
      }}
    />
  );
}

const taken = () => screen.getByRole('group', { name: 'Your words so far' });
const named = () =>
  [...taken().querySelectorAll('button')].map((button) => button.getAttribute('aria-label'));

describe('the words that are taken', () => {
  it.each([null, '', 'glad'])(
    'are in sight, and can be taken out again, while the search holds %j',
    (query) => {
      render(<Step words={['sad', 'lonely']} query={query} />);
      expect(named()).toEqual(['Remove sad', 'Remove lonely']);
      fireEvent.click(screen.getByRole('button', { name: 'Remove sad' }));
      expect(named()).toEqual(['Remove lonely']);
    },
  );

  it('leave the focus on their neighbour, and the last of them on the first word on offer', () => {
    render(<Step words={['sad', 'lonely']} query={null} />);
    fireEvent.click(screen.getByRole('button', { name: 'Remove lonely' }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove sad');
    fireEvent.click(screen.getByRole('button', { name: 'Remove sad' }));
    expect(document.activeElement).toBe(screen.getAllByRole('checkbox')[0]);
  });

  it('have their line before there is one', () => {
    render(<Step words={[]} query={null} />);
    expect(taken().textContent).toBe('Pick up to five.');
  });
});
