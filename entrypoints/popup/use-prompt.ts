import { useEffect } from 'preact/hooks';
import { useLoaded } from '@/components/use-loaded';
import { useTexts } from '@/components/use-texts';
import { toTimestamp } from '@/utils/time/timestamp';
import { loadPrompts, loadShownPrompts } from './lazily';
import type { Minute } from './use-minute';

/** Shown for less, nobody has read it. */
const SEEN_AFTER_MS = 2000;

interface ShownNow {
  id: string | null;
  text: string;
}

const loadShown = async () => {
  const { readShownPrompts } = await loadShownPrompts();
  // Where it cannot be read what was shown, any prompt does as well as another.
  return { prompts: await readShownPrompts().catch(() => []) };
};

/** A prompt for what was said so far. Found again, the same minute has the same one. */
export function usePrompt(minute: Minute): ShownNow {
  const { answers, asked, id } = minute;
  const prompts = useLoaded(loadPrompts);
  const shown = useLoaded(loadShown);
  const texts = useTexts('prompts');
  const before = shown?.prompts.filter((prompt) => prompt.checkIn !== id);
  const chosen = prompts && asked && before ? prompts.choosePrompt(answers, asked.packs, before) : null;
  const prompt = answers.prompt ?? chosen;

  useEffect(() => {
    if (prompt === null || id === null) return;
    const seen = setTimeout(() => void noteShown(prompt, id), SEEN_AFTER_MS);
    return () => clearTimeout(seen);
  }, [prompt, id]);

  return { id: prompt, text: prompt !== null && prompts && texts ? prompts.readPrompt(prompt, texts) : '' };
}

async function noteShown(prompt: string, checkIn: string): Promise<void> {
  const { noteShownPrompt } = await loadShownPrompts();
  const shownAt = toTimestamp(Temporal.Now.instant());
  // Where it cannot be written, the prompt may come again sooner.
  await noteShownPrompt({ id: prompt, shownAt, checkIn }).catch(() => {});
}
