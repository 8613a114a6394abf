import {
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type VirtualItem,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

interface Options {
  count: number;
  /** How high a row is, in CSS pixels, before it was seen. */
  estimate: (index: number) => number;
  /** What a row is, wherever it comes to stand: its height goes with it. The same as long as no row has moved. */
  keyOf: (index: number) => string | number;
}

interface Virtual<Kind extends Element> {
  list: RefObject<Kind | null>;
  /** The rows to draw. */
  items: readonly VirtualItem[];
  /** How high all rows are together, in CSS pixels. */
  height: number;
  /** Where the list begins on the page; rows are placed from there. */
  start: number;
  /** Tells how high a row is once it is drawn. */
  measure: (row: Element | null) => void;
}

/** Draws only those rows of a long list that are in the window, or near it; the window scrolls. */
export function useVirtual<Kind extends HTMLElement>({ count, estimate, keyOf }: Options): Virtual<Kind> {
  const list = useRef<Kind>(null);
  const [start, setStart] = useState(0);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const options = {
    count,
    estimateSize: estimate,
    getItemKey: keyOf,
    scrollMargin: start,
    overscan: 8,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: window.scrollY,
    initialRect: { width: innerWidth, height: innerHeight },
    onChange: () => redraw(0),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, Element>(options));
  virtualizer.setOptions(options);

  // The names are the library's own for what an adapter has to call.
  // oxlint-disable-next-line no-underscore-dangle
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  // oxlint-disable-next-line no-underscore-dangle
  useLayoutEffect(() => virtualizer._willUpdate());

  // What stands above the list may grow and shrink.
  useEffect(() => {
    const observer = new ResizeObserver(() =>
      setStart(Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY)),
    );
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  return {
    list,
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    start,
    measure: (row) => virtualizer.measureElement(row),
  };
}
