import { i18n } from '#i18n';
import { Chips } from '@/components/Chips';
import { useLoaded } from '@/components/use-loaded';
import { NOTE_MAX_LENGTH } from '@/utils/checkin/check-in';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { nameContext } from '@/utils/vocabulary/names';
import { loadNeeds, loadPrompts } from './lazily';
import type { Minute } from './use-minute';
import { useTurn } from './use-turn';

const PACKS = ['noticing'] as const;

interface Props {
  minute: Minute;
}

export function AboutStep({ minute }: Props) {
  const { about, needs, note } = minute.answers;
  const loadedNeeds = useLoaded(loadNeeds);
  const prompts = useLoaded(loadPrompts);
  const turn = useTurn();
  const prompt =
    minute.answers.prompt ??
    (prompts && turn !== null ? prompts.choosePrompt(minute.answers, PACKS, turn) : null);

  function write(line: string) {
    minute.answer({ note: line, prompt: line.trim() === '' ? null : prompt });
  }

  return (
    <>
      <h1 tabIndex={-1}>{i18n.t(minute.asked?.about ? 'about.question' : 'about.questionNote')}</h1>
      {minute.asked?.about && (
        <Chips
          legend={i18n.t('about.group')}
          ids={CONTEXTS}
          name={nameContext}
          chosen={about}
          onChoose={(chosen) => minute.answer({ about: chosen })}
        />
      )}
      {minute.asked?.note && (
        <div class="note">
          <label for="note">{i18n.t('about.note')}</label>
          <p class="soft prompt" id="note-prompt">
            {prompt !== null && prompts?.readPrompt(prompt)}
          </p>
          <textarea
            id="note"
            rows={3}
            dir="auto"
            // Some browsers send what they check to a server; this line is nobody's.
            spellcheck={false}
            autocomplete="off"
            maxLength={NOTE_MAX_LENGTH}
            aria-describedby="note-prompt note-hint"
            value={note}
            onInput={(event) => write(event.currentTarget.value)}
          />
          <p class="soft" id="note-hint" role={note.length >= NOTE_MAX_LENGTH ? 'status' : undefined}>
            {i18n.t(note.length >= NOTE_MAX_LENGTH ? 'about.noteFull' : 'about.noteHint')}
          </p>
        </div>
      )}
      {minute.asked?.about && loadedNeeds && (
        <Chips
          legend={i18n.t('about.needs')}
          isLegendSeen
          ids={loadedNeeds.NEEDS}
          name={loadedNeeds.nameNeed}
          chosen={needs}
          onChoose={(chosen) => minute.answer({ needs: chosen })}
        />
      )}
    </>
  );
}
