import { i18n } from '@/utils/texts/i18n';
import type { FeelingChoice } from '@/utils/checkin/check-in';

const DEGREES = [1, 2, 3] as const;
const NAMES = { 1: 'words.degrees.one', 2: 'words.degrees.two', 3: 'words.degrees.three' } as const;

interface Props {
  id: string;
  word: string;
  intensity: FeelingChoice['intensity'];
  onSay: (intensity: FeelingChoice['intensity']) => void;
}

/** How much of a feeling there is: three dots. A second touch on the same one takes it back. */
export function Intensity({ id, word, intensity, onSay }: Props) {
  return (
    <span class="intensity" role="radiogroup" aria-label={i18n.t('words.howMuch', { word })}>
      <span class="said soft" aria-hidden="true">
        {i18n.t(intensity === null ? 'words.howMuchAsk' : NAMES[intensity])}
      </span>
      {DEGREES.map((degree) => (
        <input
          autocomplete="off"
          key={degree}
          type="radio"
          name={`intensity-${id}`}
          aria-label={i18n.t(NAMES[degree])}
          title={i18n.t(NAMES[degree])}
          data-reached={intensity !== null && degree <= intensity}
          checked={degree === intensity}
          onClick={() => onSay(degree === intensity ? null : degree)}
        />
      ))}
    </span>
  );
}
