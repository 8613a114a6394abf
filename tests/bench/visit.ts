import type { Cdp } from '../browsers/chromium/cdp.ts';
import { expression } from '../browsers/expression.ts';

/** A tab, and the protocol's session with it, which has its Page events on. */
export interface Tab {
  cdp: Cdp;
  session: string;
}

/** Goes to a page and waits until it is loaded. */
export async function go({ cdp, session }: Tab, url: string): Promise<void> {
  const loaded = new Promise<void>((resolve) => {
    const stop = cdp.on('Page.loadEventFired', () => (stop(), resolve()), session);
  });
  const { errorText } = await cdp.send('Page.navigate', { url }, session);
  if (errorText !== undefined) throw new Error(`${url}: ${errorText}`);
  await loaded;
}

/** Goes to a document of an extension in which none of its scripts runs, but which has its origin and its API. */
export async function goBare(tab: Tab, origin: string): Promise<void> {
  await go(tab, `${origin}/manifest.json`);
}

/** Goes to a page in which `prepare` has run before anything of it. */
export async function goPrepared<Args extends unknown[]>(
  tab: Tab,
  url: string,
  prepare: (...args: Args) => void,
  ...args: Args
): Promise<void> {
  const { cdp, session } = tab;
  const source = expression(prepare, args);
  const { identifier } = await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source }, session);
  await go(tab, url);
  await cdp.send('Page.removeScriptToEvaluateOnNewDocument', { identifier }, session);
}

/** Runs code in the page, as if a person had just done something in it. */
export async function evaluate<Args extends unknown[], Result>(
  { cdp, session }: Tab,
  code: (...args: Args) => Result | Promise<Result>,
  ...args: Args
): Promise<Result> {
  const { result, exceptionDetails } = await cdp.send(
    'Runtime.evaluate',
    { expression: expression(code, args), awaitPromise: true, returnByValue: true, userGesture: true },
    session,
  );
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Result;
}

/** Runs in the page: the ms from the begin of the navigation to the first contentful paint. */
export function readPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) {
        if (name === 'first-contentful-paint') resolve(startTime);
      }
    }).observe({ type: 'paint', buffered: true });
  });
}
