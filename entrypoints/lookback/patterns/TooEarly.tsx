import { i18n } from '@/utils/texts/i18n';
import type { Patterns } from '@/utils/statistics/find-patterns';

interface Props {
  patterns: Pick<Patterns, 'n' | 'weekdays'>;
  /** Whether the days that are looked at reach up to today. */
  isUpToNow: boolean;
}

/** One line, in place of what each part would say of itself. */
export function TooEarly({ patterns: { n, weekdays }, isUpToNow }: Props) {
  return (
    <p class="empty">
      {isUpToNow ? i18n.t('patterns.few.soFar', n) : i18n.t('patterns.few.then', n)}{' '}
      {i18n.t(weekdays.moreDays > 0 ? 'patterns.few.weeks' : 'patterns.few.twenty')}
    </p>
  );
}
