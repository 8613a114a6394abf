import { i18n } from '@/utils/texts/i18n';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { WhenUnlocked } from '@/components/lock/WhenUnlocked';
import { LockPart } from '@/entrypoints/options/privacy/LockPart';
import type { CheckIn } from '@/utils/checkin/check-in';
import { changeCheckIns, readRecent } from '@/utils/history/check-ins/check-ins';
import { closeHistory } from '@/utils/history/connection/database';
import { readLock } from '@/utils/storage/lock-state';
import { parseSettings } from '@/utils/settings/settings';
import { FakeLocks } from '../../fake-locks';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

// What makes a key of a passphrase takes its time, on purpose, and is tried elsewhere.
vi.mock('@/utils/crypto/cost', () => ({
  COST: { memoryKib: 64, passes: 1, lanes: 1 },
  isCheaper: () => false,
}));

const PASSPHRASE = 'four words nobody guesses';
const WAIT = { timeout: 60_000 };
const OTHER = 'quite another set of words';
const { privacy } = parseSettings({});
const checkIn = example as CheckIn;

const answerNo = () => fireEvent.click(screen.getByLabelText(i18n.t('lock.known.no')));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const write = (label: string, text: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } });

function choose(passphrase: string, again = passphrase): void {
  write('New passphrase', passphrase);
  write('Repeat it', again);
}

