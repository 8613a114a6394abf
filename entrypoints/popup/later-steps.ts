import { loadTexts } from '@/components/use-texts';
import { AboutStep } from './AboutStep';
import { BodyStep, EverydayStep } from './DoorSteps';
import { ShownStep } from './ShownStep';
import { AreasStep, GuessesStep, PauseStep } from './UnsureSteps';
import { WordsStep } from './WordsStep';

// By the time the words are there, what they mean is.
for (const subject of ['meanings', 'notes'] as const) void loadTexts(subject);

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
