import { i18n } from '#i18n';
import { blendStyle } from '@/components/blend';
import { useRead } from '@/components/use-read';
import { readOfDays, readWhole } from '@/utils/history/days';
import { listPaths, listWordUses, type WordUse } from '@/utils/lookback/word-history';
import { formatMonth, formatShortDay } from '@/utils/time/format';
import { FEELINGS, isFeelingId } from '@/utils/vocabulary/feelings';
import { nameFeeling } from '@/utils/vocabulary/names';
import { toCurrentId } from '@/utils/vocabulary/own-vocabulary';
import { PathsPicture } from './PathsPicture';
import type { Routing } from './use-route';
import type { ViewProps } from './view';
import { ViewTitle } from './ViewTitle';

const MOST_PATHS = 18;

/** The words that came, when each first did, and how vague ones led to closer ones. */
export function View({ routing, changing }: ViewProps) {
  const words = useRead(changing, '', readWords);
  const firstDays = useRead(changing, words?.uses.map(({ first }) => first).join() ?? '', readFirstDays);
  const months = words && [...new Set(words.uses.map(({ first }) => first))];

  return (
    <section class="view" aria-labelledby="view-title">
      <div class="turning">
        <ViewTitle routing={routing}>{i18n.t('lookback.words.heading')}</ViewTitle>
      </div>
      {words?.uses.length === 0 && <p class="empty">{i18n.t('lookback.words.empty')}</p>}
      {words && words.paths.length > 0 && (
        <section class="part">
          <h3>{i18n.t('lookback.words.paths')}</h3>
          <PathsPicture paths={words.paths} />
        </section>
      )}
      {months && months.length > 0 && (
        <section class="part">
          <h3>{i18n.t('lookback.words.first')}</h3>
          <p class="soft">{i18n.t('lookback.words.hint')}</p>
          <dl class="words">
            {months.map((month) => (
              <div key={month}>
                <dt>{formatMonth(Temporal.PlainYearMonth.from(month), 'withYear')}</dt>
                {words.uses
                  .filter(({ first }) => first === month)
                  .map((use) => (
                    <Word key={use.word} use={use} firstDay={firstDays?.get(use.word)} routing={routing} />
                  ))}
              </div>
            ))}
          </dl>
        </section>
      )}
    </section>
  );
}

interface WordProps {
  use: WordUse;
  /** The day it was first named, once that is known. */
  firstDay: string | undefined;
  routing: Routing;
}

/** A word in the colour of its own place; it leads to the check-ins that name it. */
function Word({ use: { word, n }, firstDay, routing }: WordProps) {
  const id = isFeelingId(word) ? word : null;
  return (
    <dd>
      <button
        type="button"
        class="word"
        onClick={() => routing.visit({ view: 'all', params: {} }, { feelings: [word] })}
      >
        <span
          class={id ? 'dot blend' : 'dot open'}
          style={id ? blendStyle(FEELINGS[id]) : undefined}
          aria-hidden="true"
        />
        {nameFeeling(word)}
      </button>
      <span class="soft">
        {firstDay && formatShortDay(Temporal.PlainDate.from(firstDay))}
        {firstDay && ' · '}
        {i18n.t('lookback.words.n', n)}
      </span>
    </dd>
  );
}

async function readWords() {
  const { feelings, paths } = await readWhole();
  return { uses: listWordUses(feelings, nameFeeling), paths: listPaths(paths, MOST_PATHS) };
}

/** Months tell the month; the day is looked up in those few months in which a word came first. */
async function readFirstDays(months: string): Promise<ReadonlyMap<string, string>> {
  const days = new Map<string, string>();
  for (const month of new Set(months.split(',').filter(Boolean).toReversed())) {
    for (const { feelings, localDate } of await readOfDays(month, `${month}-99`)) {
      for (const { word } of feelings) {
        const id = toCurrentId(word);
        if (!days.has(id)) days.set(id, localDate);
      }
    }
  }
  return days;
}
