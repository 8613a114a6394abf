import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import { PassphraseField } from '@/components/lock/PassphraseField';

function Field() {
  const [value, setValue] = useState('');
  return (
    <PassphraseField
      label="Passphrase"
      autocomplete="new-password"
      value={value}
      onChange={setValue}
      onEnter={() => {}}
    />
  );
}

it('a passphrase that one types can be seen, and hidden again, with what was typed', () => {
  render(<Field />);
  const field = screen.getByLabelText<HTMLInputElement>('Passphrase', { selector: 'input' });
  const show = screen.getByRole('button', { name: 'Show' });
  fireEvent.input(field, { target: { value: 'four words' } });
  expect([field.type, show.getAttribute('aria-pressed')]).toEqual(['password', 'false']);
  fireEvent.click(show);
  expect([field.type, show.getAttribute('aria-pressed'), field.value]).toEqual([
    'text',
    'true',
    'four words',
  ]);
  fireEvent.click(show);
  expect([field.type, show.getAttribute('aria-pressed'), field.value]).toEqual([
    'password',
    'false',
    'four words',
  ]);
});
