import { WhenUnlocked } from '@/components/lock/WhenUnlocked';
import type { SectionProps } from '../section-props';
import { BackupPart } from './BackupPart';
import { DeletePart } from './DeletePart';
import { ExportPart } from './ExportPart';
import { ImportPart } from './import/ImportPart';
import './data.css';

/** Everything about files and deleting. */
export function DataSection({ settings, change }: SectionProps) {
  return (
    <>
      <WhenUnlocked isPart>
        <ExportPart settings={settings} />
        <BackupPart settings={settings} onChange={change} />
        <ImportPart settings={settings} onSettings={change} />
      </WhenUnlocked>
      <DeletePart />
    </>
  );
}
