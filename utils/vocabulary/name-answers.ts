import { i18n } from '@/utils/texts/i18n';
import type { Answers, FeelingChoice } from '../checkin/check-in';
import { nameBodyCue, nameEveryday } from './entry-ways/follow-entry-ways';
import { namePlace } from './mood-field/name-place';
import { nameFeeling } from './names';
import { toCurrentId } from './custom/custom-vocabulary';

/** What a check-in is called in a list: the closest thing to a feeling that was said, else what is known besides. */
export function nameAnswers(answers: Answers): string {
  if (answers.feelings.length > 0) return eachOnce(answers.feelings).map(nameChoice).join(', ');
  const begun = [...answers.everyday.map(nameEveryday), ...answers.body.map(nameBodyCue)];
  if (begun.length > 0) return begun.join(', ');
  if (answers.pleasantness !== null || answers.energy !== null) return namePlace(answers);
  return i18n.t(answers.unsure ? 'history.unsure' : 'history.noWords');
}

/** Two words that were merged since are one. */
function eachOnce(choices: readonly FeelingChoice[]): FeelingChoice[] {
  const ids = choices.map(({ word }) => toCurrentId(word));
  return choices.filter((_, index) => ids.indexOf(ids[index] ?? '') === index);
}

const WITH_DEGREE = {
  1: 'words.withDegree.one',
  2: 'words.withDegree.two',
  3: 'words.withDegree.three',
} as const;

/** "lonely (a little)", which reads well with every word, "missing someone" too; or only the word. */
function nameChoice({ word, intensity }: FeelingChoice): string {
  const name = nameFeeling(word);
  return intensity === null ? name : i18n.t(WITH_DEGREE[intensity], { word: name });
}
