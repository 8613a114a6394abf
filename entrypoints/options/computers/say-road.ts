import { i18n } from '@/utils/texts/i18n';
import type { RoadStatus } from '@/utils/road/road-status';
import { formatMonth, formatNumber } from '@/utils/time/format';

const DAY_MS = 24 * 60 * 60 * 1000;
/** After so many days it is said that nothing has come. */
const QUIET_DAYS = 7;

/** How it stands, the most important first. */
export function sayRoad(road: RoadStatus, nowMs = Date.now()): string[] {
  const { computers, isUpToDate, isOtherCode } = road;
  if (computers.length === 0) {
    return [
      i18n.t('options.computers.alone'),
      i18n.t(isOtherCode ? 'options.computers.otherCode' : 'options.computers.aloneHint'),
    ];
  }
  if (isUpToDate) return [i18n.t('options.computers.upToDate'), ...sayQuiet(road, nowMs)];
  return [...sayComing(road), ...sayWaiting(road), ...sayQuiet(road, nowMs)];
}

function sayComing({ coming, cameUntilMs }: RoadStatus): string[] {
  if (coming === 0) return [];
  const more = i18n.t('options.computers.coming', coming, { n: formatNumber(coming) });
  if (cameUntilMs === null) return [more];
  const until = Temporal.Instant.fromEpochMilliseconds(cameUntilMs).toZonedDateTimeISO('UTC');
  const month = formatMonth(until.toPlainDate().toPlainYearMonth(), 'withYear');
  return [more, i18n.t('options.computers.cameUntil', { month })];
}

function sayWaiting({ waitingCheckIns, waitingOthers, coming }: RoadStatus): string[] {
  if (waitingCheckIns > 0) {
    return [i18n.t('options.computers.waiting', waitingCheckIns, { n: formatNumber(waitingCheckIns) })];
  }
  if (waitingOthers > 0 || coming === 0) return [i18n.t('options.computers.underWay')];
  return [];
}

/** Nobody was heard for long: whether the account is another, or a browser stays shut, only the person can see. */
function sayQuiet({ computers }: RoadStatus, nowMs: number): string[] {
  const latest = Math.max(...computers.map(({ heardAtMs }) => heardAtMs));
  return nowMs - latest > QUIET_DAYS * DAY_MS ? [i18n.t('options.computers.quiet')] : [];
}
