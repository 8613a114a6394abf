import { fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { FilePreview, type Decision } from '@/entrypoints/options/data/import/FilePreview';
import type { Opened } from '@/entrypoints/options/data/worker-messages';
import { i18n } from '@/utils/texts/i18n';

const opened: Opened = {
  app: 'heartward',
  rows: 3,
  total: 2,
  known: 0,
  changed: 0,
  asked: [],
  first: '2026-03-01',
  last: '2026-03-02',
  repeats: 0,
  ignored: 0,
  rejected: 1,
  future: 0,
  longNotes: 0,
  manyWords: 0,
  manyAbouts: 0,
  longNames: 0,
  names: [],
  isTextUncertain: false,
  isHeadMissing: false,
  leftOut: [{ row: 3, reason: 'too-much', line: '' }],
  settings: null,
  own: [
    { kind: 'word', count: 8, names: ['frayed', 'whited out | over'], beyond: 2510 },
    { kind: 'prompt', count: 1, names: ['New 1'], beyond: 0 },
  ],
  ownLeftOut: 3,
};

function preview(): { decisions: Decision[] } {
  const decisions: Decision[] = [];
  render(
    <FilePreview
      opened={opened}
      known={[]}
      onBring={(decision) => decisions.push(decision)}
      onLeave={() => {}}
    />,
  );
  return { decisions };
}

it('own words and questions of a file are counted and named before they come in', () => {
  preview();
  const group = screen.getByRole('group', { name: i18n.t('options.data.preview.own.title') });
  const said = group.textContent?.replaceAll(/[\u2068\u2069]/g, '');
  expect(said).toContain('8 words of your own“frayed”, “whited out | over”. And $1 more.'.replace('$1', '6'));
  expect(said).toContain('There are 2510 more than Heartward takes. They stay out.');
  expect(said).toContain('One question of your own“New 1”');
  expect(said).toContain('3 of its own words, questions and events can’t be read, and stay out.');
  expect(screen.getByText(i18n.t('options.data.reason.tooMuch'))).toBeDefined();
});

it('a kind that is unticked is not wanted', () => {
  const { decisions } = preview();
  const group = screen.getByRole('group', { name: i18n.t('options.data.preview.own.title') });
  fireEvent.click(within(group).getByRole('checkbox', { name: 'One question of your own' }));
  fireEvent.click(screen.getByRole('button', { name: i18n.t('options.data.preview.bring') }));
  expect(decisions).toMatchObject([{ wanted: ['word'], withSettings: false }]);
});
