import { i18n } from '@/utils/texts/i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLoaded } from '@/components/page/use-loaded';

interface Props {
  code: string;
}

const loadPicture = () => import('./CodePicture');

/** The code of one’s computers, to be printed, copied, or read from the screen. Printed, the page is nothing but this. */
export function CodeSheet({ code }: Props) {
  const [isCopied, setIsCopied] = useState(false);
  const picture = useLoaded(loadPicture, true);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);

  return (
    <>
      <div class="road-sheet">
        <h4 tabIndex={-1} ref={title}>
          {i18n.t('options.computers.codeTitle')}
        </h4>
        <p>{i18n.t('options.computers.codeIntro')}</p>
        <div class="road-code">
          <p class="code" dir="ltr">
            <code>{code}</code>
          </p>
          {picture && <picture.CodePicture code={code} />}
        </div>
      </div>
      <p class="row">
        <button type="button" class="button" onClick={() => print()}>
          {i18n.t('lock.print')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void navigator.clipboard.writeText(code).then(() => setIsCopied(true))}
        >
          {i18n.t('lock.copy')}
        </button>
      </p>
      <p role="status">{isCopied && i18n.t('lock.copied')}</p>
    </>
  );
}
