import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { i18n } from '@/utils/texts/i18n';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CheckIn } from '@/entrypoints/popup/minute/CheckIn';
import { useMinute } from '@/entrypoints/popup/minute/use-minute';
import { beginAfresh } from '../begin-afresh';

function Popup() {
  return <CheckIn minute={useMinute(async () => [])} />;
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const QUESTION = '“Meh” is usually short for something. What is it today?';

beforeEach(async () => {
  await beginAfresh();
  vi.spyOn(fakeBrowser.runtime, 'connect').mockReturnValue({
    onDisconnect: { addListener: () => {} },
    postMessage: () => {},
  } as never);
});

describe('an everyday word', () => {
  it('that is typed and taken asks once what is under it, on the way to the words', async () => {
    render(<Popup />);
    await press('Start from a word');
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'meh' } });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'meh' }));
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'meh' }).checked).toBe(true),
    );
    expect(document.querySelector('.lead-on')).toBeNull();
    await press('Next');
    await screen.findByText(QUESTION);
    await screen.findByRole('checkbox', { name: 'bored' });
  });

  it('that is typed and not taken is looked for on the next step, too', async () => {
    render(<Popup />);
    await press('Start from a word');
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'can’t cope' } });
    await screen.findByRole('checkbox', { name: 'overwhelmed' });
    await press('Next');
    await screen.findByRole('heading', { name: i18n.t('words.question') });
    expect((await screen.findByRole<HTMLInputElement>('searchbox')).value).toBe('can’t cope');
    await screen.findByRole('checkbox', { name: 'overwhelmed' });
  });

  it('has its room for what is taken from the first, so that a word that is taken moves none', async () => {
    render(<Popup />);
    await press('Start from a word');
    const taken = await screen.findByRole('group', { name: i18n.t('words.taken') });
    expect(taken.textContent).toBe(i18n.t('doors.wordHint'));
  });

  it('is ticked by its number, but for a number that is typed', async () => {
    render(<Popup />);
    await press('Start from a word');
    const okay = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'okay' });
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: '2' });
    expect(okay.checked).toBe(false);
    fireEvent.keyDown(screen.getByRole('heading'), { key: '2' });
    await waitFor(() => expect(okay.checked).toBe(true));
  });

  it('is ticked by its number, and left ticked while that is held down', async () => {
    render(<Popup />);
    await press('Start from a word');
    const okay = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'okay' });
    fireEvent.keyDown(screen.getByRole('heading'), { key: '2' });
    await waitFor(() => expect(okay.checked).toBe(true));
    fireEvent.keyDown(screen.getByRole('heading'), { key: '2', repeat: true });
    await vi.dynamicImportSettled();
    expect(okay.checked).toBe(true);
  });

  it('leads one step on, however long Enter is held down', async () => {
    render(<Popup />);
    await press('Start from a word');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'meh' }));
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'meh' }).checked).toBe(true),
    );
    for (const repeat of [false, true, true, true]) {
      const target = document.activeElement ?? document.body;
      fireEvent.keyDown(target, { key: 'Enter', repeat });
      await screen.findByText(QUESTION);
    }
    expect(screen.getByRole('heading', { name: i18n.t('words.question') })).toBeDefined();
  });

  it('that is discarded is had back where that was pressed, with nothing put above the field', async () => {
    render(<Popup />);
    await press('Start from a word');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'meh' }));
    await press('Discard');
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(undo.closest('footer')).not.toBeNull();
    expect(document.querySelector('.earlier')).toBeNull();
    fireEvent.click(undo);
    await screen.findByRole('checkbox', { name: 'meh', checked: true });
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
