import type { Page } from '@playwright/test';
import type { Chromium } from '../../browsers/chromium/chromium.ts';
import { findFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';

interface Scene {
  name: string;
  /** From the scene before it. */
  act: (page: Page) => Promise<void>;
  /** What a screen reader comes to in the minute, from its beginning to its end. */
  read: string[];
}

const FOOTER = ['button Back', 'button Discard', 'button Keep', 'button Next'];
/** @param words how many words lie on the field */
const field = (words: number) => [
  'heading How are you right now?',
  'group Field',
  'slider Pleasantness',
  'slider Energy',
  'group On the field',
  ...Array<string>(words).fill('button #'),
  'group Other ways to begin',
  'button Start from the body',
  'button Start from a word',
  'button I don’t know yet',
];

const SCENES: Scene[] = [
  {
    name: 'the empty field',
    act: async () => {},
    read: [...field(4), 'button Keep (disabled)', 'button Next'],
  },
  {
    name: 'a breath, for whoever does not know yet',
    act: async (page) => page.getByRole('button', { name: 'I don’t know yet' }).click(),
    read: ['heading You don’t have to know.', 'button Still don’t know', ...FOOTER],
  },
  {
    name: 'a whole answer',
    act: async (page) => page.getByRole('button', { name: 'Still don’t know' }).click(),
    read: [
      'heading “I don’t know yet” is a whole answer.',
      'group What next',
      'button Keep it as it is',
      'button See what your body says',
      'button Say what it’s about',
      'button Back',
    ],
  },
  {
    name: 'the body in six',
    act: async (page) => {
      await page.getByRole('button', { name: 'See what your body says' }).click();
      await page.getByRole('button', { name: 'Chest' }).click();
    },
    read: [
      'heading Where do you notice something, if anywhere?',
      'group Parts of the body',
      'button Head',
      'button Face and throat',
      'button Chest',
      'button Belly',
      'button Neck and shoulders',
      'button Arms, legs, all over',
      'group Chest: what is it like?',
      'checkbox a tight chest',
      'checkbox a fast heartbeat',
      'checkbox one sigh after another',
      'checkbox a warm chest',
      'button Still don’t know',
      ...FOOTER,
    ],
  },
  {
    name: 'three guesses',
    act: async (page) => {
      await page.getByRole('button', { name: 'Next' }).click();
      await expect(page.getByText('On your guard')).toBeVisible();
    },
    read: [
      'heading Could it be one of these?',
      'group Guesses',
      'button angry Something is not right, and you want it to stop.',
      'button anxious On your guard, though you may not know what for.',
      'button loved Someone cares about you, and you can feel it.',
      'button Still don’t know',
      ...FOOTER,
    ],
  },
  {
    name: 'the body',
    act: async (page) => {
      for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Back' }).click();
      await page.getByRole('button', { name: 'Start from the body' }).click();
    },
    read: [
      'heading What do you notice in your body?',
      'group Parts of the body',
      'radio head',
      'radio face',
      'radio throat',
      'radio chest (checked)',
      'radio belly',
      'radio shoulders and back',
      'radio arms and hands',
      'radio legs',
      'radio skin',
      'radio whole body',
      'group chest',
      'checkbox a tight chest',
      'checkbox a fast heartbeat',
      'checkbox a held breath',
      'checkbox one sigh after another',
      'checkbox a warm chest',
      'checkbox slow, easy breath',
      'button Back',
      'button Keep (disabled)',
      'button Next',
    ],
  },
  {
    name: 'words that the body leads to',
    act: async (page) => {
      await page.getByRole('checkbox', { name: 'a tight chest' }).check();
      await page.getByRole('button', { name: 'Next' }).click();
      await expect(page.getByText('Some people notice this when')).toBeVisible();
    },
    read: [
      'heading Which word comes close?',
      'group Your words so far',
      'group Feelings',
      'checkbox anxious',
      '…',
      'button More words',
      'button Find a word',
      ...FOOTER,
    ],
  },
  {
    name: 'a place',
    act: async (page) => {
      await page.getByRole('button', { name: 'Back' }).click();
      await page.getByRole('checkbox', { name: 'a tight chest' }).uncheck();
      await page.getByRole('button', { name: 'Back' }).click();
      await page.getByRole('slider', { name: 'Pleasantness' }).press('Home');
      await page.getByRole('slider', { name: 'Energy' }).press('Home');
      await expect(page.locator('.surface .field-word').first()).toBeVisible();
    },
    read: [...field(5), 'button Discard', 'button Keep', 'button Next'],
  },
  {
    name: 'words, one taken',
    act: async (page) => {
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('checkbox').nth(1).check();
    },
    read: [
      'heading Which word comes close?',
      'group Your words so far',
      'button Remove #',
      'group Feelings',
      'checkbox #1',
      'checkbox #2 (checked)',
      'radiogroup How much: #2',
      'radio a little',
      'radio some',
      'radio a lot',
      'checkbox #3',
      'checkbox #4',
      'checkbox #5',
      'checkbox #6',
      // Beside the one before it, which is among the hardest to bear.
      'link Support',
      'checkbox #7',
      'button More words',
      'button Find a word',
      ...FOOTER,
    ],
  },
  {
    name: 'finding a word',
    act: async (page) => {
      await page.getByRole('button', { name: 'Find a word' }).click();
      await page.getByRole('searchbox').fill('lonely');
      await expect(page.getByRole('checkbox', { name: 'lonely', exact: true })).toBeVisible();
    },
    read: [
      'heading Which word comes close?',
      'group Your words so far',
      'button Remove #',
      'searchbox Find a word',
      'group Feelings',
      'checkbox lonely',
      '…',
      'button Closest words',
      ...FOOTER,
    ],
  },
  {
    name: 'about',
    act: async (page) => {
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('checkbox', { name: 'partner' }).check();
    },
    read: [
      'heading What is it about?',
      'group About',
      'checkbox work',
      'checkbox partner (checked)',
      '…',
      'checkbox myself',
      'button Add one',
      'textbox A line, if you like',
      'button Another question',
      'button I’d like …',
      'button Back',
      'button Discard',
      'button Keep',
    ],
  },
  {
    name: 'what was begun before',
    act: async (page) => {
      await page.clock.setFixedTime(Date.now() + 11 * 60_000);
      await page.reload();
    },
    read: [
      'region You began at #',
      'button Go on',
      'button Keep it as it is',
      'button Let it go',
      ...field(4),
      'button Keep (disabled)',
      'button Next',
    ],
  },
  {
    name: 'kept',
    act: async (page) => {
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByRole('button', { name: 'Keep' }).click();
      await expect(page.locator('.closing')).not.toBeEmpty();
    },
    read: ['heading Kept.', 'button How someone might put it', 'button More', 'button Undo', 'button Done'],
  },
];

/** The roles that one stops at, of all that the tree holds. */
const STOPS = new Set([
  'heading',
  'region',
  'group',
  'radiogroup',
  'slider',
  'button',
  'link',
  'checkbox',
  'radio',
  'searchbox',
  'textbox',
]);

interface Property {
  value?: unknown;
}

/** Of a node of the tree, what is looked at here. */
interface Node {
  nodeId: string;
  ignored: boolean;
  role?: Property | undefined;
  name?: Property | undefined;
  childIds?: string[] | undefined;
  properties?: { name: string; value: Property }[] | undefined;
}

/** The accessibility tree of the minute, as it is read from its beginning on. */
async function readAloud(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes }: { nodes: Node[] } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: Node): Node[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id) ?? { nodeId: id, ignored: true })),
  ];
  const main = nodes.find(({ role }) => role?.value === 'main');
  return (main ? inOrder(main) : [])
    .filter(({ ignored, role }) => !ignored && STOPS.has(toText(role)))
    .map(say);
}

