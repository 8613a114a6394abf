import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { NoteField } from '@/components/check-in/NoteField';
import { PassphraseField } from '@/components/lock/PassphraseField';
import { RecoverySheet } from '@/entrypoints/options/privacy/RecoverySheet';
import { i18n } from '@/utils/texts/i18n';

const nothing = () => {};

it('a line is remembered by nobody, and nobody offers to write on', () => {
  render(<NoteField note="" rows={2} onWrite={nothing} />);
  const field = screen.getByRole('textbox');
  expect(field.getAttribute('writingsuggestions')).toBe('false');
  expect(field.getAttribute('autocomplete')).toBe('off');
});

it('nobody writes on in a passphrase that is shown, and a password manager may keep it', () => {
  const words = { label: 'Words', value: '', onChange: nothing, onEnter: nothing };
  render(<PassphraseField autocomplete="current-password" {...words} />);
  fireEvent.click(screen.getByRole('button', { name: i18n.t('lock.show') }));
  const field = screen.getByLabelText('Words');
  expect(field.getAttribute('writingsuggestions')).toBe('false');
  expect(field.getAttribute('autocomplete')).toBe('current-password');
});

it('who copies a code hears that the clipboard may remember it', async () => {
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: async () => {} } });
  render(<RecoverySheet code="AAAA-BBBB" button="Go on" onGoOn={nothing} />);
  fireEvent.click(screen.getByRole('button', { name: i18n.t('lock.copy') }));
  expect(await screen.findByText(/clipboard history/)).toBeDefined();
});
