import { i18n } from '@/utils/texts/i18n';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { OFFERED } from '@/utils/settings/settings';
import { toPartOfDay } from '@/utils/time/part-of-day';
import type { FeelingId } from '@/utils/vocabulary/feelings';
import { nextWords } from '@/utils/vocabulary/next-words';
import { LeadOn } from './LeadOn';
import { TakenWords } from './TakenWords';
import { useLoaded } from '@/components/page/use-loaded';
import { WordPicker } from './WordPicker';
import './WordChoice.css';
import type { Choosing } from './choosing';

const loadWordFinder = () => import('./WordFinder');
const loadEntryWays = () => import('@/utils/vocabulary/entry-ways/follow-entry-ways');
const loadGuesses = () => import('@/utils/vocabulary/entry-ways/guess-feelings');

interface Props {
  choosing: Choosing;
}

/** Words that come near, and a way to one that is in mind already. */
export function WordChoice({ choosing }: Props) {
  const { query } = choosing.view;
  const isFinding = query !== null;
  const finder = useLoaded(loadWordFinder, isFinding);
  const leads = useLeads(choosing);

  const isNear = !isFinding || query.trim() === '';

  const findOrReturn = (
    <button type="button" class="button" onClick={() => choosing.look({ query: isFinding ? null : '' })}>
      {i18n.t(isFinding ? 'words.near' : 'words.find')}
    </button>
  );

  return (
    <>
      <TakenWords taken={choosing.answers.feelings} onTake={(feelings) => choosing.answer({ feelings })} />
      {isFinding && finder && <finder.WordFinder choosing={choosing} query={query} />}
      {/* A word that was taken on the way here has answered what it asks. */}
      {leads?.from && !isFinding && choosing.view.pinned.length === 0 && <LeadOn from={leads.from} />}
      {leads && isNear ? (
        <NearWords choosing={choosing} leads={leads.feelings}>
          {findOrReturn}
        </NearWords>
      ) : (
        findOrReturn
      )}
    </>
  );
}

interface Leads {
  feelings: readonly FeelingId[];
  from: string | null;
}

/** Where what was said leads to; for whoever did not know, what lies beyond the guesses. Null until it is known. */
function useLeads({ answers, view }: Choosing): Leads | null {
  const { everyday, body } = answers;
  const [part] = useState(() => toPartOfDay(Temporal.Now.zonedDateTimeISO().hour));
  const isSaid = everyday.length + body.length > 0;
  const isGuessed = view.isUnsure && everyday.length === 0;
  const doors = useLoaded(loadEntryWays, isSaid);
  const guesses = useLoaded(loadGuesses, isGuessed);
  if ((isSaid && !doors) || (isGuessed && !guesses)) return null;
  const led = isSaid ? doors?.followEntryWays(answers) : null;
  const beyond = isGuessed ? guesses?.listBeyondGuesses({ answers, areas: view.areas }, part) : null;
  return { feelings: beyond ?? led?.feelings ?? [], from: led?.from ?? null };
}

interface NearWordsProps extends Props {
  leads: readonly FeelingId[];
  /** Stands beside “More words”. */
  children: ComponentChildren;
}

/** Some seven words at a time: the chosen ones, those that a door leads to, then the nearest. */
function NearWords({ choosing, leads, children }: NearWordsProps) {
  const { feelings } = choosing.answers;
  // Those that were chosen when the page was turned stay at its top; ticking one moves nothing.
  const { pinned, seen } = choosing.view;

  const count = choosing.asked?.offered ?? OFFERED.usual;
  const { shown, isLast } = nextWords({ answers: choosing.answers, leads, pinned, seen, count });

  function turnPage() {
    choosing.look({ pinned: feelings.map(({ word }) => word), seen: isLast ? [] : [...seen, ...shown] });
  }

  return (
    <>
      <WordPicker
        offered={[...pinned, ...shown]}
        chosen={feelings}
        onChoose={(chosen) => choosing.answer({ feelings: chosen })}
      />
      <div class="buttons">
        <button type="button" class="button" onClick={turnPage}>
          {i18n.t(isLast ? 'words.first' : 'words.more')}
        </button>
        {children}
      </div>
    </>
  );
}
