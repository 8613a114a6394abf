import { i18n } from '@/utils/texts/i18n';

/** The longer texts, a subject a file in assets/texts. They are read when they are wanted, never before the first paint. */
export type Subject =
  | 'ally'
  | 'closings'
  | 'examples'
  | 'leads'
  | 'meanings'
  | 'notes'
  | 'passphrases'
  | 'prompts'
  | 'readings'
  | 'sayings'
  | 'scenes'
  | 'support'
  | 'synonyms'
  | 'telling';

/** Texts by the id of what they are about. */
export type Texts = ReadonlyMap<string, string>;

const FILES = import.meta.glob<Record<string, string>>('../../assets/texts/*/*.yml', { import: 'default' });

/** The texts of a subject in the language of the interface; what is not translated yet stands in English. */
export async function readTexts(subject: Subject): Promise<Texts> {
  const languages = new Set(['en', i18n.t('app.language')]);
  const files = await Promise.all([...languages].map((language) => readFile(language, subject)));
  return new Map(files.flatMap((texts) => Object.entries(texts)));
}

async function readFile(language: string, subject: Subject): Promise<Record<string, string>> {
  return (await FILES[`../../assets/texts/${language}/${subject}.yml`]?.()) ?? {};
}
