import { i18n } from '@/utils/texts/i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { AddContext } from './AddContext';
import { Chips } from '@/components/form/Chips';
import { NoteField } from '@/components/check-in/NoteField';
import { useLoaded } from '@/components/page/use-loaded';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { nameContext } from '@/utils/vocabulary/names';
import { listCustomWords } from '@/utils/vocabulary/custom/custom-vocabulary';
import { AboutPlace } from './AboutPlace';
import { loadNeeds } from '../lazily';
import { Question } from '../minute/Question';
import type { Minute } from '../minute/minute';
import { usePrompt } from '../minute/use-prompt';

interface Props {
  minute: Minute;
}

export function AboutStep({ minute }: Props) {
  const { about, note } = minute.answers;
  const prompt = usePrompt(minute);
  // One that is no longer offered stays where it was chosen.
  const contexts = [...new Set([...CONTEXTS, ...listCustomWords('about').map(({ id }) => id), ...about])];

  function write(line: string) {
    minute.answer({ note: line, prompt: line.trim() === '' ? null : prompt.id });
  }

  return (
    <>
      <Question isPreview={minute.isPreview}>
        {i18n.t(minute.asked?.about ? 'about.question' : 'about.questionNote')}
      </Question>
      {minute.asked?.about && (
        <Chips
          legend={i18n.t('about.group')}
          ids={contexts}
          name={nameContext}
          chosen={about}
          onChoose={(chosen) => minute.answer({ about: chosen })}
        >
          {minute.changeCustomWords && (
            <AddContext
              changeOwn={minute.changeCustomWords}
              onAdd={(id) => minute.answer({ about: [...new Set([...about, id])] })}
            />
          )}
        </Chips>
      )}
      {minute.asked?.note && (
        <NoteField note={note} prompt={prompt.text} onAnother={prompt.another} rows={2} onWrite={write} />
      )}
      {minute.asked?.needs && <Needs minute={minute} />}
      <AboutPlace minute={minute} />
    </>
  );
}

/** What one would like, for those who wish to say it: behind a button that tells what was chosen. */
function Needs({ minute }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const loaded = useLoaded(loadNeeds);
  const { needs } = minute.answers;
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);

  if (!loaded) return null;
  return (
    <div class="needs" ref={list}>
      <button type="button" class="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <span>
          {needs.length === 0
            ? i18n.t('about.needsAsk')
            : i18n.t('about.needsChosen', { needs: needs.map(loaded.nameNeed).join(', ') })}
        </span>
      </button>
      {isOpen && (
        <Chips
          legend={i18n.t('about.needs')}
          ids={loaded.NEEDS}
          name={loaded.nameNeed}
          chosen={needs}
          onChoose={(chosen) => minute.answer({ needs: chosen })}
        />
      )}
    </div>
  );
}
