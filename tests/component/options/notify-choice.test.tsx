import { act, fireEvent, render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { mayNotify, requestNotifying, stopNotifying } from '@/utils/browser/notification';
import { NotifyChoice } from '@/entrypoints/options/frequency/NotifyChoice';

vi.mock('@/utils/browser/notification', () => ({
  mayNotify: vi.fn(),
  requestNotifying: vi.fn(),
  stopNotifying: vi.fn(async () => {}),
}));

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

it('stays allowed where that it is not wished any more could not be stored', async () => {
  vi.mocked(mayNotify).mockResolvedValue(true);
  const onChange = vi.fn(async () => false);
  render(<NotifyChoice isWanted onChange={onChange} />);
  const box = screen.getByRole<HTMLInputElement>('checkbox');
  await vi.waitFor(() => expect(box.checked).toBe(true));
  await act(async () => void fireEvent.click(box));
  expect(onChange).toHaveBeenLastCalledWith(false);
  expect(stopNotifying).not.toHaveBeenCalled();
  onChange.mockResolvedValue(true);
  await act(async () => void fireEvent.click(box));
  await act(async () => void fireEvent.click(box));
  expect(stopNotifying).toHaveBeenCalledOnce();
});
