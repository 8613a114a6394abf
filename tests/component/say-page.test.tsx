import { i18n } from '#i18n';
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Making } from '@/entrypoints/say/Making';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { CheckIn } from '@/utils/checkin/check-in';
import { settingsSchema } from '@/utils/settings/settings';
import * as v from 'valibot';

import { readTextFile } from '../texts';

const { t } = i18n;
const texts = new Map(Object.entries(readTextFile('telling')));
const { sharing } = v.parse(settingsSchema, {});

function show(words: readonly string[] | null): void {
  const feelings = words?.map((word) => ({ word, intensity: null }));
  const checkIn = feelings ? ({ ...NO_ANSWERS, feelings, note: '' } as unknown as CheckIn) : null;
  render(<Making checkIn={checkIn} texts={texts} sharing={sharing} onCard={() => {}} />);
}

const line = (part: 'feeling' | 'open') => screen.getByLabelText(t(`say.${part}`));
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const readCard = () => screen.getByRole('img').getAttribute('aria-label') ?? '';
const restore = () => screen.queryByRole('button', { name: t('say.restore') });

describe('the page of a sentence for somebody', () => {
  it('puts a suggestion back that was written over, and then has another wording for it', () => {
    show(['sad']);
    const suggested = readCard();
    expect(restore()).toBeNull();
    fireEvent.input(line('feeling'), { target: { value: 'I feel odd' } });
    expect(readCard()).toContain('I feel odd.');
    fireEvent.click(screen.getByRole('button', { name: t('say.restore') }));
    expect(readCard()).toBe(suggested);
    fireEvent.click(screen.getByRole('button', { name: t('say.another') }));
    expect(readCard()).not.toBe(suggested);
  });

  it('asks whether it still fits when what was written for one goes to another', () => {
    show(['sad']);
    choose(t('say.relations.friend'));
    fireEvent.input(line('feeling'), { target: { value: 'I’m at the end of my rope' } });
    expect(screen.queryByText(t('say.forAnother'))).toBeNull();
    choose(t('say.relations.child'));
    expect(screen.getByText(t('say.forAnother'))).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: t('say.restore') }));
    expect(readCard()).not.toContain('rope');
    expect(screen.queryByText(t('say.forAnother'))).toBeNull();
  });

  it.each([
    ['lonely', 'work', true],
    ['bored', 'work', false],
    ['lonely', 'friend', false],
  ] as const)('says that it keeps “%s” general for %s: %s', (word, relation, isSaid) => {
    show([word]);
    choose(t(`say.relations.${relation}`));
    expect(screen.queryByText(t('say.keptGeneral')) !== null).toBe(isSaid);
  });

  it('begins with how one feels where there is no check-in, and puts nothing under it', () => {
    show(null);
    const first = screen.getAllByRole('textbox').find((field) => field.tagName === 'TEXTAREA');
    expect(first).toBe(line('feeling'));
    expect(screen.getByRole('region', { name: t('say.write') })).toBeDefined();
    fireEvent.input(line('feeling'), { target: { value: 'I feel odd' } });
    expect(readCard()).toBe('I feel odd.');
    const group = screen.getByRole('group', { name: t('say.receive') });
    expect(within(group).getByRole('radio', { checked: true })).toHaveProperty('name', 'receive');
    expect(within(group).getByRole('radio', { name: t('say.receives.none'), checked: true })).toBeDefined();
  });

  it('tells whoever is added', async () => {
    show(['sad']);
    fireEvent.input(screen.getByLabelText(t('people.name')), { target: { value: 'Mo' } });
    fireEvent.click(screen.getByRole('button', { name: t('people.add') }));
    expect(await screen.findByRole('radio', { name: 'Mo', checked: true })).toBeDefined();
  });
});
