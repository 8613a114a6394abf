import { DataParts } from './data/DataParts';
import type { SectionProps } from './section-props';

/** Everything about files and deleting. */
export function DataSection({ settings, change }: SectionProps) {
  return <DataParts settings={settings} onChange={change} />;
}
