/** A small mistake in a line of the sync, and the property that has to notice it. */
interface Bug {
  name: string;
  /** How the name of the test of that property begins. */
  property: string;
  file: string;
  /** What stands there once, and what would stand there by mistake. */
  source: string;
  bug: string;
}

/** What two lines stand against has two mistakes of the same name. */
export const BUGS: readonly Bug[] = [
  {
    name: 'a clock that is years ahead is believed',
    property: '(same)',
    file: 'utils/sync/clock.ts',
    source: 'return ms <= nowMs + MAX_DRIFT_MS;',
    bug: 'return ms > -nowMs - MAX_DRIFT_MS;',
  },
  {
    name: 'what one has seen is taken away',
    property: '(told)',
    file: 'utils/sync/others.ts',
    source: 'holders.some(',
    bug: 'holders.every(',
  },
  {
    name: 'a half is taken for the whole',
    property: '(told)',
    file: 'utils/sync/store-items.ts',
    source: 'inOrder.length < first.count',
    bug: 'inOrder.length < 1',
  },
  {
    name: 'a half is taken for the whole',
    property: '(told)',
    file: 'utils/sync/hear.ts',
    source: 'unpack(bytes);',
    bug: 'unpack(bytes) ?? [];',
  },
  {
    name: 'what was written once is never written again',
    property: '(same)',
    file: 'utils/sync/speak.ts',
    source: 'there.get(name) !== value)',
    bug: '!isWanted(known, name) || (there.has(name) && there.get(name) !== value))',
  },
  {
    name: 'whatever comes takes the place of what is here',
    property: '(same)',
    file: 'utils/sync/record.ts',
    source: 'compareClocks(change.clock, held) <= 0',
    bug: 'compareClocks(change.clock, held) === 0',
  },
  {
    name: 'an old head is heard as a new one',
    property: '(replay)',
    file: 'utils/sync/hear.ts',
    source: 'said.revision <= known.revision',
    bug: 'said.revision === known.revision',
  },
];
