import { fireEvent, render, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Practice } from '@/entrypoints/learn/Practice';
import { readTexts } from '@/utils/texts/read-texts';
import { readTextFile } from '../../texts';

const scenes = readTextFile('scenes');
const ids = Object.keys(scenes)
  .filter((key) => key.endsWith('_who'))
  .map((key) => key.replace(/_who$/, ''));

beforeEach(async () => {
  render(<Practice texts={await readTexts('scenes')} />);
});

/** Opens a scene, as whoever wants to read it does. */
function open(id: string) {
  const scene = screen.getByText(scenes[`${id}_who`] ?? '').closest('details');
  if (!scene) throw new Error(`There is no scene: ${id}`);
  scene.open = true;
  return within(scene);
}

describe('practising the listener’s side', () => {
  it('brings every scene of the file, in its order, each closed', () => {
    const shown = [...document.querySelectorAll('summary')].map((summary) => summary.textContent);
    expect(shown).toEqual(ids.map((id) => scenes[`${id}_who`]));
    expect(document.querySelectorAll('details[open]')).toHaveLength(0);
  });

  it.each(ids)('says for each answer how it may land, and lets one try them all: %s', (id) => {
    const scene = open(id);
    const answers = within(scene.getByRole('group', { name: 'What could you say?' })).getAllByRole('button');
    const told = scene.getByRole('status');
    expect(told.textContent, 'nothing before something is said').toBe('');
    expect(answers.map((answer) => answer.textContent)).toEqual(
      ['1', '2', '3', '4'].map((n) => scenes[`${id}_${n}`]),
    );
    for (const [at, answer] of answers.entries()) {
      fireEvent.click(answer);
      expect(scene.getByRole('status'), 'said where it is heard').toBe(told);
      expect(told.textContent).toBe(scenes[`${id}_${at + 1}_lands`]);
      expect(answers.map((each) => each.getAttribute('aria-pressed') === 'true')).toEqual(
        answers.map((each) => each === answer),
      );
    }
  });

  it.each(ids.filter((id) => `${id}_known` in scenes))(
    'says what is known only with where it was read, after one has tried it: %s',
    (id) => {
      const scene = open(id);
      expect(scene.queryByText(/Read in: /)).toBeNull();
      fireEvent.click(scene.getByRole('button', { name: scenes[`${id}_1`] ?? '' }));
      expect(scene.getByText(/Read in: /).textContent).toBe(
        `${scenes[`${id}_known`]} Read in: ${scenes[`${id}_source`]}`,
      );
    },
  );

  it('has support in reach before anything is tried, where somebody can’t go on', () => {
    expect(open('go_on').getByRole('link', { name: 'Support' }).getAttribute('href')).toBe(
      '/options.html#support',
    );
  });
});
