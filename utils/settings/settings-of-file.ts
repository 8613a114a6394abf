import { parseSettings, type Settings } from './settings';

/** The names that we know; what later versions have besides is an index signature to the types. */
export type Known<Part> = keyof { [Name in keyof Part as string extends Name ? never : Name]: Part[Name] };

export type Parts = Exclude<Known<Settings>, 'version'>;

/**
 * Which settings a file may bring. Whether and how somebody is told, and what others may see, is nobody’s to set but the
 * person’s who sits here; so is what this computer remembers of what it did.
 */
const MAY_COME = {
  frequency: {
    enabled: false,
    mode: true,
    perDay: true,
    times: true,
    intervalMinutes: true,
    days: true,
    ranges: true,
    gapMinutes: true,
    capPerDay: true,
    windowMinutes: true,
    settleInMinutes: true,
    later: true,
    evening: true,
    pauses: true,
    popup: false,
    notify: false,
    backOffFrom: false,
  },
  content: {
    words: true,
    about: true,
    note: true,
    needs: true,
    offered: true,
    packs: true,
    closings: true,
    shown: true,
    week: true,
  },
  sharing: { tone: true, receive: true, asksHowItWas: true },
  support: { country: true, pointsHere: false, pointedAt: false },
  privacy: { discreet: false, lockAfterMinutes: false, lockWithScreen: false },
  backup: { mentionAfterMonths: true },
  look: { textSize: true, theme: true },
} as const satisfies { [Part in Parts]: Record<Known<Settings[Part]>, boolean> };

/** What a file brings of the settings: of each part what it says itself and may say. */
export type BroughtSettings = { [Part in Parts]?: Record<string, unknown> };

/** The settings that a file may bring, of whatever it says they are; null where there are none. */
export function readBroughtSettings(value: unknown): BroughtSettings | null {
  if (!isObject(value)) return null;
  const parsed: Readonly<Record<string, unknown>> = parseSettings(value);
  const brought = Object.entries(MAY_COME).flatMap(([part, names]) => {
    const [said, understood] = [value[part], parsed[part]];
    if (!isObject(said) || !isObject(understood)) return [];
    const taken = Object.entries(names).filter(([name, mayCome]) => mayCome && Object.hasOwn(said, name));
    return taken.length === 0
      ? []
      : [[part, Object.fromEntries(taken.map(([name]) => [name, understood[name]]))] as const];
  });
  return brought.length === 0 ? null : Object.fromEntries(brought);
}

/** The settings with those of a file in place of one’s own; all that a file may not bring is as it was. */
export function takeSettings(current: Settings, brought: BroughtSettings): Settings {
  const merged = Object.entries(brought).map(([part, said]) => {
    const own: unknown = Object.entries(current).find(([name]) => name === part)?.[1];
    return [part, { ...(isObject(own) && own), ...said }] as const;
  });
  return parseSettings({ ...current, ...Object.fromEntries(merged) });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
