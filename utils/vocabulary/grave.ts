import type { FeelingId } from './feelings';

/** What comes first for somebody who says that they want to die; nobody is asked to make that a word of their own. */
export const GRAVEST = 'in_despair' satisfies FeelingId;

/** Feelings beside which the quiet way to people who listen always stands, whoever is offered them, and however. */
const GRAVE: readonly string[] = [GRAVEST, 'hopeless', 'desperate', 'worthless'] satisfies FeelingId[];

export function isGrave(id: string): boolean {
  return GRAVE.includes(id);
}
