import { i18n } from '@/utils/texts/i18n';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatDateOfYear, formatNumber } from '@/utils/time/format';
import { interpretNames, type KnownWord, type Meanings } from '@/utils/import-export/compare/meaning';
import type { BroughtKind } from '@/utils/import-export/compare/custom-words-of-file';
import { Choice } from '@/entrypoints/options/form/Choice';
import { Doubts } from './Doubts';
import type { Opened } from '../worker-messages';
import { NameMeanings } from './NameMeanings';
import { nameApp, sayReason } from '../sentences';

/** What the person wants of a file. */
export interface Decision {
  meanings: Meanings;
  withSettings: boolean;
  /** The kinds of one’s own that come in. */
  wanted: readonly BroughtKind[];
  /** The check-ins of the file that were asked about and take the place of what is here. */
  followed: readonly string[];
}

interface Props {
  opened: Opened;
  known: readonly KnownWord[];
  onBring: (decision: Decision) => void;
  onLeave: () => void;
}

/** What bringing a file in would do, before it is done. */
export function FilePreview({ opened, known, onBring, onLeave }: Props) {
  const [meanings, setMeanings] = useState(() => interpretNames(opened.names, known));
  const [withSettings, setWithSettings] = useState(false);
  const [wanted, setWanted] = useState(() => opened.own.map(({ kind }) => kind));
  const [followed, setFollowed] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  const fresh = opened.total - opened.known - opened.changed - opened.asked.length;
  const remarks = useMemo(() => listRemarks(opened), [opened]);

  useEffect(() => heading.current?.focus(), []);

  return (
    <div class="file-preview" role="group" aria-labelledby="preview-title">
      <h4 id="preview-title" ref={heading} tabIndex={-1}>
        {i18n.t('options.data.preview.title', [nameApp(opened.app)])}
      </h4>
      <p>{sayRange(opened)}</p>
      <dl>
        <Count name={i18n.t('options.data.preview.fresh')} count={fresh} />
        <Count name={i18n.t('options.data.preview.known')} count={opened.known} />
        <Count name={i18n.t('options.data.preview.changed')} count={opened.changed} />
        {opened.asked.length > 0 && (
          <Count name={i18n.t('options.data.preview.asked')} count={opened.asked.length} />
        )}
        <Count name={i18n.t('options.data.preview.leftOut')} count={opened.rejected} />
      </dl>
      {opened.rejected > 0 && <LeftOut opened={opened} />}
      {remarks.length > 0 && (
        <ul class="remarks soft">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <Doubts asked={opened.asked} followed={followed} onFollow={setFollowed} />
      {opened.known < opened.total && (
        <NameMeanings names={opened.names} known={known} meanings={meanings} onChange={setMeanings} />
      )}
      <OwnChoices opened={opened} wanted={wanted} onWant={setWanted} />
      {opened.settings && (
        <Choice
          type="checkbox"
          name="import-settings"
          label={i18n.t('options.data.preview.settings')}
          hint={i18n.t('options.data.preview.settingsHint')}
          checked={withSettings}
          onChange={setWithSettings}
        />
      )}
      <p class="row">
        <button
          type="button"
          class="button primary"
          onClick={() => onBring({ meanings, withSettings, wanted, followed: [...followed] })}
        >
          {i18n.t('options.data.preview.bring')}
        </button>
        <button type="button" class="button plain" onClick={onLeave}>
          {i18n.t('options.data.preview.leave')}
        </button>
      </p>
    </div>
  );
}

interface OwnChoicesProps {
  opened: Opened;
  wanted: readonly BroughtKind[];
  onWant: (wanted: BroughtKind[]) => void;
}

/** What of one’s own comes along, and whether one wants it. */
function OwnChoices({ opened: { own, ownLeftOut }, wanted, onWant }: OwnChoicesProps) {
  if (own.length === 0 && ownLeftOut === 0) return null;
  return (
    <fieldset class="own-choices">
      <legend>{i18n.t('options.data.preview.own.title')}</legend>
      {own.map(({ kind, count, names, beyond }) => (
        <Choice
          key={kind}
          type="checkbox"
          name="import-own"
          label={i18n.t(`options.data.preview.own.${kind}`, count)}
          hint={[sayNames(names, count), beyond > 0 && i18n.t('options.data.preview.own.beyond', beyond)]
            .filter(Boolean)
            .join(' ')}
          checked={wanted.includes(kind)}
          onChange={(isWanted) =>
            onWant(isWanted ? [...wanted, kind] : wanted.filter((other) => other !== kind))
          }
        />
      ))}
      {own.length > 0 && <p class="soft">{i18n.t('options.data.preview.own.hint')}</p>}
      {ownLeftOut > 0 && <p class="soft">{i18n.t('options.data.preview.own.leftOut', ownLeftOut)}</p>}
    </fieldset>
  );
}

/** The first names of some, each by itself whichever way it is written, and how many more there are. */
function sayNames(names: readonly string[], count: number): string {
  const said = names.map((name) => `“\u2068${name}\u2069”`).join(', ');
  return count > names.length
    ? `${said}. ${i18n.t('options.data.preview.more', count - names.length)}`
    : said;
}

function Count({ name, count }: { name: string; count: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{formatNumber(count)}</dd>
    </div>
  );
}

function LeftOut({ opened }: { opened: Opened }) {
  const untold = opened.rejected - opened.leftOut.length;
  return (
    <details>
      <summary>{i18n.t('options.data.preview.why')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('options.data.preview.record')}</th>
            <th scope="col">{i18n.t('options.data.preview.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {opened.leftOut.map(({ row, reason }) => (
            <tr key={row}>
              <td>{formatNumber(row)}</td>
              <td>{sayReason(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {untold > 0 && <p class="soft">{i18n.t('options.data.preview.more', untold)}</p>}
    </details>
  );
}

function sayRange({ total, first, last }: Opened): string {
  const day = (date: string) => formatDateOfYear(Temporal.PlainDate.from(date));
  const checkIns = i18n.t('options.data.preview.checkIns', total);
  if (first === last) return i18n.t('options.data.preview.onDay', { checkIns, day: day(first) });
  return i18n.t('options.data.preview.range', { checkIns, first: day(first), last: day(last) });
}

/** What else one should know. */
function listRemarks(opened: Opened): string[] {
  const counted = [
    'repeats',
    'ignored',
    'future',
    'longNotes',
    'manyWords',
    'manyAbouts',
    'longNames',
  ] as const;
  return [
    ...counted
      .filter((what) => opened[what] > 0)
      .map((what) => i18n.t(`options.data.preview.${what}`, opened[what])),
    ...(opened.isHeadMissing ? [i18n.t('options.data.preview.noHead')] : []),
    ...(opened.isTextUncertain ? [i18n.t('options.data.preview.uncertain')] : []),
    ...(opened.app === 'heartward' ? [] : [i18n.t(`options.data.without.${opened.app}`)]),
  ];
}
