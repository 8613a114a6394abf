import { rememberTextSize } from '@/utils/settings/first-sight';
import type { Settings } from '@/utils/settings/settings';
import { readSettings, watchSettings } from '@/utils/settings/store';

/** Shows the page in letters as large as the person chose, wherever that is changed. */
export function keepTextSize(): void {
  function follow({ look }: Settings) {
    document.documentElement.dataset['textSize'] = look.textSize;
    rememberTextSize(look.textSize);
  }

  void readSettings().then(follow);
  watchSettings(follow);
}
