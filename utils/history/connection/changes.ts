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

/** Calls back when any page or the worker changed the history, this page, too; returns how to stop. */
export function onAnyChange(listener: () => void): () => void {
  // A channel does not tell itself.
  const source = new BroadcastChannel(CHANNEL);
  source.addEventListener('message', listener);
  return () => source.close();
}

/** Calls back when another page or the worker changed the history; returns how to stop. */
export function onChange(listener: () => void): () => void {
  const source = openChannel();
  source.addEventListener('message', listener);
  return () => source.removeEventListener('message', listener);
}
