import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CheckIn } from '@/entrypoints/popup/CheckIn';
import { useMinute } from '@/entrypoints/popup/use-minute';
import { beginAfresh } from './begin-afresh';

function Popup() {
  return <CheckIn minute={useMinute(async () => [])} />;
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const QUESTION = '“Meh” is usually short for something. What is it today?';

beforeEach(() => {
  beginAfresh();
  vi.spyOn(fakeBrowser.runtime, 'connect').mockReturnValue({
    onDisconnect: { addListener: () => {} },
    postMessage: () => {},
  } as never);
});

describe('an everyday word', () => {
  it('that is typed and taken asks what is under it where it is taken, and not once more after that', async () => {
    render(<Popup />);
    await press('Start from a word');
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'meh' } });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'meh' }));
    await screen.findByText(QUESTION);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'bored' }));
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'bored' }).checked).toBe(true),
    );
    await press('Next');
    await screen.findByRole('heading', { name: 'Which word comes close?' });
    await screen.findByRole('checkbox', { name: 'flat' });
    expect(document.querySelector('.lead-on')).toBeNull();
  });

  it('that is touched asks on the way to the words, which are not there yet', async () => {
    render(<Popup />);
    await press('Start from a word');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'meh' }));
    await press('Next');
    await screen.findByText(QUESTION);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'flat' }));
    await screen.findByText(QUESTION);
  });
});
