import { loadTexts } from '@/components/hooks/use-texts';
import { AboutStep } from './AboutStep';
import { BodyStep, EverydayStep } from './EntryWaySteps';
import { ShownStep } from './ShownStep';
import { AreasStep, GuessesStep, PauseStep } from './UnsureSteps';
import { WordsStep } from './WordsStep';

/** What the words mean comes with them; until then keys are kept for both. */
export const readMeanings = () => Promise.all([loadTexts('meanings'), loadTexts('notes')]);

/** Every step but the first, which does not wait for them. */
export const LATER_STEPS = {
  body: BodyStep,
  everyday: EverydayStep,
  pause: PauseStep,
  areas: AreasStep,
  guesses: GuessesStep,
  words: WordsStep,
  about: AboutStep,
  shown: ShownStep,
};
