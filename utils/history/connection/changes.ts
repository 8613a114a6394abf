const CHANNEL = 'history';

let channel: BroadcastChannel | null = null;

function openChannel(): BroadcastChannel {
  channel ??= new BroadcastChannel(CHANNEL);
  return channel;
}

/** Tells the other pages and the worker that something in the history changed; never what. */
export function announceChange(): void {
  openChannel().postMessage(null);
}

/** Calls back when another page or the worker changed the history; returns how to stop. */
export function onChange(listener: () => void): () => void {
  const source = openChannel();
  source.addEventListener('message', listener);
  return () => source.removeEventListener('message', listener);
}
