import { inflateSync } from 'node:zlib';

/** Paper to print on, in centimetres. */
export const PAPERS = { A4: { width: 21, height: 29.7 }, Letter: { width: 21.59, height: 27.94 } };

/** Nearly as long as a line can be. */
export const LONG_LETTER = `A long letter.\n${'And so it went on, and I said nothing, as I do. '.repeat(40)}`;

/** How many pages a PDF has. Chromium writes each page as it is, Firefox packs many objects together. */
export function countPages(pdf: Buffer): number {
  const written = pdf.toString('latin1');
  const packed = [...written.matchAll(/\/Type\s*\/ObjStm\b[^]*?\bstream\r?\n/g)].map(
    ({ index, 0: { length } }) => inflateSync(pdf.subarray(index + length)).toString('latin1'),
  );
  return [written, ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
