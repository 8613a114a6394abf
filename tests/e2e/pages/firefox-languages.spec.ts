import { expect, test } from '../fixtures.ts';

test('Firefox, in German and in Persian: the words are ours, the week and the clock are theirs', async ({
  startFirefox,
}) => {
  for (const { language, first } of [
    { language: 'de', first: 'Monday' },
    { language: 'fa', first: 'Saturday' },
  ] as const) {
    const firefox = await startFirefox({ language });
    const options = await firefox.open('options.html#frequency');
    const read = (code: string) => options.waitFor<[], string>(code);
    expect(await read('navigator.language'), language).toBe(language);
    expect(await read(`document.querySelector('.days input')?.ariaLabel`), language).toBe(first);
    const said = await read(`/\\d:\\d\\d/.test(document.body.innerText) && document.body.innerText`);
    expect(said, language).toMatch(/\b\d\d:\d\d\b/);
    expect(said, language).not.toMatch(/\d [AP]M\b/i);
  }
});
