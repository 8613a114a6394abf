import * as v from 'valibot';
import { checkInSchema, type CheckIn } from './check-in';
import { completeCheckIn } from './versions';

const schemaOfVersion1 = v.omit(checkInSchema, ['shown', 'precision']);

/** A check-in of any version from outside, brought up to today’s; null where it is none. */
export function parseCheckIn(value: unknown): CheckIn | null {
  if (isOfVersion2(value)) {
    const parsed = v.safeParse(checkInSchema, value);
    return parsed.success ? parsed.output : null;
  }
  const parsed = v.safeParse(schemaOfVersion1, value);
  return parsed.success ? completeCheckIn(parsed.output) : null;
}

/** One with a part of version 2 has to have all of it. */
function isOfVersion2(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('shown' in value || 'precision' in value);
}
