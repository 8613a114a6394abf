import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { TheirAnswer } from '@/entrypoints/say/answer/TheirAnswer';
import { readMessages } from '../../messages';

const messages = await readMessages();
const t = (key: string) => messages[key.replaceAll('.', '_')] ?? '';

const CARD = `> ${t('say.answer.marks.heard')} <b>You</b>\n> ${t('say.answer.marks.can')}`;
const HEARD = { heard: '<b>You</b>' };

it('shows a pasted answer as the letters that came, and keeps it when told to', () => {
  const onKeep = vi.fn();
  render(<TheirAnswer onKeep={onKeep} />);
  fireEvent.input(screen.getByLabelText(t('say.answer.paste')), { target: { value: CARD } });
  expect(screen.getByText('<b>You</b>')).toBeTruthy();
  expect(onKeep).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: t('say.answer.keep') }));
  expect(onKeep).toHaveBeenCalledWith(HEARD);
});

it('opens a file with an answer, and refuses what is no text with what was pasted left where it is', async () => {
  render(<TheirAnswer onKeep={() => {}} />);
  const chooser = screen.getByLabelText(t('say.answer.open'));
  fireEvent.change(chooser, { target: { files: [new File([CARD], 'answer.txt')] } });
  expect(await screen.findByText('<b>You</b>')).toBeTruthy();
  fireEvent.change(chooser, { target: { files: [new File(['\u0000'], 'answer.txt')] } });
  expect(await screen.findByText(t('say.answer.refused.notText'))).toBeTruthy();
  expect(screen.queryByRole('button', { name: t('say.answer.keep') })).toBeNull();
  expect(screen.getByLabelText<HTMLTextAreaElement>(t('say.answer.paste')).value).toBe(CARD);
});
