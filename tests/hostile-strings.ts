import fc from 'fast-check';

/** What has hurt programs before; each for a reason of its own. */
const NASTY: readonly string[] = [
  '<script>document.title = "taken"</script>',
  '<img src=x onerror="document.title = \'taken\'">',
  '"><svg/onload=alert(1)>',
  '&lt;b&gt; &amp;amp; &#60;',
  '</textarea><h1>out</h1>',
  '{{constructor.constructor("alert(1)")()}} ${7*7} <%= 7 %>',
  '$1 $& $$ {note} %s %d',
  '__proto__',
  'constructor',
  '=HYPERLINK("x") +1 -1 @SUM(1)',
  "Robert'); DROP TABLE checkins;--",
  'nul\u0000 bell\u0007 escape\u001B[31m delete\u007F next\u0085',
  '\u202Eright to left override, never closed',
  '\u2066isolate\u2069 \u200Fmarks\u200E \u061C',
  'שלום עולם و مرحبا بالعالم',
  'half a pair: \uD83D and the other: \uDE00',
  '\uDC00\uD800',
  '👩‍👩‍👧‍👦 👍🏿 🏳️‍🌈 🇩🇪 e\u0301 ﷽',
  'Z̸̢̛͕͓̲̓̀a̶̡̛̘͙͂͑l̵̨̛̩̠̈́̕g̷̨̛̪̐͘o̴̡̙̓̕'.repeat(20),
  '\uFEFFbyte order mark, \u200Bzero\u200Cwidth\u200D, \u00ADsoft hyphen',
  '\uFFFE\uFFFF\u{10FFFF} noncharacters',
  'line\nbreak\r\nanother\rold\u2028separator\u2029paragraph\ttab',
  ' '.repeat(500),
  'x'.repeat(1_048_576),
  '😀'.repeat(2000),
  'W'.repeat(1999) + '😀',
];

/** Texts of every kind, some of them long. */
const any = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  // Any 16-bit units at all, so that half a surrogate pair is among them.
  {
    weight: 3,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
      .map((units) => String.fromCharCode(...units)),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...NASTY.filter(({ length }) => length < 3000)), fc.string()), {
        maxLength: 6,
      })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1900, maxLength: 2500 }) },
);

/** The nasty ones, and as many others as make `count` of them. */
export function listHostile(count: number): string[] {
  const others = Math.max(count - NASTY.length, 0);
  return [...NASTY, ...fc.sample(any, { numRuns: others, seed: 20_261_124 })].slice(
    0,
    Math.max(count, NASTY.length),
  );
}
