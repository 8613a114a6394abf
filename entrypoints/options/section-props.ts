import type { Change } from '@/components/hooks/use-settings';
import type { Settings } from '@/utils/settings/settings';

/** What every section is given. A change is saved as it is made and counts at once. */
export interface SectionProps {
  settings: Settings;
  change: Change<Settings>;
}
