import type { Channel } from '@/utils/sharing/wording/first-sentence';

/** Whom a first sentence is for, as an address names them. It names nothing that was felt. */
const CHANNEL_FOR: ReadonlyMap<string, Channel> = new Map([
  ['#to=doctor', 'visit'],
  ['#to=line', 'call'],
]);

/** Where a first sentence is to be said; null on a page for any other sentence. */
export function channelOf(hash: string): Channel | null {
  return CHANNEL_FOR.get(hash) ?? null;
}
