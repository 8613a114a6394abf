import { i18n } from '@/utils/texts/i18n';
import { changePart } from '@/components/hooks/use-settings';
import { OFFERED, SHOWN_ASKED, WEEKDAYS, type ContentSettings } from '@/utils/settings/settings';
import { nameWeekday } from '@/utils/time/name-weekday';
import { Choice } from '../form/Choice';
import { ContentParts } from './ContentParts';
import type { SectionProps } from '../section-props';
import { Select } from '../form/Select';

const PARTS = ['words', 'about', 'note', 'needs'] as const;
const PACKS = ['noticing', 'closeness', 'permission', 'ally', 'work', 'own'] as const;
const COUNTS = Array.from({ length: OFFERED.most - OFFERED.least + 1 }, (_, more) => OFFERED.least + more);

/** No evening. */
const NEVER = 0;

function nameEvening(weekday: number): string {
  return weekday === NEVER ? i18n.t('options.content.weekNever') : nameWeekday(weekday);
}

/** What the minute asks, with which words, and what it looks like. */
export function ContentSection({ settings: { content }, change: changeAll }: SectionProps) {
  const onChange = changePart(changeAll, 'content');
  const change = (changed: Partial<ContentSettings>) =>
    void onChange((current) => ({ ...current, ...changed }));

  function togglePack(pack: string, isChosen: boolean) {
    void onChange((current) => {
      const others = current.packs.filter((other) => other !== pack);
      return { ...current, packs: isChosen ? [...others, pack] : others };
    });
  }

  return (
    <>
      <p>{i18n.t('options.content.intro')}</p>
      <div class="choices">
        {PARTS.map((part) => (
          <Choice
            key={part}
            type="checkbox"
            name={part}
            label={i18n.t(`options.content.${part}`)}
            hint={i18n.t(`options.content.${part}Hint`)}
            checked={content[part]}
            onChange={(isAsked) => change({ [part]: isAsked })}
          />
        ))}
      </div>
      <fieldset>
        <legend>{i18n.t('options.content.shown')}</legend>
        <p class="soft">{i18n.t('options.content.shownHint')}</p>
        {SHOWN_ASKED.map((often) => (
          <Choice
            key={often}
            type="radio"
            name="shown"
            label={i18n.t(`options.content.shownAsked.${often}`)}
            checked={content.shown === often}
            onChange={() => change({ shown: often })}
          />
        ))}
      </fieldset>
      <p class="soft">{i18n.t('options.content.skip')}</p>
      {content.words && (
        <Select
          label={i18n.t('options.content.offered')}
          value={content.offered}
          choices={COUNTS}
          format={String}
          onChange={(offered) => change({ offered })}
        />
      )}
      {content.note && (
        <fieldset>
          <legend>{i18n.t('options.content.packs')}</legend>
          {PACKS.map((pack) => (
            <Choice
              key={pack}
              type="checkbox"
              name={`pack-${pack}`}
              label={i18n.t(`options.content.pack.${pack}`)}
              hint={i18n.t(`options.content.packHint.${pack}`)}
              checked={content.packs.includes(pack)}
              onChange={(isChosen) => togglePack(pack, isChosen)}
            />
          ))}
          {!PACKS.some((pack) => content.packs.includes(pack)) && (
            <p class="soft" role="status">
              {i18n.t('options.content.packsNone')}
            </p>
          )}
        </fieldset>
      )}
      <Choice
        type="checkbox"
        name="closings"
        label={i18n.t('options.content.closings')}
        hint={i18n.t('options.content.closingsHint')}
        checked={content.closings}
        onChange={(closings) => change({ closings })}
      />
      <Select
        label={i18n.t('options.content.week')}
        hint="week-hint"
        value={content.week ?? NEVER}
        choices={[NEVER, ...WEEKDAYS]}
        format={nameEvening}
        onChange={(day) => change({ week: WEEKDAYS.find((weekday) => weekday === day) ?? null })}
      />
      <p class="soft" id="week-hint">
        {i18n.t('options.content.weekHint')}
      </p>
      <ContentParts content={content} />
    </>
  );
}
