import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';
import { Card } from '@/components/Card';
import { OneOf } from '@/components/OneOf';
import { People } from '@/components/People';
import { usePeople } from '@/components/use-people';
import { Ways } from '@/components/Ways';
import type { CheckIn } from '@/utils/checkin/check-in';
import type { Settings } from '@/utils/settings/settings';
import { compose, draftParts, hasParts, NO_PARTS, type Parts } from '@/utils/telling/compose';
import { RECEIVES, TONES } from '@/utils/telling/manner';
import type { Texts } from '@/utils/texts/read-texts';
import { displayLocale } from '@/utils/time/format';
import { Line } from './Line';
import { Rehearsal } from './Rehearsal';

interface Props {
  checkIn: CheckIn | null;
  texts: Texts;
  /** How it is said to begin with. */
  sharing: Settings['sharing'];
}

/** The sentence in its parts, and the card that it becomes. */
export function Making({ checkIn, texts, sharing }: Props) {
  const kept = usePeople();
  const [personId, setPersonId] = useState('');
  const [written, setWritten] = useState<Parts>(() =>
    checkIn ? draftParts(checkIn, texts, displayLocale()) : NO_PARTS,
  );
  const [tone, setTone] = useState(sharing.tone);
  const [receive, setReceive] = useState(sharing.receive);
  const card = useRef<HTMLElement>(null);

  const to = kept.people.find(({ id }) => id === personId)?.name ?? '';
  const parts = { ...written, to };
  const change = (changed: Partial<Parts>) => setWritten({ ...written, ...changed });
  const said = hasParts(parts) ? compose(parts, tone, texts) : '';
  const note = texts.get(`receive_${receive}`) ?? '';

  return (
    <>
      <section class="making" aria-label={i18n.t('say.title')}>
        <OneOf
          legend={i18n.t('say.tone')}
          name="tone"
          choices={TONES.map((id) => ({ id, label: i18n.t(`say.tones.${id}`) }))}
          chosen={tone}
          onChoose={setTone}
        />
        <Line
          label={i18n.t('say.feeling')}
          value={parts.feeling}
          onWrite={(feeling) => change({ feeling })}
        />
        <Line label={i18n.t('say.about')} value={parts.about} onWrite={(about) => change({ about })} />
        <Line label={i18n.t('say.like')} value={parts.like} onWrite={(like) => change({ like })} />
        <Line label={i18n.t('say.more')} value={parts.more} onWrite={(more) => change({ more })} />
        {checkIn?.note && (
          <p class="soft">
            {i18n.t('say.noteStays')}{' '}
            <button type="button" class="button plain" onClick={() => change({ more: checkIn.note })}>
              {i18n.t('say.fromNote')}
            </button>
          </p>
        )}
        <OneOf
          legend={i18n.t('say.to')}
          name="to"
          choices={[
            { id: '', label: i18n.t('say.nobody') },
            ...kept.people.map(({ id, name }) => ({ id, label: name })),
          ]}
          chosen={to === '' ? '' : personId}
          onChoose={setPersonId}
        />
        <details>
          <summary class="soft">{i18n.t('people.title')}</summary>
          <People kept={kept} />
        </details>
        <OneOf
          legend={i18n.t('say.receive')}
          name="receive"
          choices={RECEIVES.map((id) => ({ id, label: i18n.t(`say.receives.${id}`) }))}
          chosen={receive}
          onChoose={setReceive}
        />
      </section>
      <section aria-labelledby="card-title" ref={card}>
        <h2 id="card-title">{i18n.t('say.card')}</h2>
        {said === '' ? (
          <p class="soft">{i18n.t('say.nothing')}</p>
        ) : (
          <>
            <Card text={said} note={note} />
            <Ways
              text={[said, note].filter(Boolean).join('\n\n')}
              findCard={() => card.current?.querySelector<SVGSVGElement>('svg.card') ?? null}
            />
          </>
        )}
      </section>
      <Rehearsal />
    </>
  );
}
