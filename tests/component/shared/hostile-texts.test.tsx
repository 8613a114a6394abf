import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { CheckInList } from '@/components/check-in/CheckInList';
import { NoteField } from '@/components/check-in/NoteField';
import type { Choosing } from '@/components/words/choosing';
import { NameMeanings } from '@/entrypoints/options/data/import/NameMeanings';
import { WordFinder } from '@/components/words/WordFinder';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { NOTE_MAX_LENGTH } from '@/utils/checkin/limits';
import type { CheckIn } from '@/utils/checkin/check-in';
import { FIRST_VIEW, type View } from '@/utils/checkin/minute/draft';
import { toNote } from '@/utils/checkin/note';
import { QUERY_MAX_LENGTH } from '@/utils/vocabulary/search/find-words';
import example from '../../examples/check-in-v2.json' with { type: 'json' };
import { listHostile } from '../../hostile-strings';
import { howMany } from '../../how-many';

const TEXTS = listHostile(howMany(150, 10_000));
const NAMES_A_TIME = 50;
const FULL = 'The rest didn’t fit';

function Line() {
  const [note, setNote] = useState('');
  return <NoteField note={note} rows={2} onWrite={setNote} />;
}

describe('hostile texts', () => {
  it('are text in the line, or are cut with a sentence', () => {
    const { container } = render(<Line />);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox');
    const elements = container.querySelectorAll('*').length;
    for (const text of TEXTS) {
      fireEvent.input(field, { target: { value: text } });
      const written = text.replaceAll(/\r\n?/g, '\n');
      expect(field.value).toBe(toNote(text));
      expect(container.querySelectorAll('*')).toHaveLength(elements);
      expect(screen.getByRole('status').textContent?.includes(FULL), JSON.stringify(text.slice(0, 50))).toBe(
        written.length > NOTE_MAX_LENGTH,
      );
    }
  });

  it('are text in the list of check-ins', () => {
    const list = (note: string) => (
      <CheckInList
        checkIns={[{ ...(example as CheckIn), note }]}
        sayWhen={() => 'today'}
        onOpen={() => {}}
        onDelete={() => {}}
      />
    );
    const { container, rerender } = render(list('a line'));
    const elements = container.querySelectorAll('*').length;
    for (const text of TEXTS) {
      const note = toNote(text).trim();
      if (note === '') continue;
      rerender(list(note));
      expect(container.textContent).toContain(note);
      expect(container.querySelectorAll('*')).toHaveLength(elements);
    }
  });

  it('are text among the names of a file that is brought in', () => {
    const none = { moods: new Map(), words: new Map(), abouts: new Map() };
    const names = [...new Set(TEXTS)];
    for (let index = 0; index < names.length; index += NAMES_A_TIME) {
      const batch = names.slice(index, index + NAMES_A_TIME);
      const { container, unmount } = render(
        <NameMeanings
          names={batch.map((name) => ({ kind: 'mood', name, count: 1, pleasantness: null }))}
          known={[]}
          meanings={none}
          onChange={() => {}}
        />,
      );
      const shown = [...container.querySelectorAll('bdi')];
      expect(shown.map(({ textContent }) => textContent)).toEqual(batch);
      expect(container.querySelectorAll('bdi > *')).toHaveLength(0);
      unmount();
    }
  });

  describe('in the search', () => {
    function Search() {
      const [view, setView] = useState<View>({ ...FIRST_VIEW, query: '' });
      const choosing: Choosing = {
        answers: NO_ANSWERS,
        view,
        answer: () => {},
        look: (change) => setView({ ...view, ...change }),
      };
      return <WordFinder choosing={choosing} query={view.query ?? ''} />;
    }

    it('find words, or are answered with a sentence', async () => {
      render(<Search />);
      const field = screen.getByRole<HTMLInputElement>('searchbox');
      fireEvent.input(field, { target: { value: 'lonely' } });
      await screen.findByRole('checkbox', { name: 'lonely' });
      for (const text of TEXTS) {
        fireEvent.input(field, { target: { value: text } });
        const query = text
          .replaceAll(/[\r\n]/g, '')
          .slice(0, QUERY_MAX_LENGTH)
          .toWellFormed();
        expect(field.value).toBe(query);
        const found = screen.queryAllByRole('checkbox').length;
        const isSaid = screen.queryByText(/That word isn’t here yet/) !== null;
        expect(query.trim() === '' || isSaid === (found === 0)).toBe(true);
      }
    });
  });
});
