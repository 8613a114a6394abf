import { expect, it } from 'vitest';
import { saveLatest } from '@/utils/history/check-ins/save-latest';

function pretendDisk() {
  const saved: string[] = [];
  const going: { end: () => void; fail: () => void }[] = [];
  const saver = saveLatest(async ({ id, text }: { id: string; text: string }) => {
    await new Promise<void>((resolve, reject) =>
      going.push({ end: resolve, fail: () => reject(new Error('The disk is full.')) }),
    );
    saved.push(`${id}: ${text}`);
  });
  /** Lets what is being saved come to its end. */
  const next = async (how: 'end' | 'fail' = 'end') => {
    going.shift()?.[how]();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { ...saver, saved, next };
}

it('saves the first at once, and then the latest of each', async () => {
  const { save, settle, saved, next } = pretendDisk();
  const all = ['L', 'Lo', 'Lon'].map((text) => save({ id: 'a', text }));
  all.push(save({ id: 'b', text: 'Tired' }));
  for (let n = 0; n < 3; n++) await next();
  await Promise.all([...all, settle()]);
  expect(saved).toEqual(['a: L', 'a: Lon', 'b: Tired']);
});

it('goes on after something could not be saved, and says so', async () => {
  const { save, settle, saved, next } = pretendDisk();
  const first = save({ id: 'a', text: 'one' });
  const other = save({ id: 'b', text: 'waits' });
  const refused = Promise.all(
    [first, other].map((each) => expect(each).rejects.toThrow('The disk is full.')),
  );
  await next('fail');
  await next();
  await Promise.all([refused, settle()]);
  const second = save({ id: 'a', text: 'two' });
  await next();
  await second;
  expect(saved).toEqual(['b: waits', 'a: two']);
});
