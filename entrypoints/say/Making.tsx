import { i18n } from '@/utils/texts/i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Card } from '@/components/sharing/Card';
import { OneOf } from '@/components/form/OneOf';
import { People } from '@/components/sharing/People';
import { usePeople } from '@/components/hooks/use-people';
import { Ways } from '@/components/sharing/Ways';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { CheckIn } from '@/utils/checkin/check-in';
import type { Settings } from '@/utils/settings/settings';
import {
  composeWordings,
  hasParts,
  joinParts,
  NO_PARTS,
  tintOf,
  type Listener,
  type Parts,
} from '@/utils/sharing/wording/compose';
import { RECEIVES, type Receive } from '@/utils/sharing/manner';
import { relationOf, type Person } from '@/utils/sharing/person';
import { receivesFor, RELATIONS, tonesFor, type Relation } from '@/utils/sharing/relations';
import { isKeptGeneral } from '@/utils/sharing/wording/soften';
import type { Texts } from '@/utils/texts/read-texts';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';
import { toCurrentId } from '@/utils/vocabulary/custom/custom-vocabulary';
import { LeftOut } from './LeftOut';
import { Line } from './Line';
import { Rehearsal } from './Rehearsal';

interface Props {
  checkIn: CheckIn | null;
  texts: Texts;
  /** How it is said to begin with. */
  sharing: Settings['sharing'];
  /** Is told what stands on the card, and the line under it. */
  onCard: (card: { sentence: string; note: string }) => void;
}

/** The parts in the order in which they are said. */
const PARTS = ['open', 'feeling', 'like', 'close', 'more'] as const satisfies (keyof Parts)[];

/** …and in that in which they are written, where nothing is there yet. */
const PARTS_FROM_NOTHING = ['feeling', 'like', 'open', 'close', 'more'] as const satisfies (keyof Parts)[];

