/**
 * For every field that takes a person’s words: the browser remembers nothing of them, has no speller or writer look at them
 * (some browsers send what those check to a server), and offers nothing to go on with.
 */
export const PRIVATE_TEXT = { autocomplete: 'off', spellcheck: false, writingsuggestions: 'false' } as const;
