import { i18n } from '@/utils/texts/i18n';
import type { Answers } from '../../checkin/check-in';
import { BODY, BODY_PARTS } from './body';
import { EVERYDAY } from './everyday';
import type { FeelingId } from '../feelings';
import { nameOther } from '../custom/name-other';
import { STORIES } from './stories';

type BodyId = keyof typeof BODY;
type EverydayId = keyof typeof EVERYDAY;
type StoryId = keyof typeof STORIES;

export const BODY_IDS = Object.keys(BODY).filter(isBodyId);
export const EVERYDAY_IDS = Object.keys(EVERYDAY).filter(isEverydayId);
export const STORY_IDS = Object.keys(STORIES).filter(isStoryId);

/** The cues by the part of the body that they are noticed in. */
export const BODY_BY_PART = BODY_PARTS.map((part) => ({
  part,
  cues: BODY_IDS.filter((id) => BODY[id].part === part),
}));

function isBodyId(id: string): id is BodyId {
  return Object.hasOwn(BODY, id);
}

function isEverydayId(id: string): id is EverydayId {
  return Object.hasOwn(EVERYDAY, id);
}

function isStoryId(id: string): id is StoryId {
  return Object.hasOwn(STORIES, id);
}

/** An everyday word or a story word, whichever version it is of. */
export function nameEveryday(id: string): string {
  if (isEverydayId(id)) return i18n.t(`everyday.${id}`);
  return isStoryId(id) ? i18n.t(`stories.${id}`) : nameOther(id);
}

/** A body cue, whichever version it is of. */
export function nameBodyCue(id: string): string {
  return isBodyId(id) ? i18n.t(`body.${id}`) : nameOther(id);
}

function leadOnFromEveryday(id: string): readonly FeelingId[] {
  if (isEverydayId(id)) return EVERYDAY[id];
  return isStoryId(id) ? STORIES[id] : [];
}

function leadsOn(id: string): boolean {
  return isEverydayId(id) || isStoryId(id) || isBodyId(id);
}

interface Leads {
  /** The feelings that the choices lead to, those of the newest choice first, each once. */
  feelings: FeelingId[];
  /** The choice that asks or says something on the way: the newest word, else the newest cue, by its id. */
  from: string | null;
}

/** Where the doors besides the field lead to: a word that was said first, then the body. */
export function followEntryWays({ everyday, body }: Pick<Answers, 'everyday' | 'body'>): Leads {
  return {
    feelings: [
      ...new Set([
        ...everyday.toReversed().flatMap(leadOnFromEveryday),
        ...body.toReversed().flatMap((id) => (isBodyId(id) ? BODY[id].leadsTo : [])),
      ]),
    ],
    from: [...body, ...everyday].findLast(leadsOn) ?? null,
  };
}
