import { describe, expect, it } from 'vitest';
import { ANSWER_MAX_LENGTH } from '@/utils/sharing/answers/answer';
import { openAnswer } from '@/utils/sharing/answers/open-answer';
import { readAnswer } from '@/utils/sharing/answers/read-answer';

const MARKS = {
  heard: 'What I heard:',
  can: 'I can:',
  cannot: 'I can’t right now:',
  thanks: 'Thank you for:',
};
const TEXT = 'What I heard: youé';
const wide = (isLittle: boolean) =>
  [...`\ufeff${TEXT}`].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

async function readFile(...bytes: number[]) {
  const opened = await openAnswer(new Blob([new Uint8Array(bytes)]));
  return opened.kind === 'text' ? readAnswer(opened.text, MARKS) : opened;
}

describe('a file with an answer', () => {
  it.each([
    ['in UTF-8', [...new TextEncoder().encode(TEXT)]],
    ['in UTF-8 with a mark at its beginning', [...new TextEncoder().encode(`\ufeff${TEXT}`)]],
    ['in UTF-16', wide(true)],
    ['in UTF-16, the other way round', wide(false)],
    ['of an older Windows', [...new TextEncoder().encode('What I heard: you'), 0xe9]],
  ])('is read %s', async (_, bytes) => {
    expect(await readFile(...bytes)).toEqual({ kind: 'answer', answer: { heard: 'youé' } });
  });

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]],
    ['an archive', [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0]],
  ])('is refused where it is %s', async (_, bytes) => {
    expect(await readFile(...bytes)).toEqual({ kind: 'refused', reason: 'notText' });
  });

  it('is refused unread where it is too large', async () => {
    const large = new Blob([new Uint8Array(4 * ANSWER_MAX_LENGTH + 1)]);
    large.arrayBuffer = () => Promise.reject(new Error('Nobody reads it.'));
    expect(await openAnswer(large)).toEqual({ kind: 'refused', reason: 'tooLong' });
  });
});
