import { describe, expect, it } from 'vitest';
import { createInterpreter, type KnownWord } from '@/utils/import-export/compare/meaning';
import { findAssociation } from '@/utils/import-export/formats/state-of-mind';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { readMessages } from '../../../messages';

const messages = await readMessages();
const contexts = CONTEXTS.map((id): KnownWord => ({
  as: 'about',
  id,
  word: messages[`contexts_${id}`] ?? '',
  synonyms: [],
  pleasantness: null,
}));
const { interpretAbout } = createInterpreter(contexts);

/** As a code of FHIR or of Apple Health is read. */
const toName = (code: string) => code.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

describe('what a health record says it was about', () => {
  const codes = [...new Set(CONTEXTS.map(findAssociation))].filter((code) => code !== null);

  it.each(codes)('“%s” is what goes out as that', (code) => {
    const meaning = interpretAbout(toName(code));
    expect(meaning.as === 'about' && findAssociation(meaning.id)).toBe(code);
  });

  it('“health” is body and health', () => {
    expect(interpretAbout('health')).toEqual({ as: 'about', id: 'health' });
    expect(interpretAbout('Health')).toEqual({ as: 'about', id: 'health' });
  });
});
