import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import type { Change } from '@/components/use-settings';
import { TEXT_SIZES, type LookSettings } from '@/utils/settings/settings';

interface Props {
  look: LookSettings;
  onChange: Change<LookSettings>;
}

/** How large the letters are: in the popup, too, which not every browser enlarges with its pages. */
export function TextSizeField({ look, onChange }: Props) {
  const id = useId();

  function choose(value: string) {
    const textSize = TEXT_SIZES.find((size) => size === value);
    if (textSize) void onChange((current) => ({ ...current, textSize }));
  }

  return (
    <div>
      <p class="row">
        <label for={id}>{i18n.t('options.content.textSize')}</label>
        <select
          id={id}
          aria-describedby={`${id}-hint`}
          value={look.textSize}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {TEXT_SIZES.map((size) => (
            <option key={size} value={size}>
              {i18n.t(`options.content.textSizes.${size}`)}
            </option>
          ))}
        </select>
      </p>
      <p class="soft" id={`${id}-hint`}>
        {i18n.t('options.content.textSizeHint')}
      </p>
    </div>
  );
}
