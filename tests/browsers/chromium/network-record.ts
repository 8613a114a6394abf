import { readFile } from 'node:fs/promises';
import { NOBODY } from './chromium-flags.ts';

/**
 * Something the browser wanted of the network: an HTTP request, the lookup of a name, or a socket (which is how a
 * preconnection and WebRTC show, though neither makes a request; Chromium only). `initiator` is the web page or extension
 * that asked, or '' for the browser itself and where it is not known.
 */
export type NetworkEvent = { kind: 'request' | 'lookup' | 'socket'; url: string; initiator: string };

type Entry = { name: string; source: unknown; params: Record<string, unknown> };

const INTERNAL = /^(chrome|chrome-extension|devtools|data|blob|about):/;

/**
 * Reads the network log of a Chromium that has ended. The log is written by the network stack itself, before anything
 * leaves, and also if nothing could leave; a log cut short by a killed browser is read as far as it goes.
 */
export async function readNetLog(file: string): Promise<NetworkEvent[]> {
  return unique(eventsOf(parseNetLog(await readFile(file, 'utf8')))).filter(
    ({ url }) => !INTERNAL.test(url) && !url.includes(NOBODY),
  );
}

/** Of UDP only what is sent counts: connecting sends nothing, and is how the browser asks whether there is IPv6. */
function eventsOf(entries: Entry[]): NetworkEvent[] {
  const udpPeers = new Map<unknown, unknown>();
  return entries.flatMap(({ name, source, params }) => {
    switch (name) {
      case 'URL_REQUEST_START_JOB':
        return event('request', params['url'], params['initiator']);
      case 'HOST_RESOLVER_MANAGER_JOB':
        return event('lookup', params['host']);
      case 'TCP_CONNECT_ATTEMPT':
        return event('socket', params['address']);
      case 'UDP_CONNECT':
        udpPeers.set(source, params['address']);
        return [];
      case 'UDP_BYTES_SENT':
        return event('socket', params['address'] ?? udpPeers.get(source));
      default:
        return [];
    }
  });
}

function event(kind: NetworkEvent['kind'], url: unknown, initiator?: unknown): NetworkEvent[] {
  if (typeof url !== 'string') return [];
  const known = typeof initiator === 'string' && initiator !== 'not an origin';
  return [{ kind, url, initiator: known ? initiator : '' }];
}

function unique(events: NetworkEvent[]): NetworkEvent[] {
  return [...new Map(events.map((one) => [`${one.kind} ${one.url} ${one.initiator}`, one])).values()];
}

/** The log is `{"constants": …,\n"events": [\n`, then one entry a line; the end may be missing. */
function parseNetLog(text: string): Entry[] {
  const lines = text.split('\n');
  const constants = record(record(parse(lines[0]?.replace(/,\s*$/, '}') ?? ''))['constants']);
  const types = record(constants['logEventTypes']);
  const names = new Map(Object.entries(types).map(([name, number]) => [number, name]));
  if (names.size === 0) throw new Error('This is not a network log.');

  return lines.slice(2).flatMap((line) => {
    const entry = record(parse(line.replace(/\]?,\s*$/, '')));
    const name = names.get(entry['type']);
    if (!name) return [];
    return [{ name, source: record(entry['source'])['id'], params: record(entry['params']) }];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
