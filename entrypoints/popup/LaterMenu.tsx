import { i18n } from '@/utils/texts/i18n';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSettingsToGoBy } from '@/components/hooks/use-settings';
import { listLater } from '@/utils/schedule/later';
import type { Later } from '@/utils/schedule/later-choices';
import type { Nudge } from '@/utils/schedule/nudge';
import { answerKeys, holdKeys } from './minute/first-input';

interface Props {
  nudge: Nudge;
  onLater: (later: Later) => void;
  onLess: () => void;
  onBack: () => void;
}

/** When would be better? Each choice by its number, too. */
export function LaterMenu({ nudge, onLater, onLess, onBack }: Props) {
  const settings = useSettingsToGoBy();
  const title = useRef<HTMLHeadingElement>(null);
  const isReady = settings !== null;

  useLayoutEffect(() => {
    if (!isReady) return holdKeys();
    title.current?.focus();
    answerKeys();
  }, [isReady]);

  if (!isReady) return null;
  const now = Temporal.Now.zonedDateTimeISO();
  const choices = [
    ...listLater(nudge, settings.frequency, now).map((later) => ({
      name: i18n.t(`later.${later}`),
      choose: () => onLater(later),
    })),
    { name: i18n.t('later.less'), choose: onLess },
  ];

  function chooseByNumber(event: KeyboardEvent) {
    choices[Number(event.key) - 1]?.choose();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a number is a shortcut to its button
    <section class="check-in" aria-labelledby="later" onKeyDown={chooseByNumber}>
      <div class="step">
        <h1 id="later" tabIndex={-1} ref={title}>
          {i18n.t('later.question')}
        </h1>
        <p class="soft">{i18n.t('later.fine')}</p>
        <ol class="later">
          {choices.map(({ name, choose }, index) => (
            <li key={name}>
              <button type="button" class="button" aria-keyshortcuts={String(index + 1)} onClick={choose}>
                {name}
                <kbd aria-hidden="true">{index + 1}</kbd>
              </button>
            </li>
          ))}
        </ol>
      </div>
      <footer>
        <button type="button" class="button plain aside" onClick={onBack}>
          {i18n.t('later.back')}
        </button>
      </footer>
    </section>
  );
}
