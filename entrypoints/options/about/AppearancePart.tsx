import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import type { Change } from '@/components/use-settings';
import { TEXT_SIZES, THEMES, type LookSettings } from '@/utils/settings/settings';
import { Part } from '../Part';

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
      <OneOfFew
        label={i18n.t('options.about.textSize')}
        hint={hint}
        choices={TEXT_SIZES}
        value={look.textSize}
        format={(textSize) => i18n.t(`options.about.textSizes.${textSize}`)}
        onChange={(textSize) => change({ textSize })}
      />
      <OneOfFew
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

interface OneOfFewProps<Choice extends string> {
  label: string;
  /** The id of what explains it. */
  hint: string;
  choices: readonly Choice[];
  value: Choice;
  format: (choice: Choice) => string;
  onChange: (choice: Choice) => void;
}

function OneOfFew<Choice extends string>({
  label,
  hint,
  choices,
  value,
  format,
  onChange,
}: OneOfFewProps<Choice>) {
  const id = useId();

  function choose(wanted: string) {
    const chosen = choices.find((choice) => choice === wanted);
    if (chosen) onChange(chosen);
  }

  return (
    <p class="row field">
      <label for={id}>{label}</label>
      <select
        autocomplete="off"
        id={id}
        aria-describedby={hint}
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {format(choice)}
          </option>
        ))}
      </select>
    </p>
  );
}
