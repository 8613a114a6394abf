import { i18n } from '@/utils/texts/i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Choice } from '../form/Choice';

interface Props {
  code: string;
  /** What is done once it is written down. */
  button: string;
  onGoOn: () => void;
  /** Where there is still a way back. */
  onLeave?: () => void;
}

/** The recovery code, this once: to be printed, copied, and gone on from. Printed, the page is nothing but this. */
export function RecoverySheet({ code, button, onGoOn, onLeave }: Props) {
  const [hasIt, setHasIt] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);

  return (
    <div class="recovery">
      <div class="recovery-sheet">
        <h4 tabIndex={-1} ref={title}>
          {i18n.t('lock.codeTitle')}
        </h4>
        <p>{i18n.t('lock.codeIntro')}</p>
        <p class="code" dir="ltr">
          <code>{code}</code>
        </p>
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
      <Choice
        type="checkbox"
        name="has-code"
        label={i18n.t('lock.codeHave')}
        checked={hasIt}
        onChange={setHasIt}
      />
      <p class="row">
        <button type="button" class="button primary" disabled={!hasIt} onClick={onGoOn}>
          {button}
        </button>
        {onLeave && (
          <button type="button" class="button plain" onClick={onLeave}>
            {i18n.t('lock.cancel')}
          </button>
        )}
      </p>
    </div>
  );
}
