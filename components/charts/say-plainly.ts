import { i18n } from '@/utils/texts/i18n';
import type { Mostly } from '@/utils/statistics/plain/find-mostly';
import type { PlainSentence } from '@/utils/statistics/plain/plain-sentences';
import type { YearsAgo } from '@/utils/statistics/plain/years-ago';
import { endSentence } from '@/utils/sharing/wording/wording';
import { formatList } from '@/utils/time/format';
import { nameWeekday } from '@/utils/time/name-weekday';
import { nameEveryday } from '@/utils/vocabulary/entry-ways/follow-entry-ways';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';

/** "Tired came up 6 times, mostly on Sundays." */
export function sayPlainly(sentence: PlainSentence): string {
  return endSentence(sayOf(sentence));
}

/** "A year ago today: “Walked home the long way.”" */
export function sayYearsAgo({ years, said }: YearsAgo): string {
  const quoted = 'note' in said ? i18n.t('history.quote', [said.note]) : sayWords(said.words);
  return endSentence(i18n.t('lookback.plain.yearsAgo', years, { said: quoted }));
}

function sayOf(sentence: PlainSentence): string {
  switch (sentence.kind) {
    case 'word': {
      const { word, n, mostly } = sentence;
      const words = { word: nameFeeling(word), times: sayTimes(n) };
      return mostly
        ? i18n.t('lookback.plain.wordMostly', { ...words, when: sayWhen(mostly) })
        : i18n.t('lookback.plain.word', words);
    }
    case 'path': {
      const { from, n, to, nTo } = sentence;
      const times = { times: sayTimes(n), timesTo: sayTimes(nTo) };
      const words = { from: nameEveryday(from), to: nameFeeling(to), ...times };
      return i18n.t(nTo === n ? 'lookback.plain.pathAll' : 'lookback.plain.path', words);
    }
    case 'together': {
      const { word, n, context, nTogether } = sentence;
      const counts = { n: String(n), nTogether: String(nTogether) };
      const names = { word: nameFeeling(word), context: nameContext(context) };
      const key = nTogether === n ? 'lookback.plain.togetherAll' : 'lookback.plain.together';
      return i18n.t(key, { ...names, ...counts });
    }
    case 'new':
      return i18n.t('lookback.plain.new', { word: nameFeeling(sentence.word), times: sayTimes(sentence.n) });
    case 'context': {
      const context = nameContext(sentence.context);
      return i18n.t('lookback.plain.context', { context, times: sayTimes(sentence.n) });
    }
    case 'quarter': {
      const { quarter, n, nPlaced } = sentence;
      return i18n.t(`lookback.plain.quarter.${quarter}`, { n: String(n), nPlaced: String(nPlaced) });
    }
  }
}

function sayTimes(n: number): string {
  return n === 2 ? i18n.t('lookback.plain.twice') : i18n.t('lookback.plain.times', n);
}

function sayWhen(mostly: Mostly): string {
  if ('part' in mostly) return i18n.t(`lookback.plain.parts.${mostly.part}`);
  return i18n.t('lookback.plain.weekday', { day: nameWeekday(mostly.weekday) });
}

function sayWords(words: readonly string[]): string {
  return formatList(words.map(nameFeeling));
}
