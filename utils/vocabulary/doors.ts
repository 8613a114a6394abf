import { i18n } from '#i18n';
import type { Answers } from '../checkin/check-in';
import { EVERYDAY } from './everyday';
import type { FeelingId } from './feelings';
import { STORIES } from './stories';

export type EverydayId = keyof typeof EVERYDAY;
export type StoryId = keyof typeof STORIES;

export const EVERYDAY_IDS = Object.keys(EVERYDAY).filter(isEverydayId);
export const STORY_IDS = Object.keys(STORIES).filter(isStoryId);

function isEverydayId(id: string): id is EverydayId {
  return Object.hasOwn(EVERYDAY, id);
}

function isStoryId(id: string): id is StoryId {
  return Object.hasOwn(STORIES, id);
}

/** An everyday word or a story word; one that this version does not know is shown by its id. */
export function nameEveryday(id: string): string {
  if (isEverydayId(id)) return i18n.t(`everyday.${id}.word`);
  return isStoryId(id) ? i18n.t(`stories.${id}.word`) : id;
}

/** What a choice asks on the way to a feeling, or nothing. */
export function askAfterEveryday(id: string): string {
  if (isEverydayId(id)) return i18n.t(`everyday.${id}.line`);
  return isStoryId(id) ? i18n.t(`stories.${id}.line`) : '';
}

function leadOnFromEveryday(id: string): readonly FeelingId[] {
  if (isEverydayId(id)) return EVERYDAY[id];
  return isStoryId(id) ? STORIES[id] : [];
}

interface Leads {
  /** The feelings that the choices lead to, those of the newest choice first, each once. */
  feelings: FeelingId[];
  /** What the newest choice asks. */
  question: string;
}

/** Where the doors besides the field lead to. */
export function followDoors({ everyday }: Pick<Answers, 'everyday'>): Leads {
  const newest = everyday.at(-1);
  return {
    feelings: [...new Set(everyday.toReversed().flatMap(leadOnFromEveryday))],
    question: newest === undefined ? '' : askAfterEveryday(newest),
  };
}
