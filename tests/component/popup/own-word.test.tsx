import { configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { i18n } from '@/utils/texts/i18n';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useCustomWords } from '@/components/page/use-custom-words';
import { CheckIn } from '@/entrypoints/popup/minute/CheckIn';
import { useMinute } from '@/entrypoints/popup/minute/use-minute';
import { readRecent } from '@/utils/history/check-ins/check-ins';
import { readCustomWords } from '@/utils/history/records/custom-word-records';
import { beginAfresh } from '../begin-afresh';

function Popup() {
  return <CheckIn minute={useMinute(useCustomWords().change)} />;
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const mark = () => document.querySelector<HTMLElement>('.mark')?.dataset['kind'] ?? null;

// A part that is loaded when it is wanted takes its time on a busy machine.
beforeAll(() => configure({ asyncUtilTimeout: 10_000 }));
afterAll(() => configure({ asyncUtilTimeout: 1000 }));

beforeEach(async () => {
  await beginAfresh();
  vi.spyOn(fakeBrowser.runtime, 'connect').mockReturnValue({
    onDisconnect: { addListener: () => {} },
    postMessage: () => {},
  } as never);
});

async function goToPlaceOf(word: string, take: () => Promise<unknown>) {
  const page = render(<Popup />);
  await press('Start from a word');
  fireEvent.input(await screen.findByRole('searchbox'), { target: { value: word } });
  await take();
  await screen.findByRole('button', { name: i18n.t('words.takeOut', { word }) });
  await press('Next');
  await screen.findByRole('heading', { name: i18n.t('words.question') });
  await press('Next');
  await screen.findByRole('group', { name: i18n.t('place.field') });
  return page;
}

it('a word of one’s own that nobody placed suggests no place, and has from then on the one that it is given', async () => {
  const page = await goToPlaceOf('wobblish', () => press(i18n.t('own.addWord', { name: 'wobblish' })));
  expect(mark()).toBeNull();
  expect(screen.queryByRole('button', { name: i18n.t('guess.right') })).toBeNull();
  fireEvent.input(screen.getByRole('slider', { name: 'Pleasantness' }), { target: { value: '-40' } });
  await press('Keep');
  await screen.findByRole('heading', { name: 'Kept.' });
  expect(await readRecent(1)).toMatchObject([{ pleasantness: -0.4 }]);
  await waitFor(async () =>
    expect(await readCustomWords()).toMatchObject([{ pleasantness: -0.4, energy: 0 }]),
  );
  page.unmount();

  await goToPlaceOf('wobblish', async () =>
    fireEvent.click(await screen.findByRole('checkbox', { name: 'wobblish' })),
  );
  await waitFor(() => expect(mark()).toBe('guess'));
  await press(i18n.t('guess.right'));
  await press('Keep');
  await screen.findByRole('heading', { name: 'Kept.' });
  expect(await readRecent(1)).toMatchObject([{ pleasantness: -0.4, energy: 0 }]);
});
