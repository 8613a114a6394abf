import { i18n } from '#i18n';
import type { ContentSettings } from '@/utils/settings/settings';
import { Choice } from './Choice';
import { Section } from './Section';

interface Props {
  content: ContentSettings;
  onChange: (content: ContentSettings) => void;
}

const PARTS = ['words', 'about', 'note'] as const;

export function ContentSection({ content, onChange }: Props) {
  return (
    <Section id="content">
      <p>{i18n.t('options.content.intro')}</p>
      <div>
        {PARTS.map((part) => (
          <Choice
            key={part}
            type="checkbox"
            name={part}
            label={i18n.t(`options.content.${part}`)}
            hint={i18n.t(`options.content.${part}Hint`)}
            checked={content[part]}
            onChange={(isAsked) => onChange({ ...content, [part]: isAsked })}
          />
        ))}
      </div>
      <p class="soft">{i18n.t('options.content.skip')}</p>
    </Section>
  );
}
