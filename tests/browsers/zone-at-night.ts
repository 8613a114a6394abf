/** Where it is about four in the morning now: with the hours that Heartward begins with, no nudge of its own comes due. */
export function zoneAtNight(now = new Date()): string {
  const hoursAhead = ((4 - now.getUTCHours() + 36) % 24) - 12;
  // The signs of these names are the wrong way round.
  return `Etc/GMT${hoursAhead > 0 ? '-' : '+'}${Math.abs(hoursAhead)}`;
}
