import { i18n } from '@/utils/texts/i18n';
import type { CheckIn } from '@/utils/checkin/check-in';
import type { LifeEvent } from '@/utils/views/life-event';
import type { RankedCount } from '@/utils/views/rank-counts';
import { DAY_KINDS } from '@/utils/views/hard-days';
import type { SummedUp } from '@/utils/views/totals/sum-up';
import { formatDayOfMonth, formatFullDay, formatList } from '@/utils/time/format';
import { nameBodyCue } from '@/utils/vocabulary/entry-ways/follow-entry-ways';
import { nameCoordinate } from '@/utils/vocabulary/mood-field/name-place';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';
import { nameNeed } from '@/utils/vocabulary/needs';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';
import type { Span } from '../spans/SpanFields';
import { HardStretches } from './HardStretches';
import type { Part } from './parts';
import { SpanPicture } from './SpanPicture';

/** So many words and contexts are told; the rest came once or twice. */
const MOST = 7;
const MOST_DAYS = 8;
const MOST_EVENTS = 8;

interface Props {
  summedUp: SummedUp;
  span: Span;
  parts: ReadonlySet<Part>;
  /** One’s own, of these days, the oldest first. */
  events: readonly LifeEvent[];
  /** Those that the person chose. */
  notes: readonly CheckIn[];
}

const COUNTED = {
  words: nameFeeling,
  contexts: nameContext,
  needs: nameNeed,
  body: nameBodyCue,
} as const satisfies Partial<Record<Part, (id: string) => string>>;

/** The page as it is printed, and nothing but it is. */
export function Paper({ summedUp, span, parts, events, notes }: Props) {
  const { n, days, stretches, kinds, grave } = summedUp;
  const { first, last } = span;
  const listed = parts.has('events') ? events.slice(-MOST_EVENTS) : [];
  const counted = (['words', 'contexts', 'needs', 'body'] as const).filter(
    (part) => parts.has(part) && summedUp[part].length > 0,
  );
  return (
    <article class="paper">
      <h2>{i18n.t('summary.heading')}</h2>
      <p class="soft">
        {i18n.t('summary.span', { first: formatFullDay(first), last: formatFullDay(last) })}
        <br />
        {i18n.t('summary.counts', {
          checkIns: i18n.t('summary.checkIns', n),
          days: String(days.length),
          span: String(first.until(last).days + 1),
        })}
      </p>
      {parts.has('places') && (
        <section>
          <h3>{i18n.t('summary.parts.places')}</h3>
          <SpanPicture
            summedUp={summedUp}
            span={span}
            hasStretches={parts.has('stretches')}
            events={listed}
          />
          <Reached reached={summedUp.reached} />
          <dl class="kinds" aria-label={i18n.t('summary.kinds.title')}>
            {[...DAY_KINDS, 'unplaced' as const].map(
              (kind) =>
                (kind !== 'unplaced' || kinds.unplaced > 0) && (
                  <div key={kind}>
                    <dt>{i18n.t(`summary.kinds.${kind}`)}</dt>
                    <dd>{kinds[kind]}</dd>
                  </div>
                ),
            )}
          </dl>
          <p class="soft">{i18n.t('summary.scale')}</p>
        </section>
      )}
      {parts.has('stretches') && <HardStretches stretches={stretches} kinds={kinds} />}
      {listed.length > 0 && <Events listed={listed} nMore={events.length - listed.length} />}
      {parts.has('grave') && grave.length > 0 && (
        <section>
          <h3>{i18n.t('summary.parts.grave')}</h3>
          <ul>
            {grave.map(([word, ofWord]) => (
              <li key={word}>
                {i18n.t('summary.grave', ofWord.length, { word: nameFeeling(word), days: nameDays(ofWord) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {counted.length > 0 && (
        <section>
          <div class="counted">
            {counted.map((part) => (
              <Counted key={part} title={part} counts={summedUp[part]} name={COUNTED[part]} />
            ))}
          </div>
          <p class="soft">{i18n.t('summary.outOf', { n: String(days.length) })}</p>
        </section>
      )}
      {notes.length > 0 && (
        <section>
          {notes.map(({ id, localDate, note }, index) => (
            <div key={id} class="written">
              {/* With the first of them, so that no page ends with a heading: Firefox does not know `break-after`. */}
              {index === 0 && <h3>{i18n.t('summary.written')}</h3>}
              <p class="soft">{formatFullDay(Temporal.PlainDate.from(localDate))}</p>
              <p class="note" dir="auto">
                {note}
              </p>
            </div>
          ))}
        </section>
      )}
      <p class="soft foot">{i18n.t('summary.foot')}</p>
    </article>
  );
}

/** Days from which things were different, as the person calls them; nothing is said of what came of them. */
function Events({ listed, nMore }: { listed: Props['events']; nMore: number }) {
  return (
    <section>
      <h3>{i18n.t('summary.parts.events')}</h3>
      <ul>
        {listed.map(({ id, name, localDate }) => (
          <li key={id}>
            {formatFullDay(Temporal.PlainDate.from(localDate))}: <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {nMore > 0 && <p class="soft">{i18n.t('summary.moreEvents', nMore)}</p>}
    </section>
  );
}

/** From where to where, and no middle: of very good and very bad days that would be none. */
function Reached({ reached }: Pick<SummedUp, 'reached'>) {
  const ranges = (['pleasantness', 'energy'] as const satisfies (keyof MoodPoint)[]).flatMap((axis) => {
    const far = reached[axis];
    if (!far) return [];
    const [low, high] = [nameCoordinate(axis, far.low), nameCoordinate(axis, far.high)];
    return low === high ? [low] : [i18n.t('summary.range', { low, high })];
  });
  if (ranges.length === 0) return null;
  return <p>{i18n.t('summary.reached', { ranges: formatList(ranges) })}</p>;
}

interface CountedProps {
  title: keyof typeof COUNTED;
  counts: readonly RankedCount[];
  name: (id: string) => string;
}

function Counted({ title, counts, name }: CountedProps) {
  return (
    <div>
      <h3>{i18n.t(`summary.parts.${title}`)}</h3>
      <ul>
        {counts.slice(0, MOST).map(([id, n]) => (
          <li key={id}>
            <span dir="auto">{name(id)}</span> <span class="n">{n}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function nameDays(days: readonly string[]): string {
  const named = days.slice(0, MOST_DAYS).map((day) => formatDayOfMonth(Temporal.PlainDate.from(day)));
  if (days.length === named.length) return formatList(named);
  return i18n.t('summary.andMore', { days: named.join(', '), n: String(days.length - named.length) });
}
