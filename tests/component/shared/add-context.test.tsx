import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { i18n } from '@/utils/texts/i18n';
import { AddContext } from '@/entrypoints/popup/steps/AddContext';

it('takes something of one’s own there and then, knows one of ours by its name, and says where it failed', async () => {
  const changeOwn = vi.fn(async () => [{ id: 'own:choir' }]);
  const onAdd = vi.fn();
  render(<AddContext changeOwn={changeOwn as never} onAdd={onAdd} />);
  async function add(name: string) {
    fireEvent.click(screen.getByRole('button', { name: i18n.t('own.addOne') }));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: name } });
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
  }
  await add(' Choir ');
  await vi.waitFor(() => expect(onAdd).toHaveBeenCalledWith('own:choir'));

  await vi.waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  await add(i18n.t('contexts.partner').toUpperCase());
  await vi.waitFor(() => expect(onAdd).toHaveBeenLastCalledWith('partner'));
  expect(changeOwn).toHaveBeenCalledOnce();

  await vi.waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  changeOwn.mockRejectedValueOnce(new Error('full'));
  await add('Garden');
  await screen.findByText(i18n.t('own.failed'));
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('Garden');
});
