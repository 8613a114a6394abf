import { i18n } from '@/utils/texts/i18n';
import { useRef, useState } from 'preact/hooks';
import { averagePlace } from '@/utils/checkin/average-place';
import { FEELINGS_MAX } from '@/utils/checkin/limits';
import { add, newCustomFeeling } from '@/utils/vocabulary/custom/change-custom-word';
import { cleanLine } from '@/utils/vocabulary/custom/clean-line';
import { CUSTOM_LIMITS } from '@/utils/vocabulary/custom/custom-limits';
import { UNPLACED } from '@/utils/vocabulary/custom/custom-place';
import type { Choosing } from './choosing';

interface Props {
  choosing: Choosing;
  query: string;
}

/** Takes what was searched for in vain as a word of one's own, with its place where the mark is; without one, it has none yet. */
export function AddWord({ choosing, query }: Props) {
  const [hasFailed, setHasFailed] = useState(false);
  // Something else may be said while the word is written.
  const newest = useRef(choosing);
  newest.current = choosing;
  const { changeCustomWords: changeOwn, answers } = choosing;
  const name = cleanLine(query, CUSTOM_LIMITS.name + 1);

  if (!changeOwn || name === '' || answers.feelings.length >= FEELINGS_MAX) return null;
  if (hasFailed) return <Line text={i18n.t('own.failed')} />;
  if (name.length > CUSTOM_LIMITS.name)
    return <Line text={i18n.t('own.tooLong', [String(CUSTOM_LIMITS.name)])} />;

  async function choose(added: ReturnType<NonNullable<typeof changeOwn>>) {
    const [word] = await added;
    const { feelings } = newest.current.answers;
    if (!word || feelings.some((choice) => choice.word === word.id)) return;
    newest.current.answer({ feelings: [...feelings, { word: word.id, intensity: null }] });
  }

  function press() {
    if (!changeOwn) return;
    const place = averagePlace([answers]) ?? UNPLACED;
    choose(changeOwn(add(newCustomFeeling(name, place, Temporal.Now.instant())))).catch(() =>
      setHasFailed(true),
    );
  }

  return (
    <button type="button" class="button long own-word" onClick={press}>
      {i18n.t('own.addWord', { name })}
    </button>
  );
}

function Line({ text }: { text: string }) {
  return (
    <p class="soft" role="status">
      {text}
    </p>
  );
}
