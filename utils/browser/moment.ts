import { browser, type Browser } from 'wxt/browser';
import type { Moment } from '../schedule/decide';
import { isPopupOpen } from './popup';
import { readBreakpoint } from './session';

/** The least that the browser tells apart. */
export const STILL_SECONDS = 15;
export const AWAY_SECONDS = 300;
const BREAKPOINT_SECONDS = 5;

type FirefoxTab = Browser.tabs.Tab & {
  sharingState?: { camera: boolean; microphone: boolean; screen?: string };
};

/** What the browser tells of the present moment. */
export async function readMoment(now: Temporal.Instant): Promise<Moment> {
  const tabs: FirefoxTab[] = await browser.tabs.query({});
  const [person, window, isOpen] = await Promise.all([readPerson(now), readWindow(), isPopupOpen()]);
  return {
    person,
    window,
    isAudible: tabs.some(isAudible),
    isSharing: tabs.some(isShared),
    isPopupOpen: isOpen,
  };
}

async function readPerson(now: Temporal.Instant): Promise<Moment['person']> {
  const [lately, justNow] = await Promise.all([
    browser.idle.queryState(AWAY_SECONDS),
    browser.idle.queryState(STILL_SECONDS),
  ]);
  // Some systems never tell (always "active", or always "locked"): then the end of something is the pause to look for.
  if (await isAtBreakpoint(now)) return 'still';
  if (lately === 'locked' || justNow === 'locked') return 'locked';
  if (lately === 'idle') return 'away';
  return justNow === 'idle' ? 'still' : 'busy';
}

async function isAtBreakpoint(now: Temporal.Instant): Promise<boolean> {
  const at = await readBreakpoint(now);
  return at !== null && now.since(at).total('seconds') <= BREAKPOINT_SECONDS;
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
