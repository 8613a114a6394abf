import { useState } from 'preact/hooks';
import { parseDay } from '@/utils/views/times';

interface Props {
  /** Where no label stands beside it. */
  label?: string;
  day: Temporal.PlainDate;
  onChoose: (day: Temporal.PlainDate) => void;
}

/** Nobody kept anything before, so that an earlier year is one that is half typed: "2026" begins as the year 2. */
const FIRST_YEAR = 1900;

/** A day to choose, or to type; while it is half typed, nothing is changed under one's fingers. */
export function DayField({ label, day, onChoose }: Props) {
  const [typed, setTyped] = useState<string | null>(null);

  function type(value: string) {
    setTyped(value);
    const chosen = parseDay(value);
    if (chosen && chosen.year >= FIRST_YEAR) onChoose(chosen);
  }

  return (
    <input
      autocomplete="off"
      type="date"
      aria-label={label}
      value={typed ?? day.toString()}
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
    />
  );
}
