import type { ComponentType } from 'preact';
import type { SectionProps } from './section-props';

/**
 * Every section, in the order of the list, with how it is loaded when it is looked at. Its name is its address and the
 * part of the locale's keys that holds its title.
 */
export const LOAD_SECTION = {
  frequency: () => import('./frequency/FrequencySection').then(({ FrequencySection }) => FrequencySection),
  content: () => import('./content/ContentSection').then(({ ContentSection }) => ContentSection),
  sharing: () => import('./sharing/SharingSection').then(({ SharingSection }) => SharingSection),
  support: () => import('./sharing/SupportSection').then(({ SupportSection }) => SupportSection),
  data: () => import('./data/DataSection').then(({ DataSection }) => DataSection),
  computers: () => import('./computers/ComputersSection').then(({ ComputersSection }) => ComputersSection),
  privacy: () => import('./privacy/PrivacySection').then(({ PrivacySection }) => PrivacySection),
  about: () => import('./about/AboutSection').then(({ AboutSection }) => AboutSection),
} satisfies Record<string, () => Promise<ComponentType<SectionProps>>>;

export type SectionId = keyof typeof LOAD_SECTION;

/** What an address shows that names no section. */
const FIRST: SectionId = 'frequency';

export const SECTIONS = Object.keys(LOAD_SECTION).filter(isSection);

/** The section of an address like “#privacy”. */
export function readSection(hash: string): SectionId {
  const name = hash.slice(1);
  return isSection(name) ? name : FIRST;
}

function isSection(name: string): name is SectionId {
  return Object.hasOwn(LOAD_SECTION, name);
}
