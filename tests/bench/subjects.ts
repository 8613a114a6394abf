import type { Subject } from './take-figures.ts';
import { measureBackgroundDay } from './subjects/background-day.ts';
import { measurePopupScripts } from './subjects/first-load.ts';
import { measureHistoryViews } from './subjects/history-views.ts';
import { measureImport } from './subjects/import.ts';
import { measureKeep } from './subjects/keep.ts';
import { measurePopupPage } from './subjects/popup-page.ts';
import { measureRealPopup } from './subjects/real-popup.ts';
import { measureWorker } from './subjects/worker.ts';

/** All that is measured, a file each; `npm run bench -- worker` measures only what is named. */
export const SUBJECTS = {
  'popup-page': { measure: measurePopupPage, needs: ['old'] },
  'real-popup': { measure: measureRealPopup, needs: [] },
  'first-load': { measure: measurePopupScripts, needs: [] },
  worker: { measure: measureWorker, needs: ['old'] },
  keep: { measure: measureKeep, needs: ['old'] },
  'history-views': { measure: measureHistoryViews, needs: ['hundred', 'old'] },
  import: { measure: measureImport, needs: [] },
  'background-day': { measure: measureBackgroundDay, needs: [] },
} satisfies Record<string, Subject>;

export type SubjectName = keyof typeof SUBJECTS;

export function isSubjectName(name: string): name is SubjectName {
  return Object.hasOwn(SUBJECTS, name);
}
