import { render } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { Card } from '@/components/sharing/Card';

vi.mock('@/utils/sharing/wording/wrap-text', () => ({ wrapText: (text: string) => text.split(' ') }));

it('what is selected by hand on a card has a space wherever a line was broken', () => {
  const { container } = render(<Card text="I feel left out" note="At the station" />);
  expect(container.querySelector('.text')?.textContent.trim()).toBe('I feel left out');
  expect(container.querySelector('.note')?.textContent.trim()).toBe('At the station');
});
