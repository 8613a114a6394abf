import { i18n } from '@/utils/texts/i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FEELINGS_MAX } from '@/utils/checkin/limits';
import type { Answers } from '@/utils/checkin/check-in';
import { OFFERED } from '@/utils/settings/settings';
import { averagePlace } from '@/utils/checkin/average-place';
import { layOutWords, type LaidOutWord } from '@/utils/vocabulary/lay-out-words';
import { nameFeeling } from '@/utils/vocabulary/names';
import { placeOfWord } from '@/utils/vocabulary/nearest-feelings';
import { nextWords } from '@/utils/vocabulary/next-words';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';
import { placeAtPointer } from '@/components/mood-field/point-at';
import { useLoaded } from '@/components/page/use-loaded';
import type { Choosing } from './choosing';
import './FieldWords.css';

const loadDoors = () => import('@/utils/vocabulary/entry-ways/follow-entry-ways');

/** So many stand on the field, and beside those that are taken at least so many others. */
const WORDS = 5;
const LEAST_OTHERS = 2;

/** While nothing is marked a word lies at each end of both axes, so that there is room to touch between them. */
const ENDS: readonly MoodPoint[] = [
  { pleasantness: -1, energy: 0 },
  { pleasantness: 1, energy: 0 },
  { pleasantness: 0, energy: 1 },
  { pleasantness: 0, energy: -1 },
];

interface Props {
  choosing: Pick<Choosing, 'answers' | 'answer' | 'asked'>;
}

/** The words near the mark, each to be taken where it lies: the first of those that the next step offers. */
export function FieldWords({ choosing: { answers, answer, asked } }: Props) {
  const hasLeads = answers.everyday.length + answers.body.length > 0;
  const doors = useLoaded(loadDoors, hasLeads);
  const group = useRef<HTMLDivElement>(null);
  const [laidOut, setLaidOut] = useState<readonly LaidOutWord[]>([]);
  const taken = answers.feelings.map(({ word }) => word);
  const leads = hasLeads ? (doors?.followEntryWays(answers).feelings ?? []) : [];
  const words = wordsOnField(answers, leads, taken, asked?.offered ?? OFFERED.usual);
  // Own words and those that a door leads to may come late.
  const shown = words.join();
  const isFull = taken.length >= FEELINGS_MAX;

  useLayoutEffect(() => {
    const field = group.current?.parentElement;
    if (!group.current || !field) return undefined;
    const layOut = () => setLaidOut(measureAndLayOut(group.current, field, answers));
    layOut();
    const observer = new ResizeObserver(layOut);
    observer.observe(field);
    return () => observer.disconnect();
  }, [answers, shown]);

  function toggle(word: string, event: MouseEvent) {
    if (taken.includes(word)) {
      answer({ feelings: answers.feelings.filter((choice) => choice.word !== word) });
      return;
    }
    const feelings = [...answers.feelings, { word, intensity: null }];
    // Whoever touches the field for the first time touches a place, too.
    answer(
      averagePlace([answers]) ? { feelings } : { feelings, ...placeOfTouch(word, event, group.current) },
    );
  }

  return (
    <div ref={group} class="field-words" role="group" aria-label={i18n.t('place.words')}>
      {words.map((word) => {
        const spot = laidOut.find(({ id }) => id === word);
        const isTaken = taken.includes(word);
        return (
          <button
            key={word}
            type="button"
            class="field-word"
            data-word={word}
            aria-pressed={isTaken}
            disabled={isFull && !isTaken}
            style={
              spot
                ? { insetInlineStart: `${spot.x}px`, insetBlockStart: `${spot.y}px` }
                : { visibility: 'hidden' }
            }
            onClick={(event) => toggle(word, event)}
          >
            <bdi>{nameFeeling(word)}</bdi>
          </button>
        );
      })}
    </div>
  );
}

function wordsOnField(
  answers: Answers,
  leads: readonly string[],
  taken: readonly string[],
  count: number,
): string[] {
  const { shown } = nextWords({ answers, leads, pinned: taken, seen: [], count });
  const most = averagePlace([answers]) ? WORDS : ENDS.length;
  return [...taken, ...shown.slice(0, Math.max(most - taken.length, LEAST_OTHERS))];
}

/** Where it was touched; by key, where the word lies. */
function placeOfTouch(word: string, event: MouseEvent, group: HTMLElement | null): MoodPoint | null {
  return event.detail > 0 && group ? placeAtPointer(event, group) : placeOfWord(word);
}

/** Each word as large as the browser draws it, on a field as large as it is now. */
function measureAndLayOut(group: HTMLElement | null, field: HTMLElement, answers: Answers): LaidOutWord[] {
  const buttons = [...(group?.querySelectorAll<HTMLElement>('.field-word') ?? [])];
  const place = averagePlace([answers]);
  const words = buttons.map(({ dataset, offsetWidth, offsetHeight }, index) => {
    const id = dataset['word'] ?? '';
    const home = place ? placeOfWord(id) : (ENDS[index] ?? null);
    return { id, place: home, width: offsetWidth, height: offsetHeight };
  });
  const mark = field.querySelector<HTMLElement>('.mark');
  const marked = place && mark && { place, width: mark.offsetWidth, height: mark.offsetHeight };
  return layOutWords(words, marked, { width: field.clientWidth, height: field.clientHeight });
}
