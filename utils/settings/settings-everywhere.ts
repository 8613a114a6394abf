import { parseSettings, type Settings } from './settings';
import type { Known, Parts } from './settings-of-file';

/**
 * Which settings a person means for all of their computers: when and how it asks, what of, and how a sentence begins. What is of
 * one screen or one place stays there: how it looks, what others may see, whether the system tells of it, and its backups.
 */
const EVERYWHERE = {
  frequency: {
    enabled: true,
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
    popup: true,
    notify: false,
    backOffFrom: true,
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
  support: { country: true, pointsHere: true, pointedAt: true },
  privacy: { discreet: false, lockAfterMinutes: false, lockWithScreen: false },
  backup: { mentionAfterMonths: false },
  look: { textSize: false, theme: false },
} as const satisfies { [Part in Parts]: Record<Known<Settings[Part]>, boolean> };

const NAMES = Object.entries(EVERYWHERE).flatMap(([part, names]) =>
  Object.entries(names).flatMap(([name, isEverywhere]) => (isEverywhere ? [[part, name] as const] : [])),
);

/** What stands in the settings that are meant for everywhere, by names like "frequency.mode". */
export function listEverywhere(settings: Settings): Map<string, unknown> {
  return new Map(NAMES.map(([part, name]) => [`${part}.${name}`, read(settings, part, name)]));
}

/** The settings with one of these as another computer has it; null where this version does not know it, or that value. */
export function setEverywhere(settings: Settings, id: string, value: unknown): Settings | null {
  const known = NAMES.find(([part, name]) => `${part}.${name}` === id);
  if (!known) return null;
  const [part, name] = known;
  const before: unknown = Reflect.get(settings, part);
  const set = parseSettings({ ...settings, [part]: { ...(isObject(before) && before), [name]: value } });
  return JSON.stringify(read(set, part, name)) === JSON.stringify(value) ? set : null;
}

function read(settings: Settings, part: string, name: string): unknown {
  const of: unknown = Reflect.get(settings, part);
  return isObject(of) ? Reflect.get(of, name) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
