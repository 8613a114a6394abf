import { i18n } from '@/utils/texts/i18n';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Breath } from './Breath';
import { Chips } from '@/components/form/Chips';
import { LargeChoice } from '@/components/form/LargeChoice';
import { LeadOn } from '@/components/words/LeadOn';
import { useLoaded } from '@/components/page/use-loaded';
import { useTexts } from '@/components/hooks/use-texts';
import { FEELINGS_MAX } from '@/utils/checkin/limits';
import { stepAfter } from '@/utils/checkin/minute/steps';
import { toPartOfDay } from '@/utils/time/part-of-day';
import { AREAS, type AreaId } from '@/utils/vocabulary/areas';
import { nameFeeling } from '@/utils/vocabulary/names';
import { loadEntryWays, loadGuesses } from '../lazily';
import { Question } from '../minute/Question';
import type { Minute } from '../minute/minute';

interface Props {
  minute: Minute;
}

type Guesses = Awaited<ReturnType<typeof loadGuesses>>;

/** A breath, before anything is asked. It never goes on by itself: nobody is hurried, and nobody loses their place in it. */
export function PauseStep({ minute }: Props) {
  return (
    <Unless minute={minute} further={i18n.t('unsure.toBody')}>
      <Question isPreview={minute.isPreview}>{i18n.t('unsure.pause')}</Question>
      <p>{i18n.t('unsure.breath')}</p>
      <Breath />
    </Unless>
  );
}

interface UnlessProps extends Props {
  /** What going on leads to. */
  further: string;
  children: ComponentChildren;
}

/**
 * A step, with “still don’t know” at its end, as large as anything else there. Nothing is kept by a press that may only have meant to go
 * on: it is a whole answer, and there is more for whoever likes.
 */
function Unless({ minute, further, children }: UnlessProps) {
  const [isStill, setIsStill] = useState(false);
  if (isStill) return <WholeAnswer minute={minute} further={further} onBack={() => setIsStill(false)} />;
  return (
    <>
      {children}
      <button type="button" class="button large still-unsure" onClick={() => setIsStill(true)}>
        <span class="name">{i18n.t('unsure.still')}</span>
      </button>
    </>
  );
}

/** Keep, Next and Back are here what they lead to, in words, so that the line of buttons below is not there twice. */
function WholeAnswer({ minute, further, onBack }: Omit<UnlessProps, 'children'> & { onBack: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const asksAbout = minute.asked !== null && stepAfter('words', minute.asked) === 'about';
  const ways = [
    // As an answer that has no word, not even one that was taken on the way.
    { id: 'leave', name: i18n.t('unsure.leave'), act: () => minute.keep({ unsure: true, feelings: [] }) },
    { id: 'further', name: further, act: minute.goOn },
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
      <p class="instead-of-footer">
        <button type="button" class="button plain" onClick={onBack}>
          {i18n.t('minute.back')}
        </button>
      </p>
    </>
  );
}

/** Six large parts of the body to touch or not; each that is touched asks after a few cues. */
export function AreasStep({ minute }: Props) {
  const guesses = useLoaded(loadGuesses);
  return (
    <Unless minute={minute} further={i18n.t('unsure.toGuesses')}>
      <Question isPreview={minute.isPreview}>{i18n.t('unsure.areas')}</Question>
      <p class="soft">{i18n.t('unsure.areasHint')}</p>
      {guesses && <Areas minute={minute} guesses={guesses} />}
    </Unless>
  );
}

function Areas({ minute, guesses }: Props & { guesses: Guesses }) {
  const doors = useLoaded(loadEntryWays);
  const { body } = minute.answers;
  const touched = listTouched(minute, guesses);
  const isOf = (area: AreaId) => (cue: string) => guesses.areaOf(cue) === area;

  const [inHand] = touched;

  /** One that was touched before comes into the hand first, and is let go by another touch. */
  function touch(area: AreaId) {
    if (area !== inHand) return minute.look({ areas: [area, ...touched.filter((other) => other !== area)] });
    minute.look({ areas: touched.filter((other) => other !== area) });
    // What its part does not stand for any more is not said.
    if (body.some(isOf(area))) minute.answer({ body: body.filter((cue) => !isOf(area)(cue)) });
  }

  function nameWithCount(area: AreaId): string {
    const part = i18n.t(`areas.${area}`);
    const count = body.filter(isOf(area)).length;
    return count === 0 ? part : i18n.t('doors.partWith', { part, count: String(count) });
  }

  return (
    <>
      <LargeChoice
        label={i18n.t('doors.parts')}
        columns={2}
        choices={guesses.AREA_IDS.map((id) => ({
          id,
          name: nameWithCount(id),
          isChosen: touched.includes(id),
        }))}
        onPress={(id) => guesses.AREA_IDS.filter((area) => area === id).forEach(touch)}
      />
      {/* Of one part at a time, in one place, so that no touch moves what the next one is meant for. */}
      {doors && inHand && (
        <Chips
          key={inHand}
          legend={i18n.t('unsure.cues', { area: i18n.t(`areas.${inHand}`) })}
          isLegendSeen
          ids={[...new Set([...AREAS[inHand].cues, ...body.filter(isOf(inHand))])]}
          name={doors.nameBodyCue}
          chosen={body}
          onChoose={(chosen) => minute.answer({ body: chosen })}
        />
      )}
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
    <Unless minute={minute} further={i18n.t('unsure.toWords')}>
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
    </Unless>
  );
}
