import { rememberLook } from '@/utils/storage/at-once/first-paint-flag';
import type { Settings } from '@/utils/settings/settings';
import { readSettings, watchSettings } from '@/utils/storage/stored-settings';

/** Shows the page in letters as large, and as light or dark, as the person chose, wherever that is changed. */
export function keepLook(): void {
  function follow({ look }: Settings) {
    const { dataset } = document.documentElement;
    dataset['textSize'] = look.textSize;
    dataset['theme'] = look.theme;
    rememberLook(look);
  }

  void readSettings().then(follow);
  watchSettings(follow);
}
