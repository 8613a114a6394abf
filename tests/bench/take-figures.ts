import { launchChromium, type Chromium } from '../browsers/chromium/chromium.ts';
import type { Cdp } from '../browsers/chromium/cdp.ts';
import { ChromiumWorker } from '../browsers/chromium/chromium-worker.ts';
import { openDisplay } from '../browsers/display.ts';
import { chromiumExtensionId } from '../browsers/extension-id.ts';
import { makeTempFolder, removeTempFolder } from '../browsers/temp-folder.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { zoneAtNight } from '../browsers/zone-at-night.ts';
import type { Figure } from './figures.ts';
import { fillHistory } from './fill-history.ts';
import { buildFloor, copyBuild, plantDelay, type PlantedDelay } from './floors.ts';
import type { Tab } from './visit.ts';

/** One real browser with the floors and several Heartwards in it, each with an origin and data of its own. */
export interface Bench {
  chromium: Chromium;
  /** The one tab in which pages are visited. */
  tab: Tab;
  /** The address of each, without a slash at its end. */
  origins: Origins;
  /** How many measured visits to each page. */
  visits: number;
}

/**
 * Of the floors, `empty` has one button and no script, and `preact` the same by Preact. Of ours, `young` has no check-in,
 * `hundred` has so many, `old` has 100,000 and a year of nudges, and `importing` what a subject puts into it.
 */
export type Origins = Record<'empty' | 'preact' | 'young' | 'hundred' | 'old' | 'importing', string>;

const OURS = ['young', 'hundred', 'old', 'importing'] as const;

/** How many check-ins are in those that are filled before anything is measured. */
const FILLED = { hundred: 100, old: 100_000 };

export type Filled = keyof typeof FILLED;

/** Something to measure, and its floor in turns with it. */
export interface Subject {
  measure: (bench: Bench) => Promise<Figure[]>;
  /** Which histories it needs; to fill one takes a while. */
  needs: readonly Filled[];
}

interface Options {
  visits: number;
  /** The histories to fill. */
  needs: ReadonlySet<Filled>;
  /** Something that holds our own code up, to see that the bench notices. */
  delay: PlantedDelay | null;
}

/** Opens a browser with all that is compared, for as long as `use` takes. */
export async function withBench<Result>(
  { visits, needs, delay }: Options,
  use: (bench: Bench) => Promise<Result>,
): Promise<Result> {
  const folder = await makeTempFolder('bench');
  const display = await openDisplay();
  try {
    const builds: Origins = {
      empty: await buildFloor('empty', folder),
      preact: await buildFloor('preact', folder),
      young: await copyBuild('young', folder),
      hundred: await copyBuild('hundred', folder),
      old: await copyBuild('old', folder),
      importing: await copyBuild('importing', folder),
    };
    if (delay) await Promise.all(OURS.map((name) => plantDelay(builds[name], delay)));
    const all = Object.values(builds).join(',');
    const chromium = await launchChromium({
      extensionDir: builds.young,
      display,
      timeZone: zoneAtNight(),
      args: [`--load-extension=${all}`, `--disable-extensions-except=${all}`],
    });
    try {
      const origins = await toOrigins(builds);
      for (const origin of Object.values(origins)) {
        await new ChromiumWorker(chromium.cdp, origin).waitUntilActive();
      }
      const { cdp } = chromium;
      for (const name of OURS) await closeWelcome(cdp, origins[name]);
      const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank' });
      return await cdp.attached(targetId, async (session) => {
        await cdp.send('Page.enable', undefined, session);
        const tab = { cdp, session };
        for (const name of needs) await fillHistory(tab, origins[name], FILLED[name]);
        return use({ chromium, tab, origins, visits });
      });
    } finally {
      await chromium.close();
    }
  } finally {
    await display.close();
    await removeTempFolder(folder);
  }
}

/** The page that opens with the installation shares its process, and so its heap, with those that are measured. */
async function closeWelcome(cdp: Cdp, origin: string): Promise<void> {
  const { targetId } = await waitFor('the welcome page', async () =>
    (await cdp.targets()).find(({ url }) => url === `${origin}/welcome.html`),
  );
  await cdp.send('Target.closeTarget', { targetId });
}

async function toOrigins(builds: Origins): Promise<Origins> {
  const found = Object.entries(builds).map(async ([name, build]) => {
    return [name, `chrome-extension://${await chromiumExtensionId(build)}`] as const;
  });
  return { ...builds, ...Object.fromEntries(await Promise.all(found)) };
}
