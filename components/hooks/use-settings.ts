import { useCallback, useEffect, useReducer } from 'preact/hooks';
import { parseSettings, type Settings } from '@/utils/settings/settings';
import { changeSettings, readSettings, watchSettings } from '@/utils/storage/stored-settings';

/** Changes a part of the settings as it is when it is stored. Says whether it was. */
export type Change<Part> = (change: (current: Part) => Part) => Promise<boolean>;

/** `unread`: they cannot be read, and so there are none; `not-saved`: the last change was not stored. */
type SettingsProblem = 'unread' | 'not-saved';

interface State {
  /** As they are stored; null until they are read. */
  stored: Settings | null;
  /** Changes on their way to the store, the first one first. */
  pending: readonly ((current: Settings) => Settings)[];
  problem: SettingsProblem | null;
}

type Event =
  | { kind: 'read'; stored: Settings }
  | { kind: 'unread' }
  | { kind: 'changed'; change: State['pending'][number] }
  /** `stored`: null where nobody knows. */
  | { kind: 'settled'; change: State['pending'][number]; stored: Settings | null; isSaved: boolean };

function reduce(state: State, event: Event): State {
  switch (event.kind) {
    case 'read':
      // What is on its way may be in it already, and says itself what is stored once it is.
      return state.pending.length > 0 ? state : { ...state, stored: event.stored };
    case 'unread':
      return { ...state, problem: 'unread' };
    case 'changed':
      return { ...state, pending: [...state.pending, event.change] };
    case 'settled':
      return {
        stored: event.stored ?? state.stored,
        pending: state.pending.filter((change) => change !== event.change),
        problem: event.isSaved ? null : 'not-saved',
      };
  }
}

/**
 * The settings, as they are now wherever they were changed, and how to change them; null until they are read. A change
 * is seen at once, and is taken back where the browser does not store it.
 */
export function useSettings(): [Settings | null, Change<Settings>, SettingsProblem | null] {
  const [{ stored, pending, problem }, tell] = useReducer(reduce, {
    stored: null,
    pending: [],
    problem: null,
  });

  useEffect(() => {
    const onRead = (read: Settings) => tell({ kind: 'read', stored: read });
    readSettings().then(onRead, () => tell({ kind: 'unread' }));
    return watchSettings(onRead);
  }, []);

  const change: Change<Settings> = useCallback(async (wished) => {
    // The same function may be asked for twice.
    const once = (current: Settings) => wished(current);
    tell({ kind: 'changed', change: once });
    const saved = await changeSettings(wished).catch(() => null);
    const now = saved ?? (await readSettings().catch(() => null));
    tell({ kind: 'settled', change: once, stored: now, isSaved: saved !== null });
    return saved !== null;
  }, []);

  const shown = stored && pending.reduce((current, changeOn) => changeOn(current), stored);
  return [shown, change, problem];
}

/** The settings to go by where nothing can be changed; where they cannot be read, those that everybody begins with. */
export function useSettingsToGoBy(): Settings | null {
  const [settings, , problem] = useSettings();
  return settings ?? (problem === 'unread' ? parseSettings({}) : null);
}

/** How to change one part of the settings, by its name. */
export function changePart<Name extends 'frequency' | 'content' | 'sharing' | 'support' | 'privacy' | 'look'>(
  change: Change<Settings>,
  name: Name,
): Change<Settings[Name]> {
  return (wished) => change((current) => ({ ...current, [name]: wished(current[name]) }));
}
