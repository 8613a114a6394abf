import type { CheckIn } from '../../checkin/check-in';
import type { App } from './entry';
import { timePartOf } from './stable-id';

/**
 * A check-in that is here, in the later state that a file has of it. It stays the same check-in: who was told of it, and what
 * the other app cannot say, stay with it.
 */
export function mergeLaterState(here: CheckIn, coming: CheckIn, app: App): CheckIn {
  if (app === 'heartward') return { ...coming, saidAt: coming.saidAt ?? here.saidAt };
  // The zone of a wall clock is only where the file was read; as long as the time is the same, it is where it was.
  const isAtSameMoment = timePartOf(coming.id) === timePartOf(here.id);
  const { at, zone, localDate, precision } = isAtSameMoment ? here : coming;
  return {
    ...coming,
    id: here.id,
    at,
    zone,
    localDate,
    precision,
    // An app that says how pleasant it was and not how much energy there was never says the one by the other.
    energy: coming.energy ?? (coming.pleasantness === null ? null : here.energy),
    body: here.body,
    needs: here.needs,
    shown: here.shown,
    feelings: coming.feelings.map(
      (feeling) => here.feelings.find(({ word }) => word === feeling.word) ?? feeling,
    ),
    seconds: here.seconds,
    nudge: here.nudge,
    saidAt: here.saidAt,
    createdAt: here.createdAt,
  };
}
