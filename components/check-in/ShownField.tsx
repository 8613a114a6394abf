import { i18n } from '@/utils/texts/i18n';
import type { Answers } from '@/utils/checkin/check-in';
import { nameShown } from '@/utils/vocabulary/mood-field/name-shown';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';
import { AffectField } from '@/components/mood-field/AffectField';

interface Props {
  /** Where one is oneself; null where that was taken away since. */
  felt: MoodPoint | null;
  shown: Answers['shown'];
  onShow: (shown: Answers['shown']) => void;
}

/** The field once more, for what others see: a hollow mark beside the one that stands still. */
export function ShownField({ felt, shown, onShow }: Props) {
  const isSame = felt !== null && shown?.pleasantness === felt.pleasantness && shown.energy === felt.energy;
  return (
    <>
      <AffectField
        pleasantness={shown?.pleasantness ?? null}
        energy={shown?.energy ?? null}
        isShown
        felt={felt}
        reading={nameShown(felt, shown)}
        // One axis alone, by key: on the other nothing is put away yet.
        onPlace={({ pleasantness, energy }) =>
          onShow({
            pleasantness: pleasantness ?? felt?.pleasantness ?? 0,
            energy: energy ?? felt?.energy ?? 0,
          })
        }
      />
      <span class="buttons">
        {felt && (
          <button
            type="button"
            class="button"
            aria-pressed={isSame}
            onClick={() => onShow(isSame ? null : felt)}
          >
            {i18n.t('shown.same')}
          </button>
        )}
        {/* It stays where it is, so that whoever works by keys is still on it. */}
        <button type="button" class="button plain" disabled={shown === null} onClick={() => onShow(null)}>
          {i18n.t('shown.clear')}
        </button>
      </span>
    </>
  );
}
