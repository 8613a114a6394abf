import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useLoaded } from '@/components/use-loaded';
import { WordPicker } from '@/components/WordPicker';
import { averagePlace } from '@/utils/checkin/average-place';
import { FEELINGS, type FeelingId } from '@/utils/vocabulary/feelings';
import { sortByNearness } from '@/utils/vocabulary/nearest-feelings';
import { offerWords } from '@/utils/vocabulary/offer-words';
import { loadDoors, loadWordFinder } from './lazily';
import type { Minute } from './use-minute';

const OFFERED = 7;
const MIDDLE = { pleasantness: 0, energy: 0 };

interface Props {
  minute: Minute;
}

/** Words that come near, and a way to one that is in mind already. */
export function WordsStep({ minute }: Props) {
  const { everyday, body } = minute.answers;
  const hasLeads = everyday.length + body.length > 0;
  const doors = useLoaded(loadDoors, hasLeads);
  const [isFinding, setIsFinding] = useState(false);
  const [query, setQuery] = useState('');
  const finder = useLoaded(loadWordFinder, isFinding);
  const leads = hasLeads ? doors?.followDoors(minute.answers) : { feelings: [], question: '' };

  function stopFinding() {
    setIsFinding(false);
    setQuery('');
  }

  const isNear = !isFinding || query.trim() === '';

  const findOrReturn = (
    <button type="button" class="button" onClick={() => (isFinding ? stopFinding() : setIsFinding(true))}>
      {i18n.t(isFinding ? 'words.near' : 'words.find')}
    </button>
  );

  return (
    <>
      <h1 tabIndex={-1}>{i18n.t('words.question')}</h1>
      {isFinding && finder && <finder.WordFinder minute={minute} query={query} onQuery={setQuery} />}
      {leads?.question && !isFinding && (
        <p class="lead-on" role="status">
          {leads.question}
        </p>
      )}
      {leads && isNear ? (
        <NearWords key={everyday.join()} minute={minute} leads={leads.feelings}>
          {findOrReturn}
        </NearWords>
      ) : (
        findOrReturn
      )}
    </>
  );
}

interface NearWordsProps extends Props {
  leads: readonly FeelingId[];
  /** Stands beside “More words”. */
  children: ComponentChildren;
}

/** Seven words at a time: the chosen ones, those that a door leads to, then the nearest. */
function NearWords({ minute, leads, children }: NearWordsProps) {
  const { pleasantness, energy, feelings } = minute.answers;
  // Those that were chosen when the page was turned stay at its top; ticking one moves nothing.
  const [pinned, setPinned] = useState(() => feelings.map(({ word }) => word));
  const [seen, setSeen] = useState<readonly string[]>([]);

  const isWaiting = (word: string) => !pinned.includes(word) && !seen.includes(word);
  const place =
    averagePlace([{ pleasantness, energy }]) ?? averagePlace(leads.map((id) => FEELINGS[id])) ?? MIDDLE;
  const waiting = sortByNearness(place).filter((word) => isWaiting(word) && !leads.includes(word));
  const room = OFFERED - pinned.length;
  const led = leads.filter(isWaiting).slice(0, room);
  const near = offerWords(waiting, [...pinned, ...led], room - led.length);
  const shown = [...led, ...near];
  const isLastPage = near.length === waiting.length;

  function turnPage() {
    setPinned(feelings.map(({ word }) => word));
    setSeen(isLastPage ? [] : [...seen, ...shown]);
  }

  return (
    <>
      <WordPicker
        offered={[...pinned, ...shown]}
        chosen={feelings}
        onChoose={(chosen) => minute.answer({ feelings: chosen })}
      />
      <div class="buttons">
        <button type="button" class="button" onClick={turnPage}>
          {i18n.t(isLastPage ? 'words.first' : 'words.more')}
        </button>
        {children}
      </div>
    </>
  );
}
