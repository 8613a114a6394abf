import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { useRead } from '@/components/use-read';
import type { CheckIn } from '@/utils/checkin/check-in';
import { readOfDays } from '@/utils/history/days';
import { sumUp } from '@/utils/lookback/sum-up';
import { firstWeekday, formatFullDay } from '@/utils/time/format';
import { readSpanOf, SpanFields } from './SpanFields';
import { Paper } from './summary/Paper';
import { PARTS, type Part } from './summary/parts';
import type { ViewProps } from './view';
import { ViewTitle } from './ViewTitle';
import './SummaryView.css';

/** So many notes, the newest first, are listed before one asks for more. */
const NOTES_AT_ONCE = 30;

/** A page to print and take to somebody. The person says what is on it; notes only one by one. */
export function View({ routing, changing, today }: ViewProps) {
  const span = readSpanOf(routing, today, { weeks: 4 });
  const read = useRead(changing, `${span.first.toString()}/${span.last.toString()}`, readSpan);
  const [parts, setParts] = useState<ReadonlySet<Part>>(new Set(PARTS));
  const [noteIds, setNoteIds] = useState<ReadonlySet<string>>(new Set());
  const notes = read?.checkIns.filter(({ note }) => note.trim() !== '') ?? [];

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
        {read?.summedUp.n === 0 && <p class="empty">{i18n.t('summary.nothing')}</p>}
      </div>
      {read && read.summedUp.n > 0 && (
        <>
          <div class="choices">
            <fieldset>
              <legend>{i18n.t('summary.include')}</legend>
              {PARTS.map((part) => (
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
            <button type="button" class="button primary" onClick={() => print()}>
              {i18n.t('summary.print')}
            </button>
            <h3>{i18n.t('summary.preview')}</h3>
          </div>
          <Paper
            summedUp={read.summedUp}
            span={span}
            parts={parts}
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

async function readSpan(interval: string) {
  const [first = '', last = ''] = interval.split('/');
  const checkIns = await readOfDays(first, last);
  const [from, to] = [Temporal.PlainDate.from(first), Temporal.PlainDate.from(last)];
  return { checkIns, summedUp: sumUp(checkIns, from, to, firstWeekday()) };
}

function toggle<Item>(items: ReadonlySet<Item>, item: Item): Set<Item> {
  const next = new Set(items);
  if (!next.delete(item)) next.add(item);
  return next;
}