/** Whom it is for, the card, and under it the sentence in its parts. */
export function Making({ checkIn, texts, sharing, onCard }: Props) {
  const kept = usePeople();
  const [chosen, setChosen] = useState<string>('nobody');
  // What was written by hand stays so, whatever else is chosen.
  const [written, setWritten] = useState<Partial<Parts>>({});
  const [writtenFor, setWrittenFor] = useState<Relation>('nobody');
  const [wantedTone, setTone] = useState(sharing.tone);
  const [turn, setTurn] = useState(0);
  const [wantedReceive, setReceive] = useState<Receive | null>(null);
  const [announced, setAnnounced] = useState(false);
  const card = useRef<HTMLElement>(null);
  const cardTitle = useRef<HTMLHeadingElement>(null);

  const listener = findListener(chosen, kept.people);
  const tint = tintOf(checkIn ?? NO_ANSWERS);
  const tones = tonesFor(listener.relation, tint);
  const tone = tones.includes(wantedTone) ? wantedTone : 'plain';
  const vocabulary = { texts, nameFeeling, nameContext };
  const wordings = composeWordings(checkIn ?? NO_ANSWERS, listener, tone, vocabulary);
  const composed = wordings[turn % wordings.length] ?? NO_PARTS;
  // Of nothing kept only the beginning and the end are ours.
  const parts = { ...composed, ...(checkIn ? {} : { feeling: '' }), ...written };
  // What was suggested, and is written over.
  const isChanged = checkIn !== null && PARTS.some((part) => part !== 'more' && part in written);
  const isForAnother = isChanged && writtenFor !== listener.relation;
  const said = hasParts(parts) ? joinParts(parts, listener.name, texts) : '';
  const receives = receivesFor(listener.relation, tint);
  // Under what somebody wrote alone, and under one line on a phone, there is nothing that they did not choose.
  const usual = checkIn && tone !== 'short' ? sharing.receive : 'none';
  const receive = chooseReceive(wantedReceive, usual, receives, parts);
  const note = texts.get(`receive_${receive}`) ?? '';
  const isGeneral = isKeptGeneral(
    checkIn?.feelings.map(({ word }) => toCurrentId(word)) ?? [],
    listener.relation,
  );

  function write(part: keyof Parts, text: string) {
    setWritten({ ...written, [part]: text });
    setWrittenFor(listener.relation);
  }

  /** Whoever is added is the one who is told. */
  function savePerson(person: Person) {
    kept.save(person);
    if (!kept.people.some(({ id }) => id === person.id)) setChosen(person.id);
  }

  const change = (
    <section key="change" class="making" aria-labelledby="change-title">
      <h2 id="change-title">{i18n.t(checkIn ? 'say.change' : 'say.write')}</h2>
      {(checkIn ? PARTS : PARTS_FROM_NOTHING).map((part) => (
        <Line
          key={part}
          label={i18n.t(`say.${part}`)}
          value={parts[part]}
          onWrite={(text) => write(part, text)}
        />
      ))}
      {checkIn?.note && (
        <p class="soft">
          <span role="status">{i18n.t(parts.more === checkIn.note ? 'say.noteIn' : 'say.noteStays')}</span>{' '}
          <button type="button" class="button plain" onClick={() => write('more', checkIn.note)}>
            {i18n.t('say.fromNote')}
          </button>
        </p>
      )}
      {receives.length > 1 && (
        <OneOf
          legend={i18n.t('say.receive')}
          name="receive"
          choices={RECEIVES.filter((id) => receives.includes(id)).map((id) => ({
            id,
            label: i18n.t(`say.receives.${id}`),
          }))}
          chosen={receive}
          onChoose={setReceive}
        />
      )}
    </section>
  );

  useEffect(() => onCard({ sentence: said, note }), [said, note, onCard]);

  return (
    <>
      <section class="making" aria-label={i18n.t('say.to')}>
        <OneOf
          legend={i18n.t('say.to')}
          name="to"
          choices={[
            ...kept.people.map(({ id, name }) => ({ id, label: name })),
            ...RELATIONS.map((id) => ({ id, label: i18n.t(`say.relations.${id}`) })),
          ]}
          chosen={kept.people.some(({ id }) => id === chosen) ? chosen : listener.relation}
          onChoose={setChosen}
        />
        <details>
          <summary class="soft">{i18n.t('people.title')}</summary>
          <People kept={{ ...kept, save: savePerson }} />
        </details>
      </section>
      {!checkIn && change}
      <section aria-labelledby="card-title" ref={card}>
        <h2 id="card-title" tabIndex={-1} ref={cardTitle}>
          {i18n.t('say.card')}
        </h2>
        {said === '' ? <p class="soft">{i18n.t('say.nothing')}</p> : <Card text={said} note={note} />}
        <div class="row">
          <OneOf
            legend={i18n.t('say.tone')}
            name="tone"
            choices={tones.map((id) => ({ id, label: i18n.t(`say.tones.${id}`) }))}
            chosen={tone}
            onChoose={setTone}
          />
          {checkIn && wordings.length > 1 && (
            <button
              type="button"
              class="button"
              onClick={() => {
                setTurn((turn + 1) % wordings.length);
                setAnnounced(true);
              }}
            >
              {i18n.t('say.another')}
            </button>
          )}
        </div>
        {isChanged && (
          <p class="soft">
            <span role="status">{isForAnother && i18n.t('say.forAnother')}</span>{' '}
            <button
              type="button"
              class="button plain"
              onClick={() => {
                setWritten(keepMore(written));
                // The button goes away, and what it is about is the card.
                cardTitle.current?.focus();
              }}
            >
              {i18n.t('say.restore')}
            </button>
          </p>
        )}
        {checkIn && !isChanged && (
          <LeftOut
            checkIn={checkIn}
            parts={composed}
            listener={listener}
            tone={tone}
            vocabulary={vocabulary}
          />
        )}
        {isGeneral && written.feeling === undefined && <p class="soft">{i18n.t('say.keptGeneral')}</p>}
        <p class="visually-hidden" role="status">
          {announced && !isChanged && said}
        </p>
        {said !== '' && (
          <Ways
            text={[said, note].filter(Boolean).join('\n\n')}
            findCard={() => card.current?.querySelector<SVGSVGElement>('svg.card') ?? null}
          />
        )}
      </section>
      {checkIn && change}
      <Rehearsal />
    </>
  );
}

/** What is no suggestion of ours is written by them alone. */
function keepMore({ more }: Partial<Parts>): Partial<Parts> {
  return more === undefined ? {} : { more };
}

/** @param chosen the id of somebody, or a relation. */
function findListener(chosen: string, people: readonly Person[]): Listener {
  const person = people.find(({ id }) => id === chosen);
  if (person) return { relation: relationOf(person), name: person.name };
  return { relation: RELATIONS.find((relation) => relation === chosen) ?? 'nobody', name: '' };
}

/** What was chosen, or what one begins with, if it goes with the rest: who is asked for something need not just listen. */
function chooseReceive(
  wanted: Receive | null,
  usual: Receive,
  offered: readonly Receive[],
  { like }: Parts,
): Receive {
  if (wanted !== null && offered.includes(wanted)) return wanted;
  const isAsked = like !== '' && ['listen', 'quiet', 'hug'].includes(usual);
  return offered.includes(usual) && !isAsked ? usual : 'none';
}
