import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { WordPicker } from '@/components/WordPicker';
import { sortByNearness } from '@/utils/vocabulary/nearest-feelings';
import { offerWords } from '@/utils/vocabulary/offer-words';
import type { Minute } from './use-minute';

const OFFERED = 7;

interface Props {
  minute: Minute;
}

/** Seven words at a time, the nearest first, and the chosen ones always among them. */
export function WordsStep({ minute }: Props) {
  const { pleasantness, energy, feelings } = minute.answers;
  // Those that were chosen when the page was turned stay at its top; ticking one moves nothing.
  const [pinned, setPinned] = useState(() => feelings.map(({ word }) => word));
  const [seen, setSeen] = useState<readonly string[]>([]);

  const sorted = sortByNearness({ pleasantness: pleasantness ?? 0, energy: energy ?? 0 });
  const waiting = sorted.filter((word) => !pinned.includes(word) && !seen.includes(word));
  const shown = offerWords(waiting, pinned, OFFERED - pinned.length);
  const isLastPage = shown.length === waiting.length;

  function turnPage() {
    setPinned(feelings.map(({ word }) => word));
    setSeen(isLastPage ? [] : [...seen, ...shown]);
  }

  return (
    <>
      <h1 tabIndex={-1}>{i18n.t('words.question')}</h1>
      <WordPicker
        offered={[...pinned, ...shown]}
        chosen={feelings}
        onChoose={(chosen) => minute.answer({ feelings: chosen })}
      />
      <button type="button" class="button" onClick={turnPage}>
        {i18n.t(isLastPage ? 'words.first' : 'words.more')}
      </button>
    </>
  );
}
