import type { Entry, When } from '../compare/entry';
import { joinNote } from '../compare/join-note';

/** The five levels of Daylio, the worst first, by the names it gives them in some languages. */
const LEVEL_NAMES: readonly (readonly string[])[] = [
  ['awful', 'lausig', 'horrible', 'horrible', 'péssimo', 'orribile', 'vreselijk', 'okropnie'],
  ['bad', 'schlecht', 'mauvais', 'mal', 'mau', 'male', 'slecht', 'źle'],
  ['meh', 'ok', 'okay', 'mouais', 'regular', 'così così', 'matig', 'średnio'],
  ['good', 'gut', 'bien', 'bem', 'bene', 'goed', 'dobrze'],
  ['rad', 'super', 'genial', 'ótimo', 'fantastico', 'fantastisch', 'świetnie'],
];

/** The names that we write, the worst first. */
export const DAYLIO_MOODS = ['awful', 'bad', 'meh', 'good', 'rad'] as const;

export const DAYLIO_COLUMNS = [
  'full_date',
  'date',
  'weekday',
  'time',
  'mood',
  'activities',
  'scales',
  'note_title',
  'note',
] as const;

/** The middle of the nth of five equal parts of the scale, 1 … 5, as −1 … 1. */
export function levelToPleasantness(level: number): number {
  return (level - 3) * 0.4;
}

/** In which of five equal parts of the scale a pleasantness lies, 1 … 5. */
export function pleasantnessToLevel(pleasantness: number): number {
  return Math.min(5, Math.max(1, Math.floor((pleasantness + 1) / 0.4) + 1));
}

/** The level that a mood’s name has in a Daylio that nobody renamed, 1 … 5, or null: then only the person knows. */
export function findDaylioLevel(mood: string): number | null {
  const name = mood.toLowerCase();
  const level = LEVEL_NAMES.findIndex((names) => names.includes(name));
  return level < 0 ? null : level + 1;
}

interface Told {
  when: When;
  mood: string;
  /** 1 … 5 where the file tells it. */
  level: number | null;
  activities: readonly string[];
  title: string;
  note: string;
}

/** The same for the table and the backup, so that one after the other brings nothing twice. */
export function makeDaylioEntry({ when, mood, level, activities, title, note }: Told): Entry {
  const known = level === null ? null : levelToPleasantness(level);
  const text = joinNote(title, note);
  return {
    when,
    key: [
      'daylio',
      `${when.localDate}T${when.localTime ?? ''}`,
      mood.toLowerCase(),
      activities.toSorted().join('|'),
      text.normalize('NFC'),
    ].join('\0'),
    pleasantness: known,
    energy: null,
    mood: mood === '' ? null : mood,
    words: [],
    abouts: activities,
    note: text,
  };
}
