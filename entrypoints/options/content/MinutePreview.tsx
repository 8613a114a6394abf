import { i18n } from '@/utils/texts/i18n';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import base from '@/assets/styles/base.css?inline';
import { blendStyle } from '@/components/mood-field/blend-style';
import type { ContentSettings } from '@/utils/settings/settings';
import { CheckIn } from '@/entrypoints/popup/minute/CheckIn';
import kept from '@/entrypoints/popup/kept/Kept.css?inline';
import popup from '@/entrypoints/popup/style.css?inline';
import { usePreviewMinute } from './use-preview-minute';

interface Props {
  content: ContentSettings;
}

const COMPONENTS = import.meta.glob<string>(['/components/**/*.css', '/entrypoints/popup/*/*.css'], {
  query: '?inline',
  import: 'default',
  eager: true,
});

/**
 * The minute as it will be asked: the popup's own steps with the popup's own styles. They stand in a shadow tree, so
 * that neither page's styles nor ids reach the other.
 */
export function MinutePreview({ content }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (!host.current) return;
    const shadow = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [base, ...Object.values(COMPONENTS), popup, kept].map(toSheet);
    setRoot(shadow);
    return () => render(null, shadow);
  }, []);

  useEffect(() => {
    if (root) render(<Popup key={round} content={content} />, root);
  });

  return (
    <div class="minute-preview" role="group" aria-labelledby="minute-preview">
      <h3 id="minute-preview">{i18n.t('options.content.preview')}</h3>
      <p class="soft">{i18n.t('options.content.previewHint')}</p>
      <div class="host" ref={host} />
      <button type="button" class="button" onClick={() => setRound(round + 1)}>
        {i18n.t('options.content.previewAgain')}
      </button>
    </div>
  );
}

function toSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function Popup({ content }: Props) {
  const minute = usePreviewMinute(content);
  const { pleasantness, energy } = minute.kept ?? minute.answers;
  const isPlaced = pleasantness !== null || energy !== null;
  const place = { pleasantness: pleasantness ?? 0, energy: energy ?? 0 };

  return (
    // What is kept here is not: nothing that could be done with it does anything.
    <div
      class="page blend"
      data-placed={isPlaced}
      style={isPlaced ? blendStyle(place) : undefined}
      inert={minute.kept !== null}
    >
      <CheckIn minute={minute} />
    </div>
  );
}
