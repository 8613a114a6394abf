import { keepHandedOver, readHandedOver } from '@/utils/browser/handed-over';
import { parseVisit, type Visit } from '@/utils/views/route';

/** What a step of the browser's own history holds: a key that says nothing by itself. */
interface Step {
  visit: string;
}

/** What was looked at in each step, by its key. */
const visits = new Map<string, Visit>();
const unsaved = new Map<string, Visit>();
let isSaving = false;

/** Reads what is known of earlier steps; before that, a page that is loaded anew knows only its view. */
export async function loadVisits(): Promise<void> {
  const left = await readHandedOver();
  for (const [key, visit] of left) visits.set(key, parseVisit(visit));
}

/** What was looked at in a step, if that is still known. */
export function findVisit(step: unknown): Visit | null {
  return visits.get(toKey(step) ?? '') ?? null;
}

/**
 * Remembers what is looked at, for as long as the browser runs and the lock is open.
 *
 * @param step in place of what was looked at there; null: in a step of its own.
 */
export function keepVisit(visit: Visit, step: unknown): Step {
  const key = toKey(step) ?? crypto.randomUUID();
  visits.set(key, visit);
  unsaved.set(key, visit);
  void save();
  return { visit: key };
}

/** Whether the browser’s history holds this step already. */
export function isSameStep(step: Step, held: unknown): boolean {
  return toKey(held) === step.visit;
}

/** One at a time: what is dragged changes with every frame. */
async function save(): Promise<void> {
  if (isSaving) return;
  isSaving = true;
  while (unsaved.size > 0) {
    const items = Object.fromEntries(unsaved);
    unsaved.clear();
    // What is not kept is known for as long as the page is not loaded anew.
    await keepHandedOver(items).catch(() => {});
  }
  isSaving = false;
}

function toKey(step: unknown): string | null {
  if (typeof step !== 'object' || step === null || !('visit' in step)) return null;
  return typeof step.visit === 'string' ? step.visit : null;
}
