import { i18n } from '#i18n';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { WordPicker } from '@/components/WordPicker';
import { WordRow } from '@/components/WordRow';
import { createFinder } from '@/utils/vocabulary/find-words';
import { listFindableWords } from '@/utils/vocabulary/findable-words';
import type { Minute } from './use-minute';

const FOUND = 7;

interface Props {
  minute: Minute;
  query: string;
  onQuery: (query: string) => void;
  /** After a word that is no feeling yet was chosen. */
  onLeadOn: () => void;
}

/** A word that one has in mind already, by itself or by another word for it. */
export function WordFinder({ minute, query, onQuery, onLeadOn }: Props) {
  const { feelings, everyday } = minute.answers;
  const input = useRef<HTMLInputElement>(null);
  const findWords = useMemo(() => createFinder(listFindableWords()), []);
  const found = useMemo(() => findWords(query, FOUND), [query, findWords]);
  const others = found.filter(({ isFeeling }) => !isFeeling);

  useEffect(() => input.current?.focus(), []);

  function toggle(id: string, isChosen: boolean) {
    minute.answer({ everyday: isChosen ? [...everyday, id] : everyday.filter((other) => other !== id) });
    if (isChosen) onLeadOn();
  }

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
          <WordPicker
            offered={found.filter(({ isFeeling }) => isFeeling).map(({ id }) => id)}
            chosen={feelings}
            onChoose={(chosen) => minute.answer({ feelings: chosen })}
          />
          {others.length > 0 && (
            <fieldset class="word-picker">
              <legend class="visually-hidden">{i18n.t('words.others')}</legend>
              {others.map(({ id, word, meaning }) => (
                <WordRow
                  key={id}
                  id={id}
                  word={word}
                  meaning={meaning}
                  isChosen={everyday.includes(id)}
                  onToggle={(isChosen) => toggle(id, isChosen)}
                />
              ))}
            </fieldset>
          )}
        </>
      )}
    </>
  );
}
