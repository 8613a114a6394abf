import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { savePicture } from '@/components/files/save-picture';

interface Props {
  text: string;
  /** Where the card is, to be saved as a picture. */
  findCard: () => SVGSVGElement | null;
}

/** The ways in which somebody can take a card along. None of them sends anything. */
export function Ways({ text, findCard }: Props) {
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null);

  function copy() {
    navigator.clipboard.writeText(text).then(
      () => setCopied('copied'),
      () => setCopied('notCopied'),
    );
  }

  function save() {
    const card = findCard();
    // The name of a file is seen by more than one person, so it says nothing.
    if (card) void savePicture(card, 'heartward-card', 'png');
  }

  return (
    <>
      <div class="ways" role="group" aria-label={i18n.t('say.ways')}>
        <button type="button" class="button primary" onClick={copy}>
          {i18n.t('say.copy')}
        </button>
        <a class="button" href={`mailto:?body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`}>
          {i18n.t('say.email')}
        </a>
        <button type="button" class="button" onClick={save}>
          {i18n.t('say.picture')}
        </button>
        <button type="button" class="button" onClick={printCard}>
          {i18n.t('say.print')}
        </button>
      </div>
      <p class="soft" role="status">
        {i18n.t(copied === null ? 'say.waysHint' : `say.${copied}`)}
      </p>
    </>
  );
}

/** Only the card is printed, not the page around it. */
function printCard() {
  const { classList } = document.documentElement;
  classList.add('card-alone');
  window.addEventListener('afterprint', () => classList.remove('card-alone'), { once: true });
  print();
}
