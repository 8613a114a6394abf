import { parseSettings, type FrequencySettings } from '../../utils/settings/settings.ts';

export type { FrequencySettings };

/** The settings that Heartward begins with, but for some. */
export function frequencyWith(change: Partial<FrequencySettings>): FrequencySettings {
  return { ...parseSettings({}).frequency, ...change };
}
