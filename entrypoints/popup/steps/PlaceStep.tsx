import { i18n } from '@/utils/texts/i18n';
import { AffectField } from '@/components/mood-field/AffectField';
import { useLoaded } from '@/components/page/use-loaded';
import { loadFieldWords, loadSuggesting } from '../lazily';
import { Question } from '../minute/Question';
import type { Minute } from '../minute/minute';

interface Props {
  minute: Minute;
}

export function PlaceStep({ minute }: Props) {
  const { pleasantness, energy } = minute.answers;
  const words = useLoaded(loadFieldWords);
  // Whoever comes back from a word sees where it may lie.
  const suggesting = useLoaded(loadSuggesting, minute.hasAnswer && pleasantness === null && energy === null);
  return (
    <>
      <Question isPreview={minute.isPreview}>{i18n.t('place.question')}</Question>
      <AffectField
        pleasantness={pleasantness}
        energy={energy}
        suggested={suggesting?.suggestPlace(minute.answers) ?? null}
        onPlace={minute.answer}
      >
        {words && <words.FieldWords choosing={minute} />}
      </AffectField>
      <div class="doors" role="group" aria-label={i18n.t('doors.label')}>
        <button type="button" class="button" onClick={() => minute.enter('body')}>
          {i18n.t('doors.body')}
        </button>
        <button type="button" class="button" onClick={() => minute.enter('everyday')}>
          {i18n.t('doors.word')}
        </button>
        <button type="button" class="button" onClick={() => minute.enter('pause')}>
          {i18n.t('minute.unsure')}
        </button>
      </div>
    </>
  );
}
