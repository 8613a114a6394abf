import { i18n } from '#i18n';
import type { Answers, FeelingChoice } from '../checkin/check-in';
import { isContextId } from './contexts';
import { isFeelingId } from './feelings';
import { toDegree, type Place } from './place';

/** A feeling's word; one that this version does not know is shown by its id rather than not at all. */
export function nameFeeling(id: string): string {
  return isFeelingId(id) ? i18n.t(`feelings.${id}.word`) : id;
}

const WITH_DEGREE = {
  1: 'words.withDegree.one',
  2: 'words.withDegree.two',
  3: 'words.withDegree.three',
} as const;

/** "a little lonely", or only the word where nothing was said of how much. */
function nameChoice({ word, intensity }: FeelingChoice): string {
  const name = nameFeeling(word);
  return intensity === null ? name : i18n.t(WITH_DEGREE[intensity], { word: name });
}

export function nameContext(id: string): string {
  return isContextId(id) ? i18n.t(`contexts.${id}`) : id;
}

/** A coordinate in words, for ears and for those who do not read a field. */
export function nameCoordinate(axis: keyof Place, coordinate: number | null): string {
  return coordinate === null ? i18n.t('place.unplaced') : i18n.t(`degree.${axis}.${toDegree(coordinate)}`);
}

/** "somewhat unpleasant, little energy", or what of it is known. */
export function namePlace({ pleasantness, energy }: Pick<Answers, keyof Place>): string {
  if (pleasantness === null && energy === null) return i18n.t('place.unplaced');
  if (energy === null) return nameCoordinate('pleasantness', pleasantness);
  if (pleasantness === null) return nameCoordinate('energy', energy);
  return i18n.t('place.both', {
    pleasantness: nameCoordinate('pleasantness', pleasantness),
    energy: nameCoordinate('energy', energy),
  });
}

/** What a check-in is called in a list: its feelings, else that the person did not know yet, else its place. */
export function nameAnswers(answers: Answers): string {
  if (answers.feelings.length > 0) return answers.feelings.map(nameChoice).join(', ');
  if (answers.pleasantness !== null || answers.energy !== null) return namePlace(answers);
  return i18n.t(answers.unsure ? 'history.unsure' : 'history.noWords');
}
