import { i18n } from '@/utils/texts/i18n';
import type { ComponentChildren } from 'preact';
import { Problem } from '@/components/page/Problem';
import { useAccess } from '@/components/hooks/use-access';
import { useLoaded } from '@/components/page/use-loaded';

interface Props {
  /** Where the lock is opened elsewhere on the page: only a line that leads there. */
  isPart?: boolean;
  children: ComponentChildren;
}

/** Only who wants to unlock needs what does. */
const loadForm = () => import('./UnlockForm');

/** What is there once the history is open; until then, what opens it. */
export function WhenUnlocked({ isPart = false, children }: Props) {
  const access = useAccess();
  const loaded = useLoaded(loadForm, access === 'locked' && !isPart);
  if (access === null) return null;
  if (access === 'plain' || access === 'unlocked') return <>{children}</>;
  if (access !== 'locked') return <Problem reason={access} />;
  if (!isPart) return loaded && <loaded.UnlockForm />;
  return (
    <p class="soft">
      {i18n.t('lock.isLocked')} <a href="#privacy">{i18n.t('lock.unlock')}</a>
    </p>
  );
}
