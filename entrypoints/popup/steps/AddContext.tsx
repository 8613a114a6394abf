import { i18n } from '@/utils/texts/i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { add, newCustomAbout } from '@/utils/vocabulary/custom/change-custom-word';
import { cleanLine, isSameName } from '@/utils/vocabulary/custom/clean-line';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { nameContext } from '@/utils/vocabulary/names';
import { CUSTOM_LIMITS } from '@/utils/vocabulary/custom/custom-limits';
import { useAccess } from '@/components/hooks/use-access';
import { useLimitedInput } from '@/components/hooks/use-limited-input';
import type { CustomVocabulary } from '@/components/page/use-custom-words';
import { PRIVATE_TEXT } from '@/components/form/private-text';

interface Props {
  changeOwn: CustomVocabulary['change'];
  onAdd: (id: string) => void;
}

/** Takes something of one's own that a check-in can be about, there and then. */
export function AddContext({ changeOwn, onAdd }: Props) {
  const [name, setName] = useState<string | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const isLocked = useAccess() === 'locked';
  const { write, isCut } = useLimitedInput(CUSTOM_LIMITS.name, setName);
  const field = useRef<HTMLInputElement>(null);
  const isOpen = name !== null;
  // Something else may be chosen while it is written.
  const newest = useRef(onAdd);
  newest.current = onAdd;

  useLayoutEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);

  // What is one's own lies under the lock: it can neither be seen nor added to.
  if (isLocked) return <p class="soft">{i18n.t('own.lockedAbout')}</p>;
  if (!isOpen) {
    return (
      <button type="button" class="button" onClick={() => setName('')}>
        {i18n.t('own.addOne')}
      </button>
    );
  }

  const cleaned = cleanLine(name, CUSTOM_LIMITS.name);

  async function choose() {
    if (cleaned === '') return setName(null);
    const known = CONTEXTS.find((id) => isSameName(nameContext(id), cleaned));
    const [added] = known
      ? [{ id: known }]
      : await changeOwn(add(newCustomAbout(cleaned, Temporal.Now.instant())));
    // By then the minute may be kept.
    if (!added || !field.current) return;
    newest.current(added.id);
    setName(null);
    setHasFailed(false);
  }

  const press = () => void choose().catch(() => setHasFailed(true));

  return (
    <span class="add-one">
      <input
        ref={field}
        type="text"
        dir="auto"
        {...PRIVATE_TEXT}
        aria-label={i18n.t('own.addOne')}
        value={name}
        onInput={(event) => write(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          press();
        }}
      />
      <button type="button" class="button" onClick={press}>
        {i18n.t('own.add')}
      </button>
      <span class="soft" role="status">
        {hasFailed && i18n.t('own.failed')}
        {isCut && i18n.t('own.tooLong', [String(CUSTOM_LIMITS.name)])}
      </span>
    </span>
  );
}
