import { i18n } from '#i18n';
import { Chips } from '@/components/Chips';
import { useLoaded } from '@/components/use-loaded';
import { loadDoors } from './lazily';
import type { Minute } from './use-minute';

interface Props {
  minute: Minute;
}

/** For somebody who feels it in the body before there is a word. */
export function BodyStep({ minute }: Props) {
  const doors = useLoaded(loadDoors);
  return (
    <>
      <h1 tabIndex={-1}>{i18n.t('doors.bodyQuestion')}</h1>
      <p class="soft">{i18n.t('doors.bodyHint')}</p>
      {doors?.BODY_BY_PART.map(({ part, cues }) => (
        <Chips
          key={part}
          legend={i18n.t(`parts.${part}`)}
          isLegendSeen
          ids={cues}
          name={doors.nameBodyCue}
          chosen={minute.answers.body}
          onChoose={(body) => minute.answer({ body })}
        />
      ))}
    </>
  );
}

/** For somebody who would say “fine”, or “stressed”. */
export function EverydayStep({ minute }: Props) {
  const doors = useLoaded(loadDoors);
  return (
    <>
      <h1 tabIndex={-1}>{i18n.t('doors.wordQuestion')}</h1>
      <p class="soft">{i18n.t('doors.wordHint')}</p>
      {doors && (
        <Chips
          legend={i18n.t('doors.words')}
          ids={doors.EVERYDAY_IDS}
          name={doors.nameEveryday}
          chosen={minute.answers.everyday}
          onChoose={(everyday) => minute.answer({ everyday })}
        />
      )}
    </>
  );
}
