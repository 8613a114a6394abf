import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutNames, shortenName, widthOfName } from '@/utils/views/lay-out-names';

describe('names of lines', () => {
  it.each<
    [string, Parameters<typeof layOutNames>, (readonly [x: number, anchor: string, row: number] | null)[]]
  >([
    ['stand behind their line', [[{ x: 100, width: 40 }], 300], [[105, 'start', 0]]],
    ['stand before it where there is no room behind', [[{ x: 290, width: 40 }], 300], [[285, 'end', 0]]],
    ['stand the other way round where one reads so', [[{ x: 100, width: 40 }], 300, -1], [[95, 'end', 0]]],
    [
      'give way to those before them, and never stand on a line',
      [
        [
          { x: 100, width: 40 },
          { x: 80, width: 60 },
          { x: 90, width: 60 },
        ],
        300,
      ],
      [
        [105, 'start', 0],
        [75, 'end', 0],
        [95, 'start', 1],
      ],
    ],
    [
      'are laid from the other end where more find room so',
      [
        [
          { x: 290, width: 90 },
          { x: 270, width: 50 },
          { x: 260, width: 90 },
        ],
        300,
      ],
      [
        [285, 'end', 2],
        [265, 'end', 1],
        [255, 'end', 0],
      ],
    ],
    [
      'are laid before their lines where more find room so',
      [
        [
          { x: 290, width: 50 },
          { x: 250, width: 40 },
          { x: 240, width: 60 },
        ],
        300,
      ],
      [
        [285, 'end', 2],
        [245, 'end', 1],
        [235, 'end', 0],
      ],
    ],
    ['are left out where there is no room for them', [[{ x: 100, width: 400 }], 300], [null]],
  ])('%s', (_, [names, width, direction], expected) => {
    const laidOut = layOutNames(names, width, direction);
    expect(laidOut.map((name) => name && [name.x, name.anchor, name.row])).toEqual(expected);
  });

  it('touch neither each other nor the edges, however many there are', () => {
    const name = fc.record({ x: fc.integer({ min: 0, max: 380 }), width: fc.integer({ min: 10, max: 170 }) });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const boxes = layOutNames(names, 380).flatMap((laidOut, index) => {
          const { width = 0, x: line = 0 } = names[index] ?? {};
          if (!laidOut) return [];
          const start = laidOut.anchor === 'start' ? laidOut.x : laidOut.x - width;
          return [{ row: laidOut.row, line, start, end: start + width }];
        });
        for (const [index, box] of boxes.entries()) {
          expect(box.start).toBeGreaterThanOrEqual(0);
          expect(box.end).toBeLessThanOrEqual(380);
          for (const other of boxes.slice(index + 1)) {
            if (other.row === box.row) expect(other.start >= box.end || box.start >= other.end).toBe(true);
            const [high, low] = other.row > box.row ? [other, box] : [box, other];
            expect(high.line > low.start && high.line < low.end).toBe(false);
          }
        }
      }),
    );
  });

  it.each([
    ['Moved out', 'Moved out'],
    ['The first day in the new flat by the river', 'The first day in th…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦…'],
  ])('are cut between letters where they are too long: %s', (name, shortened) => {
    expect(shortenName(name, 150)).toBe(shortened);
    expect(widthOfName(shortened)).toBeLessThanOrEqual(150);
  });
});
