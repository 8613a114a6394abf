import { i18n } from '#i18n';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { WordPicker } from '@/components/WordPicker';
import { WordRow } from '@/components/WordRow';
import { followDoors, nameEveryday } from '@/utils/vocabulary/doors';
import { createFinder } from '@/utils/vocabulary/find-words';
import { listFindableWords } from '@/utils/vocabulary/findable-words';
import type { Minute } from './use-minute';

const FOUND = 7;

interface Props {
  minute: Minute;
  query: string;
  onQuery: (query: string) => void;
}

/** A word that one has in mind already, by itself or by another word for it. */
export function WordFinder({ minute, query, onQuery }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const findWords = useMemo(() => createFinder(listFindableWords()), []);
  const found = useMemo(() => findWords(query, FOUND), [query, findWords]);
  const feelings = found.filter(({ isFeeling }) => isFeeling).map(({ id }) => id);
  const others = found.filter(({ isFeeling }) => !isFeeling).map(({ id }) => id);

  useEffect(() => input.current?.focus(), []);

  return (
    <>
      <input
        ref={input}
        type="search"
        class="finder"
        aria-label={i18n.t('words.find')}
        placeholder={i18n.t('words.find')}
        spellcheck={false}
        autocomplete="off"
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      {query.trim() !== '' && (
        <>
          {found.length === 0 && (
            <p class="soft" role="status">
              {i18n.t('words.nothing')}
            </p>
          )}
          {found[0]?.isFeeling === false && <OtherWords minute={minute} ids={others} beside={feelings} />}
          {feelings.length > 0 && <Feelings minute={minute} ids={feelings} />}
          {found[0]?.isFeeling && <OtherWords minute={minute} ids={others} beside={feelings} />}
        </>
      )}
    </>
  );
}

interface WordsProps {
  minute: Minute;
  ids: readonly string[];
}

function Feelings({ minute, ids }: WordsProps) {
  return (
    <WordPicker
      offered={ids}
      chosen={minute.answers.feelings}
      onChoose={(chosen) => minute.answer({ feelings: chosen })}
    />
  );
}

interface OtherWordsProps extends WordsProps {
  /** Feelings that are on offer anyway. */
  beside: readonly string[];
}

/** Words that are no feelings yet. Each that is ticked is kept, and asks which feeling lies under it. */
function OtherWords({ minute, ids, beside }: OtherWordsProps) {
  const { everyday } = minute.answers;
  const { feelings, question } = followDoors({
    everyday: everyday.filter((id) => ids.includes(id)),
    body: [],
  });
  const leads = feelings.filter((id) => !beside.includes(id));

  function toggle(id: string, isChosen: boolean) {
    minute.answer({ everyday: isChosen ? [...everyday, id] : everyday.filter((other) => other !== id) });
  }

  if (ids.length === 0) return null;
  return (
    <>
      <fieldset class="word-picker">
        <legend class="visually-hidden">{i18n.t('words.others')}</legend>
        {ids.map((id) => (
          <WordRow
            key={id}
            id={id}
            word={nameEveryday(id)}
            meaning={everyday.includes(id) ? '' : i18n.t('words.otherHint')}
            isChosen={everyday.includes(id)}
            onToggle={(isChosen) => toggle(id, isChosen)}
          />
        ))}
      </fieldset>
      {question && (
        <p class="lead-on" role="status">
          {question}
        </p>
      )}
      {leads.length > 0 && <Feelings minute={minute} ids={leads} />}
    </>
  );
}
