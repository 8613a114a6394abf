import { useEffect, useState } from 'preact/hooks';
import { useLoaded } from '@/components/page/use-loaded';
import { useTexts } from '@/components/hooks/use-texts';
import { toPartOfDay } from '@/utils/time/part-of-day';
import { toTimestamp } from '@/utils/time/timestamp';
import type { ShownPrompt } from '@/utils/vocabulary/prompts';
import { loadPrompts, loadShownPrompts } from '../lazily';
import type { Minute } from './minute';

/** Shown for less, nobody has read it. */
const SEEN_AFTER_MS = 2000;

interface ShownNow {
  id: string | null;
  text: string;
  /** Asks something else; null where nothing else fits. */
  another: (() => void) | null;
}

const loadShown = async () => {
  const { readShownPrompts } = await loadShownPrompts();
  // Where it cannot be read what was shown, any prompt does as well as another.
  return { prompts: await readShownPrompts().catch(() => []) };
};

/**
 * A prompt for what was said so far, and for the hour. Found again, the same minute has the same one: that which the line
 * answers, once there is one.
 */
export function usePrompt(minute: Minute): ShownNow {
  const { answers, asked, id } = minute;
  const prompts = useLoaded(loadPrompts);
  const shown = useLoaded(loadShown);
  const texts = useTexts('prompts');
  const [part] = useState(() => toPartOfDay(Temporal.Now.zonedDateTimeISO().hour));
  // Those that were passed over here, and the one in their place.
  const [passed, setPassed] = useState<ShownPrompt[]>([]);
  const [asking, setAsking] = useState<string | null>(null);
  const before = shown?.prompts.filter((prompt) => prompt.checkIn !== id);
  const choose = (over: readonly ShownPrompt[]) =>
    prompts && asked && before
      ? prompts.choosePrompt(answers, asked.packs, [...before, ...over], part)
      : null;
  const prompt = asking ?? answers.prompt ?? choose([]);

  useEffect(() => {
    if (prompt === null || id === null) return;
    const seen = setTimeout(() => void noteShown(prompt, id), SEEN_AFTER_MS);
    return () => clearTimeout(seen);
  }, [prompt, id]);

  const over = prompt === null ? [] : [...passed, passOver(prompt)];
  const next = prompt === null ? null : choose(over);

  return {
    id: prompt,
    text: prompt !== null && prompts && texts ? prompts.readPrompt(prompt, texts) : '',
    another:
      next === null || next === prompt
        ? null
        : () => {
            setPassed(over);
            setAsking(next);
          },
  };
}

function passOver(id: string): ShownPrompt {
  return { id, shownAt: toTimestamp(Temporal.Now.instant()), checkIn: '' };
}

async function noteShown(prompt: string, checkIn: string): Promise<void> {
  const { noteShownPrompt } = await loadShownPrompts();
  const shownAt = toTimestamp(Temporal.Now.instant());
  // Where it cannot be written, the prompt may come again sooner.
  await noteShownPrompt({ id: prompt, shownAt, checkIn }).catch(() => {});
}
