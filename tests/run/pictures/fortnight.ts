import type { Page } from '@playwright/test';
import { NO_ANSWERS } from '../../../utils/checkin/answers.ts';
import type { CheckIn } from '../../../utils/checkin/check-in.ts';
import { plantCheckIns } from './plant.ts';

interface Said {
  daysAgo: number;
  hour: number;
  place: [pleasantness: number, energy: number];
  words: string[];
  about: string[];
  note?: string;
}

/** Two weeks of somebody: no good ones and no bad ones, just days. */
const FORTNIGHT: Said[] = [
  { daysAgo: 13, hour: 18, place: [0.45, 0.2], words: ['hopeful'], about: ['work'] },
  { daysAgo: 11, hour: 11, place: [-0.6, 0.7], words: ['angry'], about: ['work'] },
  { daysAgo: 10, hour: 16, place: [-0.35, -0.5], words: ['worn_out'], about: ['sleep'] },
  { daysAgo: 9, hour: 20, place: [0.6, -0.5], words: ['at_ease'], about: ['home'] },
  { daysAgo: 8, hour: 12, place: [0.75, 0.55], words: ['joyful'], about: ['children'] },
  { daysAgo: 6, hour: 19, place: [0.15, -0.75], words: ['quiet'], about: ['myself'] },
  { daysAgo: 5, hour: 10, place: [-0.45, 0.35], words: ['worried'], about: ['money'] },
  { daysAgo: 4, hour: 17, place: [0.1, 0.05], words: ['torn'], about: ['future'] },
  {
    daysAgo: 2,
    hour: 21,
    place: [0.7, -0.45],
    words: ['safe'],
    about: ['friends'],
    note: 'Told Jo about Dad. She just listened.',
  },
  { daysAgo: 1, hour: 13, place: [0.72, 0.32], words: ['proud'], about: ['work', 'myself'] },
];

/** Puts the fortnight before `now` into the history of the browser that the page belongs to. */
export async function keepFortnight(page: Page, now: Date): Promise<void> {
  await plantCheckIns(
    page,
    FORTNIGHT.map((said, index) => toCheckIn(said, index, now)),
  );
  await page.evaluate(`chrome.storage.local.set({ seed: 'always the same plan' })`);
}

function toCheckIn(
  { daysAgo, hour, place, words, about, note = '' }: Said,
  index: number,
  now: Date,
): CheckIn {
  const day = new Date(now.getTime() - daysAgo * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const at = `${day}T${hour}:05:00.000Z`;
  return {
    ...NO_ANSWERS,
    id: `019aadcd-ff38-7c7b-a2a4-${String(index).padStart(12, '0')}`,
    at,
    zone: 'Europe/Berlin',
    localDate: day,
    precision: 'minute',
    pleasantness: place[0],
    energy: place[1],
    feelings: words.map((word) => ({ word, intensity: null })),
    about,
    note,
    source: 'toolbar',
    nudge: null,
    seconds: 40,
    saidAt: null,
    createdAt: at,
    updatedAt: at,
  };
}
