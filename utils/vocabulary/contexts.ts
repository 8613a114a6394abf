/** What a check-in can be about; the names stand in the locale files under `contexts`. */
export const CONTEXTS = [
  'work',
  'partner',
  'family',
  'friends',
  'children',
  'health',
  'sleep',
  'money',
  'home',
  'news',
  'future',
  'myself',
] as const;

export type ContextId = (typeof CONTEXTS)[number];

export function isContextId(id: string): id is ContextId {
  return CONTEXTS.some((context) => context === id);
}
