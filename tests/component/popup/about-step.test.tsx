import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { usePreviewMinute } from '@/entrypoints/options/content/use-preview-minute';
import { AboutStep } from '@/entrypoints/popup/steps/AboutStep';
import type { Minute } from '@/entrypoints/popup/minute/minute';
import { closeHistory } from '@/utils/history/connection/database';
import { parseSettings } from '@/utils/settings/settings';
import { FakeLocks } from '../../fake-locks';
import { readTextFile } from '../../texts';

const prompts = readTextFile('prompts');

beforeEach(() => {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
});

async function open(hour: number) {
  const now = Temporal.ZonedDateTime.from(`2026-11-27T${String(hour).padStart(2, '0')}:30[Europe/Berlin]`);
  vi.spyOn(Temporal.Now, 'zonedDateTimeISO').mockReturnValue(now);
  let minute: Minute | undefined;
  function Step() {
    minute = usePreviewMinute({ ...parseSettings(null).content, packs: ['noticing'] });
    return <AboutStep minute={minute} />;
  }
  const page = render(<Step />);
  const readPrompt = () => page.container.querySelector('.prompt')?.textContent ?? '';
  await waitFor(() => expect(readPrompt()).not.toBe(''));
  return { readPrompt, readMinute: () => minute, line: screen.getByRole('textbox') };
}

const idOf = (text: string) => Object.keys(prompts).find((id) => prompts[id] === text);

it('asks something else, and leaves what is written; the note keeps what it answered last', async () => {
  const { readPrompt, readMinute, line } = await open(15);
  const first = readPrompt();
  fireEvent.input(line, { target: { value: 'The bus.' } });
  expect(readMinute()?.answers).toMatchObject({ note: 'The bus.', prompt: idOf(first) });

  fireEvent.click(screen.getByRole('button', { name: 'Another question' }));
  const second = readPrompt();
  expect(second).not.toBe(first);
  expect(readMinute()?.answers).toMatchObject({ note: 'The bus.', prompt: idOf(first) });

  fireEvent.input(line, { target: { value: 'The bus. And the rain.' } });
  expect(readMinute()?.answers).toMatchObject({ note: 'The bus. And the rain.', prompt: idOf(second) });
});

it('asks each question that fits before one comes again', async () => {
  const { readPrompt } = await open(15);
  const asked = [readPrompt()];
  for (let turn = 1; turn < 12; turn++) {
    fireEvent.click(screen.getByRole('button', { name: 'Another question' }));
    asked.push(readPrompt());
  }
  expect(new Set(asked).size).toBe(asked.length);
});

it('asks in the morning for what lies ahead, and not for the day as it was', async () => {
  const inTheMorning = await open(8);
  const asked = [inTheMorning.readPrompt()];
  for (let turn = 1; turn < 16; turn++) {
    fireEvent.click(screen.getByRole('button', { name: 'Another question' }));
    asked.push(inTheMorning.readPrompt());
  }
  expect(asked).toContain(prompts['noticing_28']);
  expect(asked).not.toContain(prompts['noticing_01']);
});
