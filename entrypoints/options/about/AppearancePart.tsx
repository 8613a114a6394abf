import { i18n } from '@/utils/texts/i18n';
import { useId } from 'preact/hooks';
import type { Change } from '@/components/hooks/use-settings';
import { TEXT_SIZES, THEMES, type LookSettings } from '@/utils/settings/settings';
import { Part } from '../form/Part';
import { Select } from '../form/Select';

interface Props {
  look: LookSettings;
  onChange: Change<LookSettings>;
}

/** How large the letters are, in the popup, too, which not every browser enlarges with its pages; and light or dark. */
export function AppearancePart({ look, onChange }: Props) {
  const hint = useId();
  const change = (changed: Partial<LookSettings>) => void onChange((current) => ({ ...current, ...changed }));

  return (
    <Part title={i18n.t('options.about.appearance')}>
      <Select
        label={i18n.t('options.about.textSize')}
        hint={hint}
        choices={TEXT_SIZES}
        value={look.textSize}
        format={(textSize) => i18n.t(`options.about.textSizes.${textSize}`)}
        onChange={(textSize) => change({ textSize })}
      />
      <Select
        label={i18n.t('options.about.theme')}
        hint={hint}
        choices={THEMES}
        value={look.theme}
        format={(theme) => i18n.t(`options.about.themes.${theme}`)}
        onChange={(theme) => change({ theme })}
      />
      <p class="soft" id={hint}>
        {i18n.t('options.about.appearanceHint')}
      </p>
    </Part>
  );
}
