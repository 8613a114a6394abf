import { i18n } from '@/utils/texts/i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Breath } from '@/components/Breath';
import { Chips } from '@/components/Chips';
import { LargeChoice } from '@/components/LargeChoice';
import { LeadOn } from '@/components/LeadOn';
import { useLoaded } from '@/components/use-loaded';
import { useTexts } from '@/components/use-texts';
import { FEELINGS_MAX } from '@/utils/checkin/answers';
import { stepAfter } from '@/utils/checkin/steps';
import { toPartOfDay } from '@/utils/time/part-of-day';
import { AREAS, type AreaId } from '@/utils/vocabulary/areas';
import { nameFeeling } from '@/utils/vocabulary/names';
import { loadDoors, loadGuesses } from './lazily';
import { Question } from './Question';
import type { Minute } from './use-minute';

interface Props {
  minute: Minute;
}

type Guesses = Awaited<ReturnType<typeof loadGuesses>>;

/** A breath, before anything is asked. It never goes on by itself: nobody is hurried, and nobody loses their place in it. */
export function PauseStep({ minute }: Props) {
  const [isStill, setIsStill] = useState(false);
  if (isStill) return <WholeAnswer minute={minute} />;
  return (
    <>
      <Question isPreview={minute.isPreview}>{i18n.t('unsure.pause')}</Question>
      <p>{i18n.t('unsure.breath')}</p>
      <Breath />
      <StillUnsure onPress={() => setIsStill(true)} />
    </>
  );
}

/** Nothing is kept by a press that may only have meant to go on: it is a whole answer, and there is more for whoever likes. */
function WholeAnswer({ minute }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const asksAbout = minute.asked !== null && stepAfter('words', minute.asked) === 'about';
  const ways = [
    { id: 'leave', name: i18n.t('unsure.leave'), act: () => keepUnsure(minute) },
    { id: 'body', name: i18n.t('unsure.toBody'), act: minute.goOn },
    { id: 'about', name: i18n.t('unsure.toAbout'), act: () => minute.enter('about') },
  ].filter(({ id }) => id !== 'about' || asksAbout);
  return (
    <>
      <Question isPreview={minute.isPreview} titleRef={title}>
        {i18n.t('unsure.whole')}
      </Question>
      <p class="soft">{i18n.t('unsure.wholeHint')}</p>
      <LargeChoice
        label={i18n.t('unsure.ways')}
        columns={1}
        choices={ways}
        onPress={(id) => ways.find((way) => way.id === id)?.act()}
      />
    </>
  );
}

/** Six large parts of the body to touch or not; each that is touched asks after a few cues. */
export function AreasStep({ minute }: Props) {
  const guesses = useLoaded(loadGuesses);
  return (
    <>
      <Question isPreview={minute.isPreview}>{i18n.t('unsure.areas')}</Question>
      <p class="soft">{i18n.t('unsure.areasHint')}</p>
      {guesses && <Areas minute={minute} guesses={guesses} />}
      <StillUnsure onPress={() => keepUnsure(minute)} />
    </>
  );
}

function Areas({ minute, guesses }: Props & { guesses: Guesses }) {
  const doors = useLoaded(loadDoors);
  const { body } = minute.answers;
  const touched = listTouched(minute, guesses);
  const isOf = (area: AreaId) => (cue: string) => guesses.areaOf(cue) === area;

  function toggle(area: AreaId) {
    if (!touched.includes(area)) return minute.look({ areas: [area, ...touched] });
    minute.look({ areas: touched.filter((other) => other !== area) });
    // What is no longer in sight is not said.
    if (body.some(isOf(area))) minute.answer({ body: body.filter((cue) => !isOf(area)(cue)) });
  }

  return (
    <>
      <LargeChoice
        label={i18n.t('doors.parts')}
        columns={2}
        choices={guesses.AREA_IDS.map((id) => ({
          id,
          name: i18n.t(`areas.${id}`),
          isChosen: touched.includes(id),
        }))}
        onPress={(id) => guesses.AREA_IDS.filter((area) => area === id).forEach(toggle)}
      />
      {doors &&
        touched.map((area) => (
          <Chips
            key={area}
            legend={i18n.t('unsure.cues', { area: i18n.t(`areas.${area}`) })}
            isLegendSeen
            ids={[...new Set([...AREAS[area].cues, ...body.filter(isOf(area))])]}
            name={doors.nameBodyCue}
            chosen={body}
            onChoose={(chosen) => minute.answer({ body: chosen })}
          />
        ))}
    </>
  );
}

/** The newest first: those that were touched, and those of which a cue was said in another way. */
function listTouched({ answers, view }: Minute, { areaOf }: Guesses): AreaId[] {
  const ofCues = answers.body.map(areaOf).filter((area) => area !== null);
  return [...new Set([...view.areas, ...ofCues])];
}

/** Three guesses, each to be taken with one touch. */
export function GuessesStep({ minute }: Props) {
  const guesses = useLoaded(loadGuesses);
  const meanings = useTexts('meanings');
  const { answers } = minute;
  const [part] = useState(() => toPartOfDay(Temporal.Now.zonedDateTimeISO().hour));
  const moment = { part, seed: minute.id ?? '' };
  const offered = guesses
    ? guesses.guessFeelings({ answers, areas: listTouched(minute, guesses) }, moment)
    : [];
  const cue = guesses?.newestCue(answers) ?? null;
  const shown = offered.join();

  // So that whoever goes on without one is offered others.
  useLayoutEffect(() => {
    if (offered.length > 0) minute.look({ seen: offered });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each three
  }, [shown]);

  const isTaken = (id: string) => answers.feelings.some(({ word }) => word === id);

  function take(word: string) {
    if (isTaken(word))
      return minute.answer({ feelings: answers.feelings.filter((other) => other.word !== word) });
    if (answers.feelings.length < FEELINGS_MAX) {
      minute.answer({ feelings: [...answers.feelings, { word, intensity: null }] });
    }
    minute.goOn();
  }

  return (
    <>
      <Question isPreview={minute.isPreview}>{i18n.t('unsure.guesses')}</Question>
      <p class="soft">{i18n.t('unsure.guessesHint')}</p>
      {cue !== null && <LeadOn from={cue} />}
      <LargeChoice
        label={i18n.t('unsure.guessGroup')}
        columns={1}
        choices={offered.map((id) => ({
          id,
          name: nameFeeling(id),
          meaning: meanings?.get(id) ?? '',
          isChosen: isTaken(id),
        }))}
        onPress={take}
      />
      <StillUnsure onPress={() => keepUnsure(minute)} />
    </>
  );
}

/** As large as anything else there. */
function StillUnsure({ onPress }: { onPress: () => void }) {
  return (
    <button type="button" class="button large still-unsure" onClick={onPress}>
      <span class="name">{i18n.t('unsure.still')}</span>
    </button>
  );
}

/** As an answer that has no word, not even one that was taken on the way. */
function keepUnsure(minute: Minute): void {
  minute.keep({ unsure: true, feelings: [] });
}
