import { i18n } from '@/utils/texts/i18n';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { blendStyle } from '@/components/mood-field/blend-style';
import type { Changing } from '@/components/hooks/use-history-editing';
import { useHistoryQuery } from '@/components/hooks/use-history-query';
import { readOfDays, readAllTime } from '@/utils/history/totals/days';
import type { Params } from '@/utils/views/route';
import {
  countWords,
  listPaths,
  listWordUses,
  sizeWords,
  type SizedWord,
  type WordUse,
} from '@/utils/views/word-history';
import { formatMonth, formatShortDay } from '@/utils/time/format';
import { daysOf } from '@/utils/views/totals/summaries';
import { FEELINGS, isFeelingId } from '@/utils/vocabulary/feelings';
import { nameFeeling } from '@/utils/vocabulary/names';
import { toCurrentId } from '@/utils/vocabulary/custom/custom-vocabulary';
import { PathsPicture } from './PathsPicture';
import type { Routing } from '../use-route';
import type { ViewProps } from '../view-props';
import { ViewTitle } from '../ViewTitle';

const MOST_PATHS = 18;

/** So many words one can still take in at once. */
const MOST_SIZED = 24;
const LATELY_DAYS = 28;

/** So many first uses are listed before one asks for more. */
const MOST_FIRST = 12;

/** The words that came often, those that came lately, when each first did, and how vague ones led to closer ones. */
export function View({ routing, changing, today }: ViewProps) {
  const from = today.subtract({ days: LATELY_DAYS - 1 }).toString();
  const to = today.toString();
  const lately = useHistoryQuery(changing, `${from}/${to}`, readLately);
  const words = useHistoryQuery(changing, '', readWords);

  return (
    <section class="view" aria-labelledby="view-title">
      <div class="turning">
        <ViewTitle routing={routing}>{i18n.t('lookback.words.heading')}</ViewTitle>
      </div>
      {words && words.uses.length > 0 && <p class="soft hint">{i18n.t('lookback.words.hint')}</p>}
      {words?.uses.length === 0 && <p class="empty">{i18n.t('lookback.words.empty')}</p>}
      {words && <Sized words={words.often} title={i18n.t('lookback.words.often')} routing={routing} />}
      {words && lately && isApart(lately, words.uses) && (
        <Sized words={lately} title={i18n.t('lookback.words.lately')} days={{ from, to }} routing={routing} />
      )}
      {words && words.paths.length > 0 && (
        <section class="part">
          <h3>{i18n.t('lookback.words.paths')}</h3>
          <PathsPicture paths={words.paths} />
        </section>
      )}
      {words && <FirstUses uses={words.uses} routing={routing} changing={changing} />}
    </section>
  );
}

/** Whether what came lately is any other than all there is, each of it once, as it stands below. */
function isApart(lately: readonly SizedWord[], all: readonly WordUse[]): boolean {
  return lately.length < all.length || all.some(({ n }) => n > 1);
}

interface FirstUsesProps {
  /** Those that were first used last come first. */
  uses: readonly WordUse[];
  routing: Routing;
  changing: Changing;
}

/** When each word came first, by months; of many, the latest until more are asked for. */
function FirstUses({ uses, routing, changing }: FirstUsesProps) {
  const list = useRef<HTMLDListElement>(null);
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? uses : uses.slice(0, MOST_FIRST);
  const months = [...new Set(shown.map(({ first }) => first))];
  const firstDays = useHistoryQuery(changing, months.join(), readFirstDays);
  // The focus goes on to the first of those that the button brought.
  useLayoutEffect(() => {
    if (isAll) list.current?.querySelectorAll('button')[MOST_FIRST]?.focus();
  }, [isAll]);
  if (uses.length === 0) return null;
  return (
    <section class="part">
      <h3>{i18n.t('lookback.words.first')}</h3>
      <dl class="words" ref={list}>
        {months.map((month) => (
          <div key={month}>
            <dt>{formatMonth(Temporal.PlainYearMonth.from(month), 'withYear')}</dt>
            {shown
              .filter(({ first }) => first === month)
              .map((use) => (
                <Word
                  key={use.word}
                  use={use}
                  firstDay={firstDays?.get(toFirstKey(month, use.word))}
                  routing={routing}
                />
              ))}
          </div>
        ))}
      </dl>
      {shown.length < uses.length && (
        <button type="button" class="button plain soft" onClick={() => setIsAll(true)}>
          {i18n.t('lookback.words.more', uses.length - shown.length)}
        </button>
      )}
    </section>
  );
}

