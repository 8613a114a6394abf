import type { Changing } from '@/components/hooks/use-history-editing';
import type { Routing } from './use-route';

/** What every view is given. A view reads what it shows by itself, and anew when `changing.revision` has changed. */
export interface ViewProps {
  routing: Routing;
  changing: Changing;
  today: Temporal.PlainDate;
}
