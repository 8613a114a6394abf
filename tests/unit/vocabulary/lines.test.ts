import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { Answers } from '@/utils/checkin/check-in';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { nameContext } from '@/utils/vocabulary/names';
import { nameNeed, NEEDS } from '@/utils/vocabulary/needs';
import { newCustomPrompt } from '@/utils/vocabulary/custom/change-custom-word';
import { rememberCustomWords } from '@/utils/vocabulary/custom/custom-vocabulary';
import {
  choosePrompt,
  PACKS,
  PROMPT_IDS,
  PROMPTS,
  readPrompt,
  type ShownPrompt,
} from '@/utils/vocabulary/prompts';
import { PARTS_OF_DAY, type PartOfDay } from '@/utils/time/part-of-day';
import { toTimestamp } from '@/utils/time/timestamp';
import { readMessages } from '../../messages';
import { readTextFile } from '../../texts';

const messages = await readMessages();
const prompts = readTextFile('prompts');
const namesUnder = (prefix: string) =>
  Object.keys(messages)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .toSorted();

const CORNERS = [-0.5, 0.5].flatMap((pleasantness) =>
  [-0.5, 0.5].map((energy) => ({ pleasantness, energy })),
);
/** What keeps somebody awake. */
const STIRS = /\b(argument|angry|afraid|boss|mistake|losing|money|loudest|not fine|harder on yourself)\b/i;

const now = Temporal.Instant.from('2026-11-22T15:00:00Z');

