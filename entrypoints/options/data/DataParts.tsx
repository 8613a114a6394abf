import { WhenUnlocked } from '@/components/WhenUnlocked';
import type { Change } from '@/components/use-settings';
import type { Settings } from '@/utils/settings/settings';
import { BackupPart } from './BackupPart';
import { DeletePart } from './DeletePart';
import { ExportPart } from './ExportPart';
import { ImportPart } from './ImportPart';
import './data.css';

interface Props {
  settings: Settings;
  onChange: Change<Settings>;
}

export function DataParts({ settings, onChange }: Props) {
  return (
    <>
      <WhenUnlocked isPart>
        <ExportPart settings={settings} />
        <BackupPart settings={settings} onChange={onChange} />
        <ImportPart settings={settings} onSettings={onChange} />
      </WhenUnlocked>
      <DeletePart />
    </>
  );
}
