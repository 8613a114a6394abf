import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseYAML } from 'confbox';

const FOLDER = 'assets/texts/en';

/** The subjects that have a file of English texts. */
export const SUBJECTS = readdirSync(FOLDER).map((name) => basename(name, '.yml'));

/** The English texts of a subject, as its file has them. */
export function readTextFile(subject: string): Record<string, string> {
  return parseYAML(readFileSync(`${FOLDER}/${subject}.yml`, 'utf8'));
}
