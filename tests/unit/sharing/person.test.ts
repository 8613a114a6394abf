import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { personSchema, relationOf } from '@/utils/sharing/person';

/** As it was kept before anybody was asked who they are. */
const OLD = { id: '019a9c00-0000-7000-8000-000000000001', name: 'T.', number: null };

describe('who somebody is to one', () => {
  it.each([
    ['is nobody in particular where it was never asked', OLD, 'nobody'],
    ['is what was said', { ...OLD, relation: 'friend' }, 'friend'],
    ['is nobody in particular in a word of a later version', { ...OLD, relation: 'neighbour' }, 'nobody'],
  ])('%s', (_, person, expected) => {
    expect(relationOf(person as typeof OLD & { relation: 'friend' })).toBe(expected);
  });

  it('need not be said to be kept', () => {
    expect(v.parse(personSchema, OLD)).toEqual(OLD);
    expect(v.parse(personSchema, { ...OLD, relation: 'family' })).toEqual({ ...OLD, relation: 'family' });
    expect(v.safeParse(personSchema, { ...OLD, relation: 'neighbour' }).success).toBe(false);
  });
});
