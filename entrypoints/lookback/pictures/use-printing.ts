import { options } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Whether the page is being printed; what is drawn because of it is on the paper. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);

  useEffect(() => {
    const begin = () => drawAtOnce(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);

  return isPrinting;
}

/** Draws within the call what it changes: the paper is laid out as soon as the event has been told. */
function drawAtOnce(change: () => void): void {
  options.debounceRendering = (draw) => draw();
  change();
  delete options.debounceRendering;
}
