import { useLoaded } from '@/components/use-loaded';
import type { Change } from '@/components/use-settings';
import type { Settings } from '@/utils/settings/settings';
import { Section } from './Section';

interface Props {
  settings: Settings;
  onChange: Change<Settings>;
}

const loadParts = () => import('./data/DataParts');

/** Everything about files and deleting, loaded after what one comes here for every day. */
export function DataSection({ settings, onChange }: Props) {
  const loaded = useLoaded(loadParts);
  return (
    <Section id="data">{loaded && <loaded.DataParts settings={settings} onChange={onChange} />}</Section>
  );
}