function toText(property: Property | undefined): string {
  return typeof property?.value === 'string' ? property.value : '';
}

function say({ role, name, properties = [] }: Node): string {
  const has = (property: string) =>
    properties.some(
      ({ name: other, value }) => other === property && (value.value === true || value.value === 'true'),
    );
  const state = (has('checked') ? ' (checked)' : '') + (has('disabled') ? ' (disabled)' : '');
  return `${toText(role)} ${toText(name)}${state}`;
}

/** Whether what is read is what is expected: `#` stands for any word, `…` for any number of lines. */
function follows(read: readonly string[], expected: readonly string[]): boolean {
  const pattern = expected
    .map((line) =>
      line === '…'
        ? '(?:[^\n]*\n)*?'
        : `${line.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/#\d?/g, '[^\n]+')}\n`,
    )
    .join('');
  return new RegExp(`^${pattern}$`).test(read.map((line) => `${line}\n`).join(''));
}

async function openAt(chromium: Chromium, width: number, height: number): Promise<Page> {
  const page = await chromium.open('popup.html');
  await page.bringToFront();
  await page.setViewportSize({ width, height });
  // A word that glides to its place is not looked for on its way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}

test('a screen reader comes to everything in a sensible order, at every step', async ({ chromium }) => {
  const page = await openAt(chromium, 380, 580);
  for (const { name, act, read } of SCENES) {
    await act(page);
    await expect
      .poll(async () => {
        const lines = await readAloud(page);
        return follows(lines, read) ? 'in order' : lines.join('\n');
      }, name)
      .toBe('in order');
    expect(await findFaults(page), name).toEqual([]);
  }
});

/** What is cut, lies over what follows it, is too small to touch, or is reached only by scrolling sideways; a line each, empty is good. */
function findTightSpots(): string[] {
  const root = document.documentElement;
  const found = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide`] : [];
  const visible = [...document.querySelectorAll<HTMLElement>('#app *')].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
  for (const element of visible) {
    const name = element.outerHTML.slice(0, 90);
    const edge =
      element.matches('.mark, .field-word') && element.closest('.surface')?.getBoundingClientRect();
    if (edge) {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isWhole = left >= edge.left && right <= edge.right && top >= edge.top && bottom <= edge.bottom;
      if (!isWhole) found.push(`cut at the field’s edge: ${name}`);
    }
    if (element.matches('.visually-hidden, .visually-hidden *, .surface *')) continue;
    const box = element.getBoundingClientRect();
    if (box.left < -1 || box.right > root.clientWidth + 1) found.push(`beyond the edge: ${name}`);
    const hides = getComputedStyle(element).overflowX !== 'visible';
    if (hides && element.scrollWidth > element.clientWidth + 1) found.push(`cut: ${name}`);
    const next =
      element.matches('.step > *') && visible.find((other) => other === element.nextElementSibling);
    if (next && element.offsetTop + element.scrollHeight > next.offsetTop + 1) {
      found.push(`over what follows: ${name}`);
    }
    if (!element.matches('a, button, input:not([type="range"]), textarea, summary')) continue;
    const target =
      (element.matches('.cover') ? element.parentElement : element)?.getBoundingClientRect() ?? box;
    if (target.width < 24 || target.height < 24) {
      found.push(`${Math.round(target.width)} × ${Math.round(target.height)}: ${name}`);
    }
  }
  return found;
}

/**
 * What one needs to go on that is out of sight or covered, however far the step is scrolled: what is asked, and the buttons below
 * it; empty is good.
 */
function findOutOfSight(): string[] {
  const needed = [
    ...document.querySelectorAll<HTMLElement>(
      '.step:not(.kept) > .question, footer > .button, .aside > .button',
    ),
  ].filter((element) => element.checkVisibility({ visibilityProperty: true }));
  const scrolled = [...document.querySelectorAll('main, .step')];
  return [0, 1e6].flatMap((top) => {
    for (const element of scrolled) element.scrollTop = top;
    const lost = needed.filter((element) => {
      const { left, right, top: start, bottom } = element.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (start + bottom) / 2);
      return start < -1 || bottom > innerHeight + 1 || !element.contains(hit);
    });
    for (const element of scrolled) element.scrollTop = 0;
    return lost.map(({ textContent }) => textContent);
  });
}

const SHAPES = [
  { shape: 'as it opens', width: 380, height: 580 },
  { shape: '320 px wide', width: 320, height: 580 },
  // Fewer CSS pixels in the same window.
  { shape: 'at 150 %', width: 380, height: 400 },
  { shape: 'at 200 %', width: 380, height: 300 },
  { shape: '320 px wide, 300 px high', width: 320, height: 300 },
];

const MAIN_STEP = new Set(['the empty field', 'a place', 'what was begun before']);

for (const { shape, width, height } of SHAPES) {
  test(`${shape}: nothing is cut, nothing scrolls sideways, and every target is 24 px or more`, async ({
    chromium,
  }) => {
    const page = await openAt(chromium, width, height);
    for (const { name, act } of SCENES) {
      await act(page);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // Words on the field are laid out anew once it has its size.
      await expect.poll(() => page.evaluate(findTightSpots), name).toEqual([]);
      if (height <= 400) expect(await page.evaluate(findOutOfSight), `${name}: out of sight`).toEqual([]);
      if (MAIN_STEP.has(name) && height >= 400) {
        const overflow = await page
          .locator('main, .step')
          .evaluateAll((all) =>
            Math.max(...all.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)),
          );
        expect(overflow, 'the main step never scrolls').toBeLessThanOrEqual(0);
      }
    }
  });
}

test('in forced colours the field, the mark, what is chosen and the focus are seen, and nothing moves where that is not wished', async ({
  chromium,
}) => {
  const page = await openAt(chromium, 380, 580);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const style = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

  await page.locator('.surface').click({ position: { x: 60, y: 120 } });
  const paper = await style('html', 'background-color');
  expect(await style('.surface', 'border-top-style')).toBe('solid');
  expect(await style('.surface', 'border-top-color')).not.toBe(paper);
  expect(await style('.mark', 'background-color')).not.toBe(paper);
  await page.getByRole('slider', { name: 'Energy' }).press('ArrowUp');
  expect(await style('.surface', 'outline-style')).toBe('solid');
  expect(await style('.surface', 'outline-color')).not.toBe(paper);

  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('checkbox', { name: 'partner' }).check();
  const chips = page.locator('.chips .button');
  const backgrounds = await chips.evaluateAll((all) =>
    all.map((chip) => getComputedStyle(chip).backgroundColor),
  );
  expect(new Set(backgrounds).size, 'the chosen one is another').toBe(2);

  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== 'none';
      }).length,
  );
  expect(moving).toBe(0);
});
