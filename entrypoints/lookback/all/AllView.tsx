import { i18n } from '@/utils/texts/i18n';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CheckInRow } from '@/components/check-in/CheckInList';
import { focusRow } from '@/components/check-in/focus-row';
import { usePrinting } from '@/entrypoints/lookback/pictures/use-printing';
import { isDeleteKey, useShortcut } from '@/components/hooks/use-shortcut';
import { useVirtual } from './use-virtual';
import type { CheckIn } from '@/utils/checkin/check-in';
import { isOpen, toFilter } from '@/utils/views/filter';
import { formatRoute } from '@/utils/views/route';
import { listSections } from '@/utils/views/month-sections';
import { formatDayAndTime, formatMonth } from '@/utils/time/format';
import { Editing, useEditing } from './Editing';
import { Filters } from './Filters';
import { PrintedList } from './PrintedList';
import { useListing } from './use-listing';
import type { ViewProps } from '../view-props';
import { ViewTitle } from '../ViewTitle';

/** In CSS pixels; each is measured once it is seen. */
const HEADING_HEIGHT = 64;
const ROW_HEIGHT = 72;

/** Every check-in, the newest first: to find, to open and put right, to delete, and to add one for an earlier moment. */
export function View({ routing, changing, today }: ViewProps) {
  const { chosen, params } = routing;
  const filter = useMemo(() => toFilter(chosen, params), [chosen, params]);
  const { sections, isFound, searching, want } = useListing(changing, filter);
  const editing = useEditing();
  const [selected, setSelected] = useState<ReadonlySet<string> | null>(null);
  const isPrinting = usePrinting();
  const selecting = useRef<HTMLButtonElement>(null);
  const found = sections?.reduce((sum, { n }) => sum + n, 0) ?? 0;

  function removeSelected() {
    if (!selected?.size) return;
    const hasRow = focusRow(document.activeElement, (row) => !row.querySelector('.select:checked'));
    if (!hasRow) selecting.current?.focus();
    changing.remove([...selected]);
    setSelected(null);
  }
  useShortcut(isDeleteKey, selected && removeSelected);

  return (
    <section class="view" aria-labelledby="view-title">
      <div class="turning">
        <ViewTitle routing={routing}>{i18n.t('lookback.all.heading')}</ViewTitle>
        <div class="controls">
          <button type="button" class="button" onClick={() => editing.add(today)}>
            {i18n.t('edit.add')}
          </button>
          <button
            type="button"
            class="button"
            ref={selecting}
            aria-pressed={selected !== null}
            onClick={() => setSelected(selected ? null : new Set())}
          >
            {i18n.t('lookback.all.select')}
          </button>
          <a class="button plain" href={formatRoute('deleted')}>
            {i18n.t('lookback.lately.title')}
          </a>
        </div>
      </div>
      <Filters routing={routing} changing={changing} isSearchable />
      {selected && (
        <Selection
          n={selected.size}
          onAll={isOpen(filter) ? null : () => setSelected(new Set(sections?.flatMap(toIds)))}
          onDelete={removeSelected}
        />
      )}
      {sections && (
        <>
          <p class={isFound && found === 0 ? 'empty' : 'soft'} role="status">
            {isFound && sayFound(found, isOpen(filter), searching)}
          </p>
          {isPrinting && <PrintedList sections={sections} found={found} />}
          <Listing
            sections={sections}
            want={want}
            selected={selected}
            onSelect={setSelected}
            onOpen={editing.open}
            onDelete={(checkIn) => changing.remove([checkIn.id])}
          />
        </>
      )}
      <Editing editing={editing} changing={changing} />
    </section>
  );
}

function toIds({ rows }: { rows: readonly CheckIn[] }): string[] {
  return rows.map(({ id }) => id);
}

function sayFound(n: number, isAll: boolean, searching: string | null): string {
  if (searching !== null) {
    return i18n.t('lookback.all.searching', {
      n: String(n),
      month: formatMonth(Temporal.PlainYearMonth.from(searching), 'withYear'),
    });
  }
  if (n === 0) return i18n.t(isAll ? 'history.empty' : 'lookback.all.none');
  return isAll ? '' : i18n.t('lookback.all.found', n);
}

interface SelectionProps {
  n: number;
  /** Takes all that was found; null where that would be everything there is. */
  onAll: (() => void) | null;
  onDelete: () => void;
}

function Selection({ n, onAll, onDelete }: SelectionProps) {
  return (
    <div class="selection" role="group" aria-label={i18n.t('lookback.all.select')}>
      <span role="status">{i18n.t('lookback.all.selected', n)}</span>
      {onAll && (
        <button type="button" class="button" onClick={onAll}>
          {i18n.t('lookback.all.selectAll')}
        </button>
      )}
      <button type="button" class="button" disabled={n === 0} aria-keyshortcuts="Delete" onClick={onDelete}>
        {i18n.t('lookback.all.deleteSelected')}
      </button>
      <span class="soft">{i18n.t('lookback.all.selectKeys')}</span>
    </div>
  );
}

interface ListingProps {
  sections: Parameters<typeof listSections>[0];
  want: (month: string) => void;
  selected: ReadonlySet<string> | null;
  onSelect: (selected: ReadonlySet<string>) => void;
  onOpen: (checkIn: CheckIn) => void;
  onDelete: (checkIn: CheckIn) => void;
}

function Listing({ sections, want, selected, onSelect, onOpen, onDelete }: ListingProps) {
  const { length, isHeading, keyAt, entryAt } = useMemo(() => listSections(sections), [sections]);
  const { list, items, height, start, measure } = useVirtual<HTMLUListElement>({
    count: length,
    estimate: (index) => (isHeading(index) ? HEADING_HEIGHT : ROW_HEIGHT),
    keyOf: keyAt,
  });
  const entries = items.map((item) => ({ item, entry: entryAt(item.index) }));
  const missing = entries.find(({ entry }) => entry?.kind === 'check-in' && entry.checkIn === null)?.entry
    ?.section.month;

  useEffect(() => {
    if (missing !== undefined) want(missing);
  });

  function toggle(id: string, isSelected: boolean) {
    const next = new Set(selected);
    if (isSelected) next.add(id);
    else next.delete(id);
    onSelect(next);
  }

  return (
    <ul
      class="check-in-list all"
      ref={list}
      style={{ blockSize: `${height}px` }}
      data-selecting={selected !== null}
    >
      {entries.map(({ item, entry }) => (
        <li
          key={item.key}
          ref={measure}
          data-index={item.index}
          data-kind={entry?.kind}
          aria-setsize={length}
          aria-posinset={item.index + 1}
          style={{ transform: `translateY(${item.start - start}px)` }}
        >
          {entry?.kind === 'month' && (
            <h3>{formatMonth(Temporal.PlainYearMonth.from(entry.section.month), 'withYear')}</h3>
          )}
          {entry?.kind === 'check-in' && entry.checkIn && (
            <CheckInRow
              checkIn={entry.checkIn}
              sayWhen={formatDayAndTime}
              selection={
                selected && {
                  isSelected: selected.has(entry.checkIn.id),
                  onSelect: toggle,
                }
              }
              onOpen={onOpen}
              onDelete={onDelete}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
