import { i18n } from '#i18n';
import { Chips } from '@/components/Chips';
import { NOTE_MAX_LENGTH } from '@/utils/checkin/check-in';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { nameContext } from '@/utils/vocabulary/names';
import type { Minute } from './use-minute';

interface Props {
  minute: Minute;
}

export function AboutStep({ minute }: Props) {
  const { about, note } = minute.answers;

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
