/** What comes before and after it is said, and what comes back, loaded at once. */
export { AnswerCard } from './AnswerCard';
export { CameOfIt } from './CameOfIt';
