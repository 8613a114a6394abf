import { AboutStep } from './AboutStep';
import { BodyStep, EverydayStep } from './DoorSteps';
import { WordsStep } from './WordsStep';

/** Every step but the first, which does not wait for them. */
export const LATER_STEPS = { body: BodyStep, everyday: EverydayStep, words: WordsStep, about: AboutStep };
