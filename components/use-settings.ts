import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '@/utils/settings/settings';
import { readSettings, watchSettings, writeSettings } from '@/utils/settings/store';

/** The settings, as they are now wherever they were changed, and how to change them; null until they are read. */
export function useSettings(): [Settings | null, (settings: Settings) => void] {
  const [settings, setSettings] = useState<Settings | null>(null);

  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);

  function change(changed: Settings) {
    setSettings(changed);
    void writeSettings(changed);
  }

  return [settings, change];
}
