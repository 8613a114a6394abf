import * as v from 'valibot';
import { checkInSchema, keptCheckInSchema, type CheckIn } from './check-in';
import { completeCheckIn } from './versions';

const AFTER_VERSION_1 = ['shown', 'precision'] as const;
const keptSchemas = { 1: v.omit(keptCheckInSchema, AFTER_VERSION_1), 2: keptCheckInSchema };
const schemas = { 1: v.omit(checkInSchema, AFTER_VERSION_1), 2: checkInSchema };

/** A check-in of any version that was kept here, brought up to today’s; null where it is none. */
export function parseCheckIn(value: unknown): CheckIn | null {
  return parse(value, keptSchemas);
}

/** The same of a file, which may not hold more than a check-in can: `too-much` where it does, `none` where it is none. */
export function parseCheckInOfFile(value: unknown): CheckIn | 'too-much' | 'none' {
  return parse(value, schemas) ?? (parseCheckIn(value) === null ? 'none' : 'too-much');
}

function parse(value: unknown, { 1: first, 2: second }: typeof schemas): CheckIn | null {
  if (isOfVersion2(value)) {
    const parsed = v.safeParse(second, value);
    return parsed.success ? parsed.output : null;
  }
  const parsed = v.safeParse(first, value);
  return parsed.success ? completeCheckIn(parsed.output) : null;
}

/** One with a part of version 2 has to have all of it. */
function isOfVersion2(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('shown' in value || 'precision' in value);
}
