import { moveNudge, startNudge, type Nudge, type NudgeState } from '../../utils/schedule/nudge.ts';
import { planDay } from '../../utils/schedule/slots/plan-day.ts';
import { parseSettings } from '../../utils/settings/settings.ts';
import { startChance, type Chance } from './chance.ts';

interface Asked {
  /** How many days, up to the last one. */
  days: number;
  seed: string;
  /** "2026-11-22" */
  lastDay: string;
}

/** What became of somebody's nudges, with the settings that Heartward begins with. In the order in which they were due. */
export function generateNudges({ days, seed, lastDay }: Asked): Nudge[] {
  const chance = startChance(seed);
  const { frequency } = parseSettings({});
  const last = Temporal.PlainDate.from(lastDay);
  const dates = Array.from({ length: days }, (_, index) =>
    last.subtract({ days: days - 1 - index }).toString(),
  );
  return dates
    .flatMap((date) => planDay(frequency, date, 'Europe/Berlin', seed).slots)
    .map((slot) => live(startNudge(slot, 'planned', 'Europe/Berlin'), chance));
}

/** One in eight finds no good moment; of the others, most are answered. */
function live(nudge: Nudge, chance: Chance): Nudge {
  const at = Temporal.Instant.from(nudge.dueAt).add({ minutes: chance.whole(0, 40) });
  if (chance.happens(0.12)) return moveNudge(nudge, 'faded', at);
  const shown = moveNudge(moveNudge(nudge, 'claimed', at), 'shown', at);
  const fate = chance.one<NudgeState>([
    'answered',
    'answered',
    'answered',
    'half-said',
    'sent-away',
    'ignored',
  ]);
  return moveNudge(shown, fate, at.add({ seconds: chance.whole(5, 90) }));
}