describe('the prompts', () => {
  it('are twenty or more a pack, with a text each', () => {
    for (const pack of PACKS) {
      expect(PROMPT_IDS.filter((id) => PROMPTS[id].pack === pack).length).toBeGreaterThanOrEqual(20);
    }
    expect(Object.keys(prompts).toSorted()).toEqual(PROMPT_IDS.toSorted());
    expect(new Set(Object.values(prompts)).size).toBe(PROMPT_IDS.length);
    expect(PROMPT_IDS.filter((id) => (prompts[id] ?? '').length > 90)).toEqual([]);
  });

  it('come from the chosen packs only, and from none where none is chosen', () => {
    expect(showOneByOne(60, ['noticing']).every((id) => id?.startsWith('noticing_'))).toBe(true);
    expect(showOneByOne(60, ['a pack of a later version'])).toEqual(Array(60).fill(null));
    expect(choosePrompt(NO_ANSWERS, [], [], 'afternoon')).toBeNull();
  });

  it('fit what was just said', () => {
    const there = { ...NO_ANSWERS, pleasantness: -0.5, energy: -0.5, about: ['sleep'] };
    const chosen = showOneByOne(40, ['noticing'], () => there);
    expect(chosen).toContain('noticing_17');
    expect(chosen).toContain('noticing_21');
    expect(chosen).not.toContain('noticing_20');
    expect(chosen).not.toContain('noticing_08');
    const atWork = { ...NO_ANSWERS, about: ['work'] };
    expect(choosePrompt(atWork, ['work'], [], 'afternoon')).toMatch(/^work_/);
    expect(choosePrompt(NO_ANSWERS, ['work'], [], 'afternoon')).toBeNull();
  });

  /** All that is asked, one after the other. */
  function askAll(said: Partial<Answers>): string[] {
    const shown: ShownPrompt[] = [];
    for (let turn = 0; turn < 80; turn++) {
      const id = choosePrompt({ ...NO_ANSWERS, ...said }, [...PACKS], shown, 'afternoon');
      if (id === null) break;
      shown.push({ id, shownAt: new Date(turn * 1000).toISOString(), checkIn: '' });
    }
    return [...new Set(shown.map(({ id }) => prompts[id] ?? ''))];
  }

  it.each(['hopeless', 'in_despair', 'worthless', 'desperate', 'terrified', 'grieving', 'ashamed', 'lonely'])(
    'play no game with somebody who is %s',
    (word) => {
      const asked = askAll({ feelings: [{ word, intensity: null }], about: ['work'] });
      expect(asked.length).toBeGreaterThan(4);
      expect(
        asked.filter((text) => /weather|colour|five\?|free Tuesday|Monday|your job could/.test(text)),
      ).toEqual([]);
    },
  );

  it('ask somebody in the worst of it for nothing that digs', () => {
    const asked = askAll({ feelings: [{ word: 'hopeless', intensity: null }] });
    expect(asked).toContain(prompts['closeness_04']);
    expect(asked.filter((text) => /small|afraid|angry|lost|true/.test(text))).toEqual([]);
  });

  it('do not come again before all that fit were there, whatever is said from one time to the next', () => {
    const said = (turn: number) => ({
      ...NO_ANSWERS,
      pleasantness: Math.sin(turn * 7),
      energy: Math.cos(turn * 3),
      about: turn % 3 === 0 ? ['partner'] : ['sleep', 'work'],
    });
    const inPack = PROMPT_IDS.filter((id) => PROMPTS[id].pack === 'closeness');
    const toShown = (id: string) => ({ id, shownAt: '2020', checkIn: '' });
    const fits = (id: string, answers: Answers) => {
      const others = inPack.filter((other) => other !== id).map(toShown);
      return choosePrompt(answers, ['closeness'], others, 'afternoon') === id;
    };
    const shown: ShownPrompt[] = [];
    for (let turn = 0; turn < 120; turn++) {
      const next = choosePrompt(said(turn), ['closeness'], shown, 'afternoon') ?? '';
      if (shown.some(({ id }) => id === next)) {
        const unseen = inPack.filter((id) => !shown.some((prompt) => prompt.id === id));
        expect(unseen.filter((id) => fits(id, said(turn)))).toEqual([]);
      }
      show(shown, next, turn);
    }
    expect(shown.length).toBeGreaterThan(15);
    expect(new Set(showOneByOne(14, ['noticing'])).size).toBe(14);
  });

  it('of several packs take turns, a person’s own among them, and those that are retired are not shown', () => {
    const own = newCustomPrompt('What did you sing?', now);
    rememberCustomWords([own, { ...newCustomPrompt('Gone?', now), retiredAt: now.toString() }]);
    const chosen = showOneByOne(20, ['noticing', 'closeness', 'own']);
    const packOf = (id: string | null) => id?.replace(/_\d+$/, '').replace(/:.*/, '');
    for (let turn = 0; turn + 3 <= chosen.length; turn++) {
      const packs = chosen.slice(turn, turn + 3).map(packOf);
      expect(new Set(packs)).toEqual(new Set(['closeness', 'noticing', 'own']));
    }
    expect(readPrompt(own.id, new Map())).toBe('What did you sing?');
    expect(readPrompt('noticing_01', new Map([['noticing_01', 'A?']]))).toBe('A?');
    expect(readPrompt('of_a_later_version', new Map())).toBe('');
    rememberCustomWords([]);
  });

  it.each<[string, PartOfDay[]]>([
    ['noticing_28', ['morning']],
    ['noticing_07', ['morning']],
    ['permission_08', ['morning', 'afternoon']],
    ['noticing_04', ['afternoon', 'evening']],
    ['permission_21', ['morning', 'afternoon', 'evening']],
    ['work_01', ['evening', 'night']],
    ['noticing_29', ['night']],
    ['noticing_02', [...PARTS_OF_DAY]],
  ])('know the hour: %s comes at %j', (id, parts) => {
    const said = { ...NO_ANSWERS, pleasantness: -0.5, energy: 0.5, about: ['work'] };
    const pack = id.replace(/_\d+$/, '');
    const come = PARTS_OF_DAY.filter((part) => showOneByOne(60, [pack], () => said, part).includes(id));
    expect(come).toEqual(parts);
  });

  it('of the day as it was do not come in the morning, nor of what lies ahead in the evening', () => {
    const everywhere = CORNERS.map((place) => ({ ...NO_ANSWERS, ...place, about: [...CONTEXTS] }));
    const comeAt = (part: PartOfDay) =>
      everywhere
        .flatMap((said) => showOneByOne(200, PACKS, () => said, part))
        .map((id) => prompts[id ?? ''] ?? '');
    const asksBack = /\b(so far|did|didn’t|took|was|were|made|nearly)\b.*\b(today)\b|\btoday\b.*\bdid\b/i;
    expect(comeAt('morning').filter((text) => asksBack.test(text))).toEqual([]);
    expect(
      comeAt('evening').filter((text) => /forward to today|the day begins|might you see/.test(text)),
    ).toEqual([]);
    expect(comeAt('night').filter((text) => STIRS.test(text))).toEqual([]);
  });

  it.each(PARTS_OF_DAY)('are there in every pack, wherever one is, with another behind it: %s', (part) => {
    for (const pack of PACKS) {
      for (const place of CORNERS) {
        const said = { ...NO_ANSWERS, ...place, about: ['work'] };
        const ids = showOneByOne(3, [pack], () => said, part);
        expect(new Set(ids).size, pack).toBe(3);
        expect(ids).not.toContain(null);
      }
    }
  });

  it('found again in the same minute are the same', () => {
    const shown: ShownPrompt[] = [];
    for (let turn = 0; turn < 40; turn++) {
      const id = choosePrompt(NO_ANSWERS, ['noticing'], shown, 'afternoon') ?? '';
      show(shown, id, turn);
      const ofOthers = shown.filter(({ checkIn }) => checkIn !== String(turn));
      expect(choosePrompt(NO_ANSWERS, ['noticing'], ofOthers, 'afternoon')).toBe(id);
    }
  });
});

/** Shows one prompt after another, each to somebody who says `said`. */
function showOneByOne(
  times: number,
  packs: readonly string[],
  said = (_turn: number) => NO_ANSWERS,
  part: PartOfDay = 'afternoon',
) {
  const shown: ShownPrompt[] = [];
  return Array.from({ length: times }, (_, turn) => {
    const id = choosePrompt(said(turn), packs, shown, part);
    if (id !== null) show(shown, id, turn);
    return id;
  });
}

function show(shown: ShownPrompt[], id: string, turn: number): void {
  const known = shown.findIndex((prompt) => prompt.id === id);
  if (known >= 0) shown.splice(known, 1);
  shown.push({ id, shownAt: toTimestamp(now.add({ hours: turn })), checkIn: String(turn) });
}

describe('the needs', () => {
  it('are fifteen or more, with a word each, and none has the name of a context', () => {
    expect(NEEDS.length).toBeGreaterThanOrEqual(15);
    expect(namesUnder('needs_')).toEqual(NEEDS.toSorted());
    const words = NEEDS.map(nameNeed);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => CONTEXTS.some((id) => word.includes(nameContext(id))))).toEqual([]);
    expect(nameNeed('to_sing')).toBe('to sing');
  });
});
