import { i18n } from '@/utils/texts/i18n';
import { OneOf } from '@/components/form/OneOf';
import { changePart } from '@/components/hooks/use-settings';
import { People } from '@/components/sharing/People';
import { usePeople } from '@/components/hooks/use-people';
import { WhenUnlocked } from '@/components/lock/WhenUnlocked';
import { useTexts } from '@/components/hooks/use-texts';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { Answers } from '@/utils/checkin/check-in';
import type { Settings } from '@/utils/settings/settings';
import { composeWordings, joinParts } from '@/utils/sharing/wording/compose';
import { RECEIVES, TONES, type Tone } from '@/utils/sharing/manner';
import type { Texts } from '@/utils/texts/read-texts';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';
import { Choice } from '../form/Choice';
import { Part } from '../form/Part';
import type { SectionProps } from '../section-props';

/** Something to hear the tones by. */
const EXAMPLE: Answers = {
  ...NO_ANSWERS,
  feelings: [{ word: 'left_out', intensity: 1 }],
  about: ['work'],
  needs: ['company'],
};

type SharingSettings = Settings['sharing'];

/** How a sentence for somebody begins, and for whom it may be. Each can be said in another way every time. */
export function SharingSection({ settings: { sharing }, change: changeAll }: SectionProps) {
  const onChange = changePart(changeAll, 'sharing');
  const change = (changed: Partial<SharingSettings>) =>
    void onChange((current) => ({ ...current, ...changed }));
  const people = usePeople();
  const texts = useTexts('telling');

  return (
    <>
      <p>{i18n.t('options.sharing.intro')}</p>
      <p>
        <a class="button" href="/say.html" target="_blank">
          {i18n.t('say.link')}
        </a>
      </p>
      <fieldset>
        <legend>{i18n.t('options.sharing.tone')}</legend>
        {TONES.map((tone) => (
          <Choice
            key={tone}
            type="radio"
            name="tone"
            label={i18n.t(`say.tones.${tone}`)}
            hint={texts ? sayExample(tone, texts) : ''}
            checked={sharing.tone === tone}
            onChange={() => change({ tone })}
          />
        ))}
      </fieldset>
      <OneOf
        legend={i18n.t('options.sharing.receive')}
        name="receive"
        choices={RECEIVES.map((id) => ({ id, label: i18n.t(`say.receives.${id}`) }))}
        chosen={sharing.receive}
        onChoose={(receive) => change({ receive })}
      />
      <Choice
        type="checkbox"
        name="sharing"
        label={i18n.t('options.sharing.asks')}
        hint={i18n.t('options.sharing.asksHint')}
        checked={sharing.asksHowItWas}
        onChange={(asksHowItWas) => change({ asksHowItWas })}
      />
      <Part title={i18n.t('people.title')}>
        <WhenUnlocked isPart>
          <People kept={people} />
        </WhenUnlocked>
      </Part>
    </>
  );
}

function sayExample(tone: Tone, texts: Texts): string {
  const listener = { relation: 'friend', name: '' } as const;
  const [parts] = composeWordings(EXAMPLE, listener, tone, { texts, nameFeeling, nameContext });
  return parts ? joinParts(parts, '', texts) : '';
}
