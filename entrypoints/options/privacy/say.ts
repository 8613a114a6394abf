/** What is said after something was done, for what is drawn by then may be another part. */
export type Say = (sentence: string) => void;
