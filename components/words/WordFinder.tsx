import { i18n } from '@/utils/texts/i18n';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { followEntryWays, nameEveryday } from '@/utils/vocabulary/entry-ways/follow-entry-ways';
import { createFinder, QUERY_MAX_LENGTH } from '@/utils/vocabulary/search/find-words';
import { isSameName } from '@/utils/vocabulary/custom/clean-line';
import { SupportLink } from '@/components/page/SupportLink';
import { GRAVEST } from '@/utils/vocabulary/grave';
import { listFindableWords, listSayings, withCustomWords } from '@/utils/vocabulary/search/findable-words';
import { knownCustomWords } from '@/utils/vocabulary/custom/custom-vocabulary';
import { AddWord } from './AddWord';
import { LeadOn } from './LeadOn';
import { useLimitedInput } from '@/components/hooks/use-limited-input';
import { useLoaded } from '@/components/page/use-loaded';
import type { Choosing } from './choosing';
import { WordPicker } from './WordPicker';
import { WordRow } from './WordRow';
import { PRIVATE_TEXT } from '@/components/form/private-text';

const FOUND = 7;

async function loadWords() {
  const [words, sayings] = await Promise.all([listFindableWords(), listSayings()]);
  return { words, sayings };
}

interface Props {
  choosing: Choosing;
  query: string;
  /** Whether one came to type, so that the line has the focus at once. */
  isAwaited?: boolean;
  /** Whether a word that is no feeling yet asks here what is under it; if not, the next step does. */
  asksOn?: boolean;
}

/** A word that one has in mind already, by itself or by another word for it. */
export function WordFinder({ choosing, query, isAwaited = true, asksOn = true }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const { write, isCut } = useLimitedInput(QUERY_MAX_LENGTH, (wanted) => choosing.look({ query: wanted }));
  const loaded = useLoaded(loadWords);
  const own = knownCustomWords();
  // Own words may come while one searches.
  const findWords = useMemo(
    () => loaded && createFinder(withCustomWords(loaded.words, own), loaded.sayings),
    [loaded, own],
  );
  const found = useMemo(() => findWords?.(query, FOUND) ?? [], [query, findWords]);
  const feelings = found.filter(({ isFeeling }) => isFeeling).map(({ id }) => id);
  const others = found.filter(({ isFeeling }) => !isFeeling).map(({ id }) => id);
  const otherWords = { choosing, ids: others, beside: feelings, asksOn };

  useEffect(() => {
    if (isAwaited) input.current?.focus();
  }, [isAwaited]);

  return (
    <>
      <input
        ref={input}
        type="search"
        class="finder"
        aria-label={i18n.t('words.find')}
        placeholder={i18n.t('words.find')}
        {...PRIVATE_TEXT}
        value={query}
        onInput={(event) => write(event.currentTarget)}
      />
      {isCut && (
        <p class="soft" role="status">
          {i18n.t('written.cut', [String(QUERY_MAX_LENGTH)])}
        </p>
      )}
      {findWords && query.trim() !== '' && (
        <>
          {found.length === 0 && (
            <p class="soft" role="status">
              {i18n.t('words.nothing')}
            </p>
          )}
          {found[0]?.id === GRAVEST && (
            <p class="people-first">
              {i18n.t('words.people')} <SupportLink isPlain={false} />
            </p>
          )}
          {found[0]?.isFeeling === false && <OtherWords {...otherWords} />}
          {feelings.length > 0 && <Feelings choosing={choosing} ids={feelings} />}
          {found[0]?.isFeeling && <OtherWords {...otherWords} />}
          {!(found[0]?.id === GRAVEST || found.some(({ word }) => isSameName(word, query))) && (
            <AddWord choosing={choosing} query={query} />
          )}
        </>
      )}
    </>
  );
}

interface WordsProps {
  choosing: Choosing;
  ids: readonly string[];
}

function Feelings({ choosing, ids }: WordsProps) {
  return (
    <WordPicker
      offered={ids}
      chosen={choosing.answers.feelings}
      onChoose={(chosen) => choosing.answer({ feelings: chosen })}
    />
  );
}

interface OtherWordsProps extends WordsProps {
  /** Feelings that are on offer anyway. */
  beside: readonly string[];
  asksOn: boolean;
}

/** Words that are no feelings yet. Each that is ticked is kept, and asks which feeling lies under it, here or later. */
function OtherWords({ choosing, ids, beside, asksOn }: OtherWordsProps) {
  const { everyday } = choosing.answers;
  const { feelings, from } = followEntryWays({
    everyday: everyday.filter((id) => ids.includes(id)),
    body: [],
  });
  const leads = feelings.filter((id) => !beside.includes(id));

  function toggle(id: string, isChosen: boolean) {
    choosing.answer({ everyday: isChosen ? [...everyday, id] : everyday.filter((other) => other !== id) });
  }

  if (ids.length === 0) return null;
  return (
    <>
      <fieldset class="word-picker">
        <legend class="visually-hidden">{i18n.t('words.others')}</legend>
        {ids.map((id) => (
          <WordRow
            key={id}
            word={nameEveryday(id)}
            meaning={asksOn && everyday.includes(id) ? '' : i18n.t('words.otherHint')}
            isChosen={everyday.includes(id)}
            onToggle={(isChosen) => toggle(id, isChosen)}
          />
        ))}
      </fieldset>
      {asksOn && from && <LeadOn from={from} />}
      {asksOn && leads.length > 0 && <Feelings choosing={choosing} ids={leads} />}
    </>
  );
}