/** Turns a lock on and answers with its recovery code. */
async function turnOn(): Promise<string> {
  render(<LockPart privacy={privacy} onChange={async () => true} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Turn on a lock' }));
  choose(PASSPHRASE);
  press('Continue');
  const code = (await screen.findByText(/^([0-9A-Z]{4}-){7}/, {}, WAIT)).textContent;
  fireEvent.click(screen.getByLabelText('I’ve written it down, or I’ll do without one.'));
  press('Lock my history');
  await screen.findByText(/Your history is locked with your passphrase/, {}, WAIT);
  return code ?? '';
}

async function lockNow(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Lock now' }));
  await screen.findByLabelText('Passphrase');
}

beforeEach(async () => {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  await changeCheckIns({ put: [checkIn] });
});

describe('the lock, in the settings', () => {
  it('asks for a passphrase that is long enough, twice the same, and says beforehand what is final', async () => {
    render(<LockPart privacy={privacy} onChange={async () => true} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Turn on a lock' }));
    expect(screen.getByText(/gone for good/)).toBeDefined();
    for (const [passphrase, again, fault] of [
      ['short', 'short', i18n.t('lock.weak.short')],
      ['aaaaaaaaaa', 'aaaaaaaaaa', i18n.t('lock.weak.repeated')],
      ['heartward1', 'heartward1', i18n.t('lock.weak.name')],
      [PASSPHRASE, OTHER, i18n.t('lock.different')],
    ] as const) {
      choose(passphrase, again);
      press('Continue');
      await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(fault), WAIT);
    }
    press('Cancel');
    expect(screen.getByRole('button', { name: 'Turn on a lock' })).toBeDefined();
  });

  it('makes four words on wish, puts them into both fields and says how strong they are', async () => {
    render(<LockPart privacy={privacy} onChange={async () => true} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Turn on a lock' }));
    press(i18n.t('lock.words.make'));
    await screen.findByText(i18n.t('lock.words.strength', { n: '2,048', bits: '44' }), {}, WAIT);
    const [first] = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(first).toMatch(/^[a-z]+( [a-z]+){3}$/);
    press(i18n.t('lock.words.others'));
    await waitFor(() => expect(screen.queryByText(first ?? '')).toBeNull());
    press(i18n.t('lock.words.take'));
    const words = screen.getAllByRole('status')[0]?.textContent;
    for (const label of ['New passphrase', 'Repeat it']) {
      expect(screen.getByLabelText(label)).toHaveProperty('value', words);
    }
    press('Continue');
    await screen.findByText(/^([0-9A-Z]{4}-){7}/, {}, WAIT);
  });

  it('is opened by its passphrase and by no other, which has to wait after some tries', async () => {
    await turnOn();
    await lockNow();
    await expect(readRecent(1)).rejects.toMatchObject({ reason: 'locked' });
    for (let wrong = 0; wrong < 4; wrong++) {
      write('Passphrase', OTHER);
      press('Unlock');
      // What was wrong is taken out of the field.
      await waitFor(() => expect(screen.getByLabelText('Passphrase')).toHaveProperty('value', ''), WAIT);
      await screen.findByText(wrong < 3 ? 'That’s not it. Nothing has changed.' : /You can try again in/);
      await waitFor(() => expect(screen.queryByText(/It takes a moment/)).toBeNull());
    }
    write('Passphrase', PASSPHRASE);
    press('Unlock');
    await screen.findByText(/You can try again in/);
    await fakeBrowser.storage.local.remove('wrongTries');
    write('Passphrase', PASSPHRASE);
    press('Unlock');
    await screen.findByRole('button', { name: 'Lock now' }, WAIT);
    expect(await readRecent(1)).toEqual([checkIn]);
  });

  it('is opened by the recovery code, which asks for a new passphrase; that takes it off', async () => {
    const code = await turnOn();
    await lockNow();
    press('Use my recovery code');
    write('Recovery code', code.toLowerCase());
    choose(OTHER);
    press('Set it and unlock');
    await screen.findByText(i18n.t('lock.known.choose'), {}, WAIT);
    answerNo();
    press('Set it and unlock');
    await screen.findByRole('button', { name: 'Lock now' }, WAIT);
    press('Turn off the lock');
    write('Current passphrase', PASSPHRASE);
    press('Turn off the lock');
    await screen.findByText('That’s not it. Nothing has changed.', {}, WAIT);
    write('Current passphrase', OTHER);
    press('Turn off the lock');
    await screen.findByText('The lock is off.', {}, WAIT);
    expect(await readRecent(1)).toEqual([checkIn]);
  });

  it('opened by the recovery code, is made anew where somebody knows the passphrase that was lost', async () => {
    const oldCode = await turnOn();
    await lockNow();
    const before = await readLock();
    const openByCode = (code: string | null) => {
      press(i18n.t('lock.byCode'));
      write(i18n.t('lock.code'), code ?? '');
      choose(OTHER);
    };
    openByCode(oldCode);
    fireEvent.click(screen.getByLabelText(i18n.t('lock.known.yes')));
    press(i18n.t('lock.next'));
    const code = (await screen.findByText(/^([0-9A-Z]{4}-){7}/, {}, WAIT)).textContent;
    expect(await readLock(), 'nothing is done before the new code is written down').toEqual(before);
    await expect(readRecent(1), 'it is not open yet').rejects.toMatchObject({ reason: 'locked' });
    fireEvent.click(screen.getByLabelText(i18n.t('lock.codeHave')));
    press(i18n.t('lock.known.seal'));
    await screen.findByText(i18n.t('lock.known.sealed'), {}, WAIT);
    expect((await readLock())?.vault.publicKey).not.toBe(before?.vault.publicKey);
    expect(await readRecent(1)).toEqual([checkIn]);

    await lockNow();
    write(i18n.t('lock.passphrase'), PASSPHRASE);
    press(i18n.t('lock.unlock'));
    await screen.findByText(i18n.t('lock.wrong'), {}, WAIT);
    openByCode(oldCode);
    answerNo();
    press(i18n.t('lock.setNew'));
    await screen.findByText(i18n.t('lock.wrong'), {}, WAIT);
    write(i18n.t('lock.code'), code ?? '');
    press(i18n.t('lock.setNew'));
    await screen.findByRole('button', { name: i18n.t('lock.lockNow') }, WAIT);
    expect(await readRecent(1)).toEqual([checkIn]);
  });

  it('says where it is made anew, where it only opens', async () => {
    await turnOn();
    await lockNow();
    cleanup();
    render(<WhenUnlocked>what there is</WhenUnlocked>);
    fireEvent.click(await screen.findByRole('button', { name: i18n.t('lock.byCode') }));
    expect(screen.getByText(i18n.t('lock.known.elsewhere'), { exact: false })).toBeDefined();
    const link = screen.getByRole('link', { name: i18n.t('lock.known.settings') });
    expect(link.getAttribute('href')).toBe('/options.html#privacy');
  });

  it.each(['change', 'renew'] as const)(
    'with “%s”, says what an old copy still opens, or is made anew where somebody knows the old one',
    async (what) => {
      const oldCode = await turnOn();
      const open = () => {
        press(i18n.t(`lock.${what}`));
        write('Current passphrase', PASSPHRASE);
        if (what === 'change') choose(PASSPHRASE);
      };
      open();
      press(i18n.t(`lock.${what}`));
      await screen.findByText(i18n.t('lock.known.choose'), {}, WAIT);
      answerNo();
      press(i18n.t(`lock.${what}`));
      if (what === 'renew') {
        const code = (await screen.findByText(/^([0-9A-Z]{4}-){7}/, {}, WAIT)).textContent;
        expect(code).not.toBe(oldCode);
        fireEvent.click(screen.getByLabelText(i18n.t('lock.codeHave')));
        press(i18n.t('lock.next'));
      }
      await screen.findByText(i18n.t(what === 'change' ? 'lock.changed' : 'lock.renewed'), {}, WAIT);
      const before = await readLock();

      open();
      fireEvent.click(screen.getByLabelText(i18n.t('lock.known.yes')));
      press(i18n.t('lock.next'));
      const code = (await screen.findByText(/^([0-9A-Z]{4}-){7}/, {}, WAIT)).textContent;
      expect(await readLock(), 'nothing is done before the code is written down').toEqual(before);
      fireEvent.click(screen.getByLabelText(i18n.t('lock.codeHave')));
      press(i18n.t('lock.known.seal'));
      await screen.findByText(i18n.t('lock.known.sealed'), {}, WAIT);
      expect((await readLock())?.vault.publicKey).not.toBe(before?.vault.publicKey);
      await lockNow();
      press('Use my recovery code');
      write('Recovery code', oldCode);
      choose(OTHER);
      answerNo();
      press('Set it and unlock');
      await screen.findByText('That’s not it. Nothing has changed.', {}, WAIT);
      write('Recovery code', code ?? '');
      press('Set it and unlock');
      await screen.findByRole('button', { name: 'Lock now' }, WAIT);
      expect(await readRecent(1)).toEqual([checkIn]);
    },
  );

  it('stands before what looks back, and makes way at once', async () => {
    await turnOn();
    await lockNow();
    const { container } = render(<WhenUnlocked>what there is</WhenUnlocked>);
    await waitFor(() => expect(container.querySelector('.unlock')).not.toBeNull());
    expect(container.textContent).not.toContain('what there is');
  });
});
