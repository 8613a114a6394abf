import { i18n } from '@/utils/texts/i18n';
import { useId } from 'preact/hooks';
import { NOTE_MAX_LENGTH } from '@/utils/checkin/limits';
import { toNote } from '@/utils/checkin/note';
import { useLimitedInput } from '@/components/hooks/use-limited-input';
import './NoteField.css';
import { PRIVATE_TEXT } from '@/components/form/private-text';

interface Props {
  note: string;
  /** The prompt that it may answer: empty until there is one, and left out where none is given. */
  prompt?: string;
  /** Asks something else, where there is something else to ask. */
  onAnother?: (() => void) | null;
  rows: number;
  onWrite: (note: string) => void;
}

/** A line in one's own words. Whatever is written or pasted is text, and what does not fit is said. */
export function NoteField({ note, prompt, onAnother, rows, onWrite }: Props) {
  const id = useId();
  const { write, isCut } = useLimitedInput(NOTE_MAX_LENGTH, onWrite, toNote);

  return (
    <div class="note">
      <label for={id}>{i18n.t('about.note')}</label>
      {prompt !== undefined && (
        <p class="soft prompt" id={`${id}-prompt`} role="status">
          <bdi>{prompt}</bdi>
        </p>
      )}
      <textarea
        id={id}
        rows={rows}
        dir="auto"
        {...PRIVATE_TEXT}
        aria-describedby={prompt === undefined ? `${id}-hint` : `${id}-prompt ${id}-hint`}
        value={note}
        onInput={(event) => write(event.currentTarget)}
      />
      <div class="under soft">
        <p id={`${id}-hint`} role="status">
          {i18n.t(isCut ? 'about.noteFull' : 'about.noteHint')}
        </p>
        {onAnother && (
          <button type="button" class="button plain" onClick={onAnother}>
            {i18n.t('about.another')}
          </button>
        )}
      </div>
    </div>
  );
}
