import { i18n } from '#i18n';
import type { Answers } from '../checkin/check-in';
import { BODY, BODY_PARTS } from './body';
import { EVERYDAY } from './everyday';
import type { FeelingId } from './feelings';
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

/** An everyday word or a story word; one that this version does not know is shown by its id. */
export function nameEveryday(id: string): string {
  if (isEverydayId(id)) return i18n.t(`everyday.${id}.word`);
  return isStoryId(id) ? i18n.t(`stories.${id}.word`) : id;
}

/** A body cue; one that this version does not know is shown by its id. */
export function nameBodyCue(id: string): string {
  return isBodyId(id) ? i18n.t(`body.${id}.cue`) : id;
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
  /** What the newest choice asks or says. */
  question: string;
}

/** Where the doors besides the field lead to: a word that was said first, then the body. */
export function followDoors({ everyday, body }: Pick<Answers, 'everyday' | 'body'>): Leads {
  const newestWord = everyday.at(-1);
  return {
    feelings: [
      ...new Set([
        ...everyday.toReversed().flatMap(leadOnFromEveryday),
        ...body.toReversed().flatMap((id) => (isBodyId(id) ? BODY[id].leadsTo : [])),
      ]),
    ],
    question: newestWord === undefined ? sayOfBody(body) : askAfterEveryday(newestWord),
  };
}

function sayOfBody(body: readonly string[]): string {
  const newest = body.findLast(isBodyId);
  return newest === undefined ? '' : i18n.t(`body.${newest}.line`);
}
