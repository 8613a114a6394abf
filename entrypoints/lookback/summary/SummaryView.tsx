import { i18n } from '@/utils/texts/i18n';
import { useMemo, useState } from 'preact/hooks';
import { useHistoryQuery } from '@/components/hooks/use-history-query';
import type { CheckIn } from '@/utils/checkin/check-in';
import { readOfDays } from '@/utils/history/totals/days';
import { readEventsInRange } from '@/utils/history/records/event-records';
import type { LifeEvent } from '@/utils/views/life-event';
import { hasGraveWord, sumUp } from '@/utils/views/totals/sum-up';
import { formatFullDay } from '@/utils/time/format';
import { readSpanOf, SpanFields } from '../spans/SpanFields';
import { Paper } from './Paper';
import { PARTS, type Part } from './parts';
import type { ViewProps } from '../view-props';
import { ViewTitle } from '../ViewTitle';
import './SummaryView.css';

/** So many notes, the newest first, are listed before one asks for more. */
const NOTES_AT_ONCE = 30;

/** A page to print and take to somebody. The person says what is on it; notes only one by one. */
export function View({ routing, changing, today }: ViewProps) {
  const span = readSpanOf(routing, today, { weeks: 4 });
  const checkIns = useHistoryQuery(changing, `${span.first.toString()}/${span.last.toString()}`, readSpan);
  const events =
    useHistoryQuery(changing, `${span.first.toString()}/${span.last.toString()}`, readEventsOf) ?? [];
  const [parts, setParts] = useState<ReadonlySet<Part>>(new Set(PARTS));
  const [noteIds, setNoteIds] = useState<ReadonlySet<string>>(new Set());
  const first = span.first.toString();
  const hasGrave = parts.has('grave');
  const summedUp = useMemo(() => checkIns && sumUp(checkIns, first, hasGrave), [checkIns, first, hasGrave]);
  const notes = checkIns?.filter(({ note }) => note.trim() !== '') ?? [];
  // What nobody said is not offered; and a word of despair is spoken of only where there was one.
  const offered = PARTS.filter((part) => {
    if (part === 'places' || part === 'stretches') return true;
    if (part === 'events') return events.length > 0;
    if (part === 'grave') return checkIns !== null && hasGraveWord(checkIns);
    return summedUp !== null && summedUp[part].length > 0;
  });

  return (
    <section class="view summary" aria-labelledby="view-title">
      <div class="choices">
        <div class="turning">
          <ViewTitle routing={routing}>{i18n.t('summary.title')}</ViewTitle>
          <div class="controls">
            <SpanFields routing={routing} span={span} />
          </div>
        </div>
        <p class="soft">{i18n.t('summary.intro')}</p>
        {summedUp?.n === 0 && <p class="empty">{i18n.t('summary.nothing')}</p>}
      </div>
      {summedUp && summedUp.n > 0 && (
        <>
          <div class="choices">
            <fieldset>
              <legend>{i18n.t('summary.include')}</legend>
              {offered.map((part) => (
                <label key={part}>
                  <input
                    autocomplete="off"
                    type="checkbox"
                    checked={parts.has(part)}
                    onChange={() => setParts(toggle(parts, part))}
                  />
                  {i18n.t(`summary.parts.${part}`)}
                </label>
              ))}
            </fieldset>
            <Notes
              notes={notes.toReversed()}
              chosen={noteIds}
              onToggle={(id) => setNoteIds(toggle(noteIds, id))}
            />
            <p class="onward">
              <button type="button" class="button primary" onClick={() => print()}>
                {i18n.t('summary.print')}
              </button>
              <span>
                {i18n.t('say.first.begin')}{' '}
                <a href="/say.html#to=doctor" target="_blank">
                  {i18n.t('say.first.link')}
                </a>
              </span>
            </p>
            <h3>{i18n.t('summary.preview')}</h3>
          </div>
          <Paper
            summedUp={summedUp}
            span={span}
            parts={parts}
            events={events}
            notes={notes.filter(({ id }) => noteIds.has(id))}
          />
        </>
      )}
    </section>
  );
}

interface NotesProps {
  notes: readonly CheckIn[];
  chosen: ReadonlySet<string>;
  onToggle: (id: string) => void;
}

function Notes({ notes, chosen, onToggle }: NotesProps) {
  const [shown, setShown] = useState(NOTES_AT_ONCE);
  if (notes.length === 0) return null;
  return (
    <fieldset class="notes">
      <legend>{i18n.t('summary.notes')}</legend>
      {notes.slice(0, shown).map(({ id, localDate, note }) => (
        <label key={id}>
          <input autocomplete="off" type="checkbox" checked={chosen.has(id)} onChange={() => onToggle(id)} />
          <span class="soft">{formatFullDay(Temporal.PlainDate.from(localDate))}</span>
          <span class="note" dir="auto">
            {note}
          </span>
        </label>
      ))}
      {notes.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + NOTES_AT_ONCE)}>
          {i18n.t('summary.moreNotes')}
        </button>
      )}
    </fieldset>
  );
}

function readSpan(interval: string): Promise<CheckIn[]> {
  const [first = '', last = ''] = interval.split('/');
  return readOfDays(first, last);
}

function readEventsOf(interval: string): Promise<LifeEvent[]> {
  const [first = '', last = ''] = interval.split('/');
  return readEventsInRange({ first, last });
}

function toggle<Item>(items: ReadonlySet<Item>, item: Item): Set<Item> {
  const next = new Set(items);
  if (!next.delete(item)) next.add(item);
  return next;
}
