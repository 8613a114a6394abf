import { Refusal } from './refusal';
import type { Source } from './source';

/** What a worker has and a page has not. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/**
 * A file that the person chose. Only a worker may read it at once, as a source is read.
 *
 * @param onRead is told how far it was read, 0 … 1.
 */
export function sourceOfBlob(blob: Blob, onRead: (share: number) => void): Source {
  const reader = new FileReaderSync();
  return {
    size: blob.size,
    read: (from, to) => {
      try {
        const bytes = new Uint8Array(reader.readAsArrayBuffer(blob.slice(from, to)));
        onRead(to / blob.size);
        return bytes;
      } catch (error) {
        // It was moved, changed or deleted since it was chosen.
        throw new Refusal('changed', { cause: error });
      }
    },
  };
}
