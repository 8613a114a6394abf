import { browser, type Browser } from 'wxt/browser';
import type { Moment } from '../nudge/decide';
import { isPopupOpen } from './popup';

/** The least that the browser tells apart. */
export const STILL_SECONDS = 15;
const AWAY_SECONDS = 300;

type FirefoxTab = Browser.tabs.Tab & {
  sharingState?: { camera: boolean; microphone: boolean; screen?: string };
};

/** What the browser tells of the present moment. */
export async function readMoment(): Promise<Moment> {
  const [person, window, isAudible, isSharing, isOpen] = await Promise.all([
    readPerson(),
    readWindow(),
    isAnyTabAudible(),
    isAnythingShared(),
    isPopupOpen(),
  ]);
  return { person, window, isAudible, isSharing, isPopupOpen: isOpen };
}

async function readPerson(): Promise<Moment['person']> {
  const [lately, justNow] = await Promise.all([
    browser.idle.queryState(AWAY_SECONDS),
    browser.idle.queryState(STILL_SECONDS),
  ]);
  if (lately === 'locked' || justNow === 'locked') return 'locked';
  if (lately === 'idle') return 'away';
  return justNow === 'idle' ? 'still' : 'busy';
}

async function readWindow(): Promise<Moment['window']> {
  const windows = await browser.windows.getAll();
  const front = windows.find(({ focused }) => focused);
  if (!front) return 'elsewhere';
  if (front.type !== 'normal') return 'toolless';
  return front.state === 'fullscreen' ? 'fullscreen' : 'ready';
}

async function isAnyTabAudible(): Promise<boolean> {
  const tabs = await browser.tabs.query({ audible: true });
  return tabs.some(({ mutedInfo }) => mutedInfo?.muted !== true);
}

/** Firefox tells of each tab what it shares; Chromium does not. */
async function isAnythingShared(): Promise<boolean> {
  const tabs: FirefoxTab[] = await browser.tabs.query({});
  return tabs.some(
    ({ sharingState: sharing }) =>
      sharing !== undefined && (sharing.camera || sharing.microphone || Boolean(sharing.screen)),
  );
}