interface SizedProps {
  words: readonly SizedWord[];
  title: string;
  /** The days they are of; all, where none are named. */
  days?: Params;
  routing: Routing;
}

/** Words as large as they came often; each leads to its check-ins of these days. */
function Sized({ words, title, days, routing }: SizedProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [isAll, setIsAll] = useState(false);
  // The focus goes on to the first of those that the button brought.
  useLayoutEffect(() => {
    if (isAll) list.current?.children[MOST_SIZED]?.querySelector('button')?.focus();
  }, [isAll]);
  if (words.length === 0) return null;
  const nMore = isAll ? 0 : Math.max(words.length - MOST_SIZED, 0);
  return (
    <section class="part">
      <h3 id={id}>{title}</h3>
      <ul class="words sized" aria-labelledby={id} ref={list}>
        {words.slice(0, words.length - nMore).map(({ word, n, size }) => (
          <li key={word}>
            <WordButton
              word={word}
              size={size}
              onVisit={() => routing.visit({ view: 'all', params: days ?? {} }, { feelings: [word] })}
            />
            {/* Read out of each word; to be seen beside every other, it would say nothing. */}
            <span class={n === 1 ? 'visually-hidden' : 'soft'}>{i18n.t('lookback.words.n', n)}</span>
          </li>
        ))}
      </ul>
      {nMore > 0 && (
        <button type="button" class="button plain soft" onClick={() => setIsAll(true)}>
          {i18n.t('lookback.words.more', nMore)}
        </button>
      )}
    </section>
  );
}

interface WordButtonProps {
  word: string;
  size?: number;
  onVisit: () => void;
}

/** A word in the colour of its own place. */
function WordButton({ word, size, onVisit }: WordButtonProps) {
  const id = isFeelingId(word) ? word : null;
  return (
    <button type="button" class="word" data-size={size} onClick={onVisit}>
      <span
        class={id ? 'dot blend' : 'dot open'}
        style={id ? blendStyle(FEELINGS[id]) : undefined}
        aria-hidden="true"
      />
      {nameFeeling(word)}
    </button>
  );
}

interface WordProps {
  use: WordUse;
  /** The day it was first named, once that is known. */
  firstDay: string | undefined;
  routing: Routing;
}

/** A word and when it came first; it leads to the check-ins that name it. */
function Word({ use: { word }, firstDay, routing }: WordProps) {
  return (
    <dd>
      <WordButton
        word={word}
        onVisit={() => routing.visit({ view: 'all', params: {} }, { feelings: [word] })}
      />
      <span class="soft">{firstDay && formatShortDay(Temporal.PlainDate.from(firstDay))}</span>
    </dd>
  );
}

async function readWords() {
  const { feelings, paths } = await readAllTime();
  const uses = listWordUses(feelings, nameFeeling);
  return {
    uses,
    // Of what came once nobody would say that it came often.
    often: sizeWords(
      uses.filter(({ n }) => n > 1),
      nameFeeling,
    ),
    paths: listPaths(paths, MOST_PATHS),
  };
}

/** What came in some days: "2026-10-31/2026-11-27". */
async function readLately(interval: string): Promise<SizedWord[]> {
  const [first = '', last = ''] = interval.split('/');
  return sizeWords(countWords(await readOfDays(first, last)), nameFeeling);
}

/** Months tell the month; the day is looked up in those few months in which a word came first. */
async function readFirstDays(months: string): Promise<ReadonlyMap<string, string>> {
  const days = new Map<string, string>();
  for (const month of months.split(',').filter(Boolean)) {
    const { first, last } = daysOf(month);
    for (const { feelings, localDate } of await readOfDays(first, last)) {
      for (const { word } of feelings) {
        const key = toFirstKey(month, toCurrentId(word));
        if (!days.has(key)) days.set(key, localDate);
      }
    }
  }
  return days;
}

/** By month, too: a word also came in later ones, which may be read first. */
function toFirstKey(month: string, word: string): string {
  return `${month} ${word}`;
}
