import { i18n } from '#i18n';
import { NOTE_MAX_LENGTH } from '@/utils/checkin/check-in';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { nameContext } from '@/utils/vocabulary/names';
import type { Minute } from './use-minute';

interface Props {
  minute: Minute;
}

export function AboutStep({ minute }: Props) {
  const { about, note } = minute.answers;

  function toggle(context: string, isChosen: boolean) {
    minute.answer({ about: isChosen ? [...about, context] : about.filter((other) => other !== context) });
  }

  return (
    <>
      <h1 tabIndex={-1}>{i18n.t(minute.asked?.about ? 'about.question' : 'about.questionNote')}</h1>
      {minute.asked?.about && (
        <fieldset class="chips">
          <legend class="visually-hidden">{i18n.t('about.group')}</legend>
          {CONTEXTS.map((context) => (
            <label key={context} class="button">
              <input
                type="checkbox"
                class="cover"
                checked={about.includes(context)}
                onChange={(event) => toggle(context, event.currentTarget.checked)}
              />
              {nameContext(context)}
            </label>
          ))}
        </fieldset>
      )}
      {minute.asked?.note && (
        <div class="note">
          <label for="note">{i18n.t('about.note')}</label>
          <textarea
            id="note"
            rows={4}
            dir="auto"
            // Some browsers send what they check to a server; this line is nobody's.
            spellcheck={false}
            autocomplete="off"
            maxLength={NOTE_MAX_LENGTH}
            aria-describedby="note-hint"
            value={note}
            onInput={(event) => minute.answer({ note: event.currentTarget.value })}
          />
          <p class="soft" id="note-hint" role={note.length >= NOTE_MAX_LENGTH ? 'status' : undefined}>
            {i18n.t(note.length >= NOTE_MAX_LENGTH ? 'about.noteFull' : 'about.noteHint')}
          </p>
        </div>
      )}
    </>
  );
}
