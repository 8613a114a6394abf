import { i18n } from '@/utils/texts/i18n';
import { useId } from 'preact/hooks';
import type { Changing } from '@/components/hooks/use-history-editing';
import { useLimitedInput } from '@/components/hooks/use-limited-input';
import { useHistoryQuery } from '@/components/hooks/use-history-query';
import { readAllTime } from '@/utils/history/totals/days';
import { DAY_PARTS, isOpen, SEARCH_MAX_LENGTH, toFilter } from '@/utils/views/filter';
import { NOTHING_CHOSEN, type Params } from '@/utils/views/route';
import { parseDay } from '@/utils/views/times';
import { firstWeekday, formatWeekday } from '@/utils/time/format';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';
import { listCustomWords, toCurrentId } from '@/utils/vocabulary/custom/custom-vocabulary';
import { SpanFields, type Span } from '../spans/SpanFields';
import type { Routing } from '../use-route';
import { PRIVATE_TEXT } from '@/components/form/private-text';

interface Props {
  routing: Routing;
  changing: Changing;
  /** Whether one can search for what was written, too. */
  isSearchable?: boolean;
}

/** Which check-ins are looked at: by what they are about, a word, a weekday, a part of the day. */
export function Filters({ routing, changing, isSearchable = false }: Props) {
  const { chosen, params } = routing;
  const words = useHistoryQuery(changing, '', readWords);
  const [word] = chosen.feelings;
  const [about] = chosen.about;
  const days = toDays(params);
  const { write, isCut } = useLimitedInput(SEARCH_MAX_LENGTH, (query) => routing.choose({ query }));

  return (
    <div class="filters" role="search" aria-label={i18n.t('filter.label')}>
      {isSearchable && (
        <input
          type="search"
          aria-label={i18n.t('filter.search')}
          placeholder={i18n.t('filter.search')}
          {...PRIVATE_TEXT}
          value={chosen.query}
          onInput={(event) => write(event.currentTarget)}
        />
      )}
      {isCut && (
        <span class="soft" role="status">
          {i18n.t('written.cut', [String(SEARCH_MAX_LENGTH)])}
        </span>
      )}
      <Choice
        label={i18n.t('filter.about')}
        value={about ?? ''}
        options={[...CONTEXTS, ...listCustomWords('about').map((own) => own.id)].map((id) => [
          id,
          nameContext(id),
        ])}
        onChoose={(id) => routing.choose({ about: id ? [id] : [] })}
      />
      <Choice
        label={i18n.t('filter.word')}
        value={word ?? ''}
        options={withChosen(words ?? [], word)}
        onChoose={(id) => routing.choose({ feelings: id ? [id] : [] })}
      />
      <Choice
        label={i18n.t('filter.weekday')}
        value={params.weekdays ?? ''}
        options={listWeekdays()}
        onChoose={(weekdays) => routing.adjust(withParam(params, 'weekdays', weekdays))}
      />
      <Choice
        label={i18n.t('filter.hours')}
        value={params.hours ?? ''}
        options={(['morning', 'midday', 'afternoon', 'evening', 'night'] as const).map((part) => [
          DAY_PARTS[part],
          i18n.t(`filter.parts.${part}`),
        ])}
        onChoose={(hours) => routing.adjust(withParam(params, 'hours', hours))}
      />
      {days && <SpanFields routing={routing} span={days} />}
      {!isOpen(toFilter(chosen, params)) && (
        <button
          type="button"
          class="button plain"
          onClick={({ currentTarget }) => {
            // The button goes, now that all is shown.
            currentTarget.parentElement?.querySelector<HTMLElement>('input, select')?.focus();
            const { hours: _, weekdays: __, from: ___, to: ____, ...rest } = params;
            routing.adjust(rest, NOTHING_CHOSEN);
          }}
        >
          {i18n.t('filter.clear')}
        </button>
      )}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string) => void;
}

/** One of a few, or any of them. */
function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <span class="choice" data-chosen={value !== ''}>
      <label for={id} class="visually-hidden">
        {label}
      </label>
      <select
        autocomplete="off"
        id={id}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{label}</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

type Named = readonly [id: string, name: string];

/** The feelings that were ever named, by their names. */
async function readWords(): Promise<Named[]> {
  const { feelings } = await readAllTime();
  const words = new Set(feelings.map(([word]) => toCurrentId(word)));
  return [...words].map((id): Named => [id, nameFeeling(id)]).toSorted(([, a], [, b]) => a.localeCompare(b));
}

function withChosen(words: readonly Named[], word: string | undefined): readonly Named[] {
  return word === undefined || words.some(([id]) => id === word)
    ? words
    : [[word, nameFeeling(word)], ...words];
}

/** The days that something led to; to choose them by hand there are other views. */
function toDays({ from, to }: Params): Span | null {
  const first = parseDay(from);
  const last = parseDay(to);
  return first && last && { first, last };
}

function withParam<Given extends object>(params: Given, name: string, value: string): Given {
  return { ...params, [name]: value };
}

/** The days of a week, as it begins where the person lives. */
function listWeekdays(): [string, string][] {
  const monday = Temporal.PlainDate.from('2024-01-01');
  return Array.from({ length: 7 }, (_, index) => {
    const date = monday.add({ days: (firstWeekday() - 1 + index) % 7 });
    return [String(date.dayOfWeek), formatWeekday(date, 'long')];
  });
}
