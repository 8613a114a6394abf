import { cleanName } from '../compare/join-note';

/** The entities that apps write into notes; numbers are understood, too. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  euro: '€',
  bull: '•',
  middot: '·',
  deg: '°',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ntilde: 'ñ',
};

const BREAKS = /<br\s*\/?>/gi;
const ITEMS = /<li(?:\s[^<>]{0,200})?>/gi;
const BLOCKS = /(?:<\/?(?:div|p|ul|ol|h[1-6]|blockquote)(?:\s[^<>]{0,200})?>)+/gi;
const INLINES = /<\/?(?:b|i|u|s|em|strong|span|font|strike|del|small|big|sub|sup|a|li)(?:\s[^<>]{0,500})?>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;

/**
 * The text of a note that an app keeps as a little HTML: its line breaks, blocks and lists become lines, its emphasis
 * goes, its entities are letters again. Anything else stays as it is written, so that “<3” survives and a script is
 * only text.
 */
export function htmlToText(html: string): string {
  return html
    .replaceAll(BREAKS, '\n')
    .replaceAll(ITEMS, '\n- ')
    .replaceAll(BLOCKS, '\n')
    .replaceAll(INLINES, '')
    .replaceAll(ENTITY, decodeEntity)
    .replaceAll(/\r\n?/g, '\n')
    .trim();
}

/** A name, or a title, which is text and no HTML: what looks like a tag in it belongs to it. */
export function toTitle(text: string): string {
  return text.replaceAll(ENTITY, decodeEntity).replaceAll(/\r\n?/g, '\n').trim();
}

export function toName(text: string): string {
  return cleanName(toTitle(text));
}

/** The opposite of both: what looks like an entity is none. */
export function escapeEntities(text: string): string {
  return text.replaceAll(/&(?=#?\w{1,8};)/g, '&amp;');
}

/** The opposite of `htmlToText`: text that comes back from it as it was, all but empty lines at its ends. */
export function textToHtml(text: string): string {
  return escapeEntities(text.replaceAll('\0', ''))
    .replaceAll(/<(?=\/?[a-z])/gi, '&lt;')
    .replaceAll('\n', '<br>');
}

function decodeEntity(
  whole: string,
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) {
    return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const isLetter = code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isLetter ? String.fromCodePoint(code) : whole;
}
