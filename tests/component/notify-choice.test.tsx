import { act, fireEvent, render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { mayNotify, requestNotifying } from '@/utils/browser/notification';
import { NotifyChoice } from '@/entrypoints/options/NotifyChoice';

vi.mock('@/utils/browser/notification', () => ({ mayNotify: vi.fn(), requestNotifying: vi.fn() }));

it('holds what was chosen, where the browser says only later what it allowed before', async () => {
  let answer = (_isAllowed: boolean) => {};
  vi.mocked(mayNotify).mockReturnValue(new Promise((resolve) => (answer = resolve)));
  vi.mocked(requestNotifying).mockResolvedValue(true);
  const onChange = vi.fn(async () => true);
  render(<NotifyChoice isWanted onChange={onChange} />);
  const box = screen.getByRole<HTMLInputElement>('checkbox');
  await vi.waitFor(() => expect(mayNotify).toHaveBeenCalled());
  fireEvent.click(box);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledWith(true));
  await act(async () => answer(false));
  expect(box.checked).toBe(true);
});
