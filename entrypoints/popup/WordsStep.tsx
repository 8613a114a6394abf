import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { WordPicker } from '@/components/WordPicker';
import { sortByNearness } from '@/utils/vocabulary/nearest-feelings';
import type { Minute } from './use-minute';

const OFFERED = 7;

interface Props {
  minute: Minute;
}

/** Seven words at a time, the nearest first, and the chosen ones always among them. */
export function WordsStep({ minute }: Props) {
  const { pleasantness, energy, feelings } = minute.answers;
  const [page, setPage] = useState(0);
  // Those that were chosen when the page was turned stay at its top; ticking one moves nothing.
  const [pinned, setPinned] = useState(() => feelings.map(({ word }) => word));

  const sorted: string[] = sortByNearness({ pleasantness: pleasantness ?? 0, energy: energy ?? 0 });
  const others = sorted.filter((word) => !pinned.includes(word));
  const perPage = OFFERED - pinned.length;
  const shown = others.slice(page * perPage, (page + 1) * perPage);
  const isLastPage = (page + 1) * perPage >= others.length;

  function turnPage() {
    const chosen = feelings.map(({ word }) => word);
    setPinned(chosen);
    setPage(isLastPage ? 0 : page + 1);
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
