import { i18n } from '@/utils/texts/i18n';
import '../page/Problem.css';

/** Says that the browser did not store what was just chosen. */
export function NotSaved() {
  return (
    <p class="problem not-saved" role="alert">
      {i18n.t('settings.notSaved')}
    </p>
  );
}
