import type { RefusalReason } from './refusal';

/** How many bytes of the beginning tell what a file is. */
export const FOREIGN_HEAD_BYTES = 96;

/** What files that people choose by mistake begin with. Every character is one byte. */
const BEGINNINGS: readonly (readonly [RegExp, RefusalReason])[] = [
  [/^(\xFF\xD8\xFF|\x89PNG|GIF8|BM....\0\0\0\0|RIFF....WEBP|....ftyp(heic|heix|mif1|avif))/s, 'picture'],
  [/^%PDF-/, 'pdf'],
  [/^(\xEF\xBB\xBF)?\s*<\?xml[^]*<(!DOCTYPE )?HealthData\b/, 'apple-health'],
  [/^\xD0\xCF[^]\xE0\xA1\xB1[^]\xE1/, 'workbook'],
];

/** Why a file that begins with these bytes is not read: it is of a well-known kind that holds no check-ins. Or null. */
export function findForeign(head: Uint8Array): RefusalReason | null {
  const text = Array.from(head, (byte) => String.fromCharCode(byte)).join('');
  return BEGINNINGS.find(([beginning]) => beginning.test(text))?.[1] ?? null;
}

/** The same of an archive, by the names of the files in it. */
export function findForeignArchive(names: readonly string[]): RefusalReason {
  if (names.some((name) => /^apple_health_export\/|(^|\/)export(_cda)?\.xml$/.test(name)))
    return 'apple-health';
  if (names.some((name) => /^(xl\/workbook\.(xml|bin)|content\.xml|Index\/Document\.iwa)$/.test(name)))
    return 'workbook';
  return 'archive';
}
