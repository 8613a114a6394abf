import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { AffectField } from '@/components/mood-field/AffectField';
import { cleanLine } from '@/utils/vocabulary/custom/clean-line';
import { isTaken } from '@/utils/vocabulary/custom/is-taken';
import type { CustomWord } from '@/utils/vocabulary/custom/custom-word';
import { CUSTOM_LIMITS } from '@/utils/vocabulary/custom/custom-limits';
import { placeOfCustomFeeling } from '@/utils/vocabulary/custom/custom-place';
import { readName } from '@/utils/vocabulary/custom/custom-vocabulary';
import { LineField } from './LineField';

interface Props {
  own: CustomWord;
  all: readonly CustomWord[];
  onSave: (own: CustomWord) => void;
  onCancel: () => void;
}

/** What a record says: its name or text, and of a word also its meaning, what finds it, and its place. */
export function CustomWordEditor({ own, all, onSave, onCancel }: Props) {
  const [edited, setEdited] = useState(own);
  const [synonyms, setSynonyms] = useState(own.kind === 'word' ? own.synonyms.join(', ') : '');
  const [isRefused, setIsRefused] = useState(false);
  const maxLength = edited.kind === 'prompt' ? CUSTOM_LIMITS.prompt : CUSTOM_LIMITS.name;
  const name = cleanLine(readName(edited), maxLength);
  const refusal = refuse(name, edited, all);
  const place = edited.kind === 'word' ? placeOfCustomFeeling(edited) : null;

  function write(written: string) {
    setEdited(edited.kind === 'prompt' ? { ...edited, text: written } : { ...edited, name: written });
  }

  function save() {
    setIsRefused(refusal !== null);
    if (refusal !== null) return;
    if (edited.kind === 'prompt') onSave({ ...edited, text: name });
    else if (edited.kind === 'about') onSave({ ...edited, name });
    else {
      const meaning = cleanLine(edited.meaning, CUSTOM_LIMITS.meaning);
      onSave({ ...edited, name, meaning, synonyms: splitSynonyms(synonyms) });
    }
  }

  return (
    <div class="own-editor">
      <LineField
        label={i18n.t(`options.own.${edited.kind}.name`)}
        value={readName(edited)}
        maxLength={maxLength}
        onWrite={write}
      />
      {edited.kind === 'word' && (
        <>
          <LineField
            label={i18n.t('options.own.meaning')}
            value={edited.meaning}
            maxLength={CUSTOM_LIMITS.meaning}
            onWrite={(meaning) => setEdited({ ...edited, meaning })}
          />
          <LineField
            label={i18n.t('options.own.synonyms')}
            hint={i18n.t('options.own.synonymsHint')}
            value={synonyms}
            maxLength={CUSTOM_LIMITS.synonyms * (CUSTOM_LIMITS.name + 2)}
            onWrite={setSynonyms}
          />
          <p>{i18n.t('options.own.place')}</p>
          <AffectField
            {...(place ?? NOWHERE)}
            onPlace={({ pleasantness, energy }) =>
              setEdited({ ...edited, pleasantness: pleasantness ?? 0, energy: energy ?? 0 })
            }
          />
          {!place && <p class="soft">{i18n.t('options.own.placeHint')}</p>}
        </>
      )}
      <p role="alert">{isRefused && refusal}</p>
      <div class="buttons">
        <button type="button" class="button primary" onClick={save}>
          {i18n.t('options.own.save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('options.own.cancel')}
        </button>
      </div>
    </div>
  );
}

/** Nobody said yet where it lies. */
const NOWHERE = { pleasantness: null, energy: null };

/** Why a name cannot be had, in a sentence, or null. */
function refuse(name: string, own: CustomWord, all: readonly CustomWord[]): string | null {
  if (name === '') return i18n.t(`options.own.${own.kind}.empty`);
  return isTaken(name, own, all) ? i18n.t('options.own.taken', { name }) : null;
}

function splitSynonyms(written: string): string[] {
  const synonyms = written.split(/[,،、]/).map((synonym) => cleanLine(synonym, CUSTOM_LIMITS.name));
  return [...new Set(synonyms)].filter(Boolean).slice(0, CUSTOM_LIMITS.synonyms);
}
