import { browser, type Browser } from 'wxt/browser';
import type { Moment } from '../nudge/decide';
import { isPopupOpen } from './popup';
import { isSignalMute } from './session';

/** The least that the browser tells apart. */
export const STILL_SECONDS = 15;
const AWAY_SECONDS = 300;
const BREAKPOINT_MS = 60_000;

type FirefoxTab = Browser.tabs.Tab & {
  sharingState?: { camera: boolean; microphone: boolean; screen?: string };
};

/** What the browser tells of the present moment. */
export async function readMoment(): Promise<Moment> {
  const tabs: FirefoxTab[] = await browser.tabs.query({});
  const [person, window, isOpen] = await Promise.all([readPerson(tabs), readWindow(), isPopupOpen()]);
  return {
    person,
    window,
    isAudible: tabs.some(isAudible),
    isSharing: tabs.some(isShared),
    isPopupOpen: isOpen,
  };
}

async function readPerson(tabs: FirefoxTab[]): Promise<Moment['person']> {
  const [lately, justNow] = await Promise.all([
    browser.idle.queryState(AWAY_SECONDS),
    browser.idle.queryState(STILL_SECONDS),
  ]);
  // Some systems never tell (always "active", or always "locked"): then a change of tabs is the pause to look for.
  if (hasJustChangedTabs(tabs) && (await isSignalMute(Temporal.Now.instant()))) return 'still';
  if (lately === 'locked' || justNow === 'locked') return 'locked';
  if (lately === 'idle') return 'away';
  return justNow === 'idle' ? 'still' : 'busy';
}

/** Whether another tab came to the front within the last minute. Firefox says "now" of the tab in front. */
function hasJustChangedTabs(tabs: FirefoxTab[]): boolean {
  const now = Date.now();
  return tabs.some(({ lastAccessed }) => lastAccessed > now - BREAKPOINT_MS && lastAccessed < now - 1000);
}

async function readWindow(): Promise<Moment['window']> {
  const windows = await browser.windows.getAll();
  const front = windows.find(({ focused }) => focused);
  if (!front) return 'elsewhere';
  if (front.type !== 'normal') return 'toolless';
  return front.state === 'fullscreen' ? 'fullscreen' : 'ready';
}

function isAudible({ audible, mutedInfo }: FirefoxTab): boolean {
  return audible === true && mutedInfo?.muted !== true;
}

/** Firefox tells of each tab what it shares; Chromium does not. */
function isShared({ sharingState: sharing }: FirefoxTab): boolean {
  return sharing !== undefined && (sharing.camera || sharing.microphone || Boolean(sharing.screen));
}
