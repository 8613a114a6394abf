import { i18n } from '#i18n';
import { AffectField } from '@/components/AffectField';
import { useLoaded } from '@/components/use-loaded';
import { loadFieldWords } from './lazily';
import { Question } from './Question';
import type { Minute } from './use-minute';

interface Props {
  minute: Minute;
}

export function PlaceStep({ minute }: Props) {
  const { pleasantness, energy } = minute.answers;
  const words = useLoaded(loadFieldWords);
  return (
    <>
      <Question isPreview={minute.isPreview}>{i18n.t('place.question')}</Question>
      <AffectField pleasantness={pleasantness} energy={energy} onPlace={minute.answer}>
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
