import { i18n } from '@/utils/texts/i18n';
import { useId, useState } from 'preact/hooks';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { FEELING_IDS } from '@/utils/vocabulary/feelings';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';
import type { CustomWord } from '@/utils/vocabulary/custom/custom-word';
import { isOffered, readName } from '@/utils/vocabulary/custom/custom-vocabulary';

interface Props {
  own: CustomWord;
  all: readonly CustomWord[];
  onMerge: (target: string) => void;
  onCancel: () => void;
}

/** Which other one a record is shown as from now on. */
export function MergeField({ own, all, onMerge, onCancel }: Props) {
  const id = useId();
  const [target, setTarget] = useState('');
  const others = all.filter((other) => other.kind === own.kind && other.id !== own.id && isOffered(other));

  return (
    <div class="own-editor">
      <label for={id}>{i18n.t('options.own.mergeAs', { name: readName(own) })}</label>
      <select
        autocomplete="off"
        id={id}
        value={target}
        onChange={(event) => setTarget(event.currentTarget.value)}
      >
        <option value="">{i18n.t('options.own.mergeChoose')}</option>
        {others.length > 0 && (
          <optgroup label={i18n.t('options.own.mergeOwn')}>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {readName(other)}
              </option>
            ))}
          </optgroup>
        )}
        {own.kind !== 'prompt' && (
          <optgroup label={i18n.t('options.own.mergeOurs')}>
            {listVocabulary(own.kind).map(([other, name]) => (
              <option key={other} value={other}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <p class="soft">{i18n.t('options.own.mergeHint')}</p>
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          disabled={target === ''}
          onClick={() => target !== '' && onMerge(target)}
        >
          {i18n.t('options.own.merge')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('options.own.cancel')}
        </button>
      </div>
    </div>
  );
}

function listVocabulary(kind: 'word' | 'about'): [id: string, name: string][] {
  const named: [string, string][] =
    kind === 'word'
      ? FEELING_IDS.map((id) => [id, nameFeeling(id)])
      : CONTEXTS.map((id) => [id, nameContext(id)]);
  return named.toSorted(([, a], [, b]) => a.localeCompare(b));
}
