import { i18n } from '@/utils/texts/i18n';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatNumber } from '@/utils/time/format';
import { DAYLIO_MOODS, levelToPleasantness, pleasantnessToLevel } from '@/utils/import-export/formats/daylio';
import type {
  FoundName,
  KnownWord,
  Meaning,
  Meanings,
  MoodMeaning,
} from '@/utils/import-export/compare/meaning';

interface Props {
  names: readonly FoundName[];
  known: readonly KnownWord[];
  meanings: Meanings;
  onChange: (meanings: Meanings) => void;
}

/** So many of the most frequent names are shown; what is rarer comes in as it is understood. */
const SHOWN_MAX = 60;

/** What each name of a file becomes. What is certain is folded away; what is not stands open. */
export function NameMeanings({ names, known, meanings, onChange }: Props) {
  const of = (kind: FoundName['kind']) => names.filter((name) => name.kind === kind);
  const moods = of('mood');
  const isUnclear = moods.some(({ pleasantness }) => pleasantness === null);

  return (
    <>
      <Fold title={i18n.t('options.data.names.moods')} names={moods} isOpen={isUnclear}>
        {isUnclear && <p class="soft">{i18n.t('options.data.names.moodsUnclear')}</p>}
        {moods.slice(0, SHOWN_MAX).map(({ name, count }) => (
          <MoodRow
            key={name}
            name={name}
            count={count}
            known={known}
            meaning={meanings.moods.get(name) ?? { pleasantness: null, word: { as: 'nothing' } }}
            onChange={(meaning) =>
              onChange({ ...meanings, moods: new Map([...meanings.moods, [name, meaning]]) })
            }
          />
        ))}
      </Fold>
      {(['word', 'about'] as const).map((kind) => {
        const part = kind === 'word' ? 'words' : 'abouts';
        return (
          <Fold key={kind} title={i18n.t(`options.data.names.${part}`)} names={of(kind)} isOpen={false}>
            {of(kind)
              .slice(0, SHOWN_MAX)
              .map(({ name, count }) => (
                <NameRow key={name} name={name} count={count}>
                  {(id) => (
                    <MeaningSelect
                      id={id}
                      kind={kind}
                      known={known}
                      meaning={meanings[part].get(name) ?? { as: 'nothing' }}
                      onChange={(meaning) =>
                        onChange({ ...meanings, [part]: new Map([...meanings[part], [name, meaning]]) })
                      }
                    />
                  )}
                </NameRow>
              ))}
          </Fold>
        );
      })}
    </>
  );
}

interface FoldProps {
  title: string;
  names: readonly FoundName[];
  isOpen: boolean;
  children: ComponentChildren;
}

/** What is in it is made only while it is open: it can be thousands of choices. */
function Fold({ title, names, isOpen, children }: FoldProps) {
  const [open, setOpen] = useState(isOpen);
  if (names.length === 0) return null;
  const untold = names.length - SHOWN_MAX;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title} <span class="soft">{formatNumber(names.length)}</span>
      </summary>
      {open && (
        <div class="names">
          {children}
          {untold > 0 && <p class="soft">{i18n.t('options.data.names.rarer', untold)}</p>}
        </div>
      )}
    </details>
  );
}

interface NameRowProps {
  name: string;
  count: number;
  children: (id: string) => ComponentChildren;
}

function NameRow({ name, count, children }: NameRowProps) {
  const id = useId();
  return (
    <div class="name-row">
      <label for={id}>
        <bdi>{name}</bdi> <span class="soft">{i18n.t('options.data.names.times', count)}</span>
      </label>
      {children(id)}
    </div>
  );
}

interface MoodRowProps {
  name: string;
  count: number;
  known: readonly KnownWord[];
  meaning: MoodMeaning;
  onChange: (meaning: MoodMeaning) => void;
}

function MoodRow({ name, count, known, meaning, onChange }: MoodRowProps) {
  const level = meaning.pleasantness === null ? '' : String(pleasantnessToLevel(meaning.pleasantness));
  return (
    <NameRow name={name} count={count}>
      {(id) => (
        <>
          <select
            autocomplete="off"
            id={id}
            value={level}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...meaning, pleasantness: value === '' ? null : levelToPleasantness(Number(value)) })
            }
          >
            <option value="">{i18n.t('options.data.names.noPlace')}</option>
            {DAYLIO_MOODS.map((mood, index) => (
              <option key={mood} value={index + 1}>
                {i18n.t(`options.data.level.${mood}`)}
              </option>
            )).toReversed()}
          </select>
          <MeaningSelect
            label={i18n.t('options.data.names.wordFor', [name])}
            nothing={i18n.t('options.data.names.noWord')}
            kind="word"
            known={known}
            meaning={meaning.word}
            onChange={(word) => onChange({ ...meaning, word })}
          />
        </>
      )}
    </NameRow>
  );
}

interface MeaningSelectProps {
  id?: string;
  /** Where there is no label of its own. */
  label?: string;
  /** What leaving it out is called, where it is called otherwise. */
  nothing?: string;
  kind: 'word' | 'about';
  known: readonly KnownWord[];
  meaning: Meaning;
  onChange: (meaning: Meaning) => void;
}

/** The value of an option is what it stands for, and what of it. */
const toValue = (meaning: Meaning) => ('id' in meaning ? `${meaning.as}:${meaning.id}` : meaning.as);

function MeaningSelect({ id, label, nothing, kind, known, meaning, onChange }: MeaningSelectProps) {
  const groups = kind === 'word' ? (['feeling', 'everyday'] as const) : (['about', 'feeling'] as const);
  const simple: Meaning[] = [{ as: 'own' }, { as: 'nothing' }];
  const all = [...simple, ...known.map(({ as, id: of }): Meaning => ({ as, id: of }))];
  return (
    <select
      autocomplete="off"
      id={id}
      aria-label={label}
      value={toValue(meaning)}
      onChange={({ currentTarget: { value } }) => {
        const chosen = all.find((each) => toValue(each) === value);
        if (chosen) onChange(chosen);
      }}
    >
      <option value="own">{i18n.t(`options.data.names.own.${kind}`)}</option>
      <option value="nothing">{nothing ?? i18n.t('options.data.names.nothing')}</option>
      {groups.map((group) => (
        <optgroup key={group} label={i18n.t(`options.data.names.${group}`)}>
          {known
            .filter(({ as }) => as === group)
            .map((word) => (
              <option key={word.id} value={`${word.as}:${word.id}`}>
                {word.word}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
