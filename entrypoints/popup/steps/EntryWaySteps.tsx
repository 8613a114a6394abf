import { i18n } from '@/utils/texts/i18n';
import { Chips } from '@/components/form/Chips';
import { useLoaded } from '@/components/page/use-loaded';
import { TakenWords } from '@/components/words/TakenWords';
import { loadEntryWays, loadWordFinder } from '../lazily';
import { Question } from '../minute/Question';
import type { Minute } from '../minute/minute';

interface Props {
  minute: Minute;
}

/** For somebody who feels it in the body before there is a word: one part of it at a time. */
export function BodyStep({ minute }: Props) {
  const doors = useLoaded(loadEntryWays);
  const { body } = minute.answers;
  const { part } = minute.view;
  const cues = doors?.BODY_BY_PART.find((other) => other.part === part)?.cues ?? [];
  return (
    <>
      <Question isPreview={minute.isPreview}>{i18n.t('doors.bodyQuestion')}</Question>
      <p class="soft">{i18n.t('doors.bodyHint')}</p>
      {doors && (
        <>
          <PartPicker doors={doors} minute={minute} />
          <Chips
            key={part}
            legend={i18n.t(`parts.${part}`)}
            ids={cues}
            name={doors.nameBodyCue}
            chosen={body}
            onChoose={(chosen) => minute.answer({ body: chosen })}
          />
        </>
      )}
    </>
  );
}

function PartPicker({ minute, doors }: Props & { doors: Awaited<ReturnType<typeof loadEntryWays>> }) {
  const { body } = minute.answers;
  return (
    <fieldset class="parts">
      <legend class="visually-hidden">{i18n.t('doors.parts')}</legend>
      {doors.BODY_BY_PART.map(({ part, cues }) => {
        const count = body.filter((id) => cues.some((cue) => cue === id)).length;
        const name = i18n.t(`parts.${part}`);
        return (
          <label key={part}>
            <input
              autocomplete="off"
              type="radio"
              name="part"
              class="cover"
              checked={part === minute.view.part}
              onChange={() => minute.look({ part })}
            />
            {count === 0 ? name : i18n.t('doors.partWith', { part: name, count: String(count) })}
          </label>
        );
      })}
    </fieldset>
  );
}

/** For somebody who would say “fine”, or “stressed”, or who has a word of their own: typed or touched. */
export function EverydayStep({ minute }: Props) {
  const doors = useLoaded(loadEntryWays);
  const finder = useLoaded(loadWordFinder);
  const query = minute.view.query ?? '';
  return (
    <>
      <Question isPreview={minute.isPreview}>{i18n.t('doors.wordQuestion')}</Question>
      <TakenWords
        taken={minute.answers.feelings}
        onTake={(feelings) => minute.answer({ feelings })}
        hint={i18n.t('doors.wordHint')}
      />
      {finder && (
        <finder.WordFinder
          choosing={minute}
          query={query}
          isAwaited={minute.view.query !== null}
          asksOn={false}
        />
      )}
      {doors && query.trim() === '' && <Touchable minute={minute} doors={doors} />}
    </>
  );
}

/** Everyday words to touch, and others that were typed. */
function Touchable({ minute, doors }: Props & { doors: Awaited<ReturnType<typeof loadEntryWays>> }) {
  const { everyday } = minute.answers;
  const others = everyday.filter((id) => !doors.EVERYDAY_IDS.some((known) => known === id));
  return (
    <Chips
      legend={i18n.t('doors.words')}
      ids={[...others, ...doors.EVERYDAY_IDS]}
      name={doors.nameEveryday}
      chosen={everyday}
      onChoose={(chosen) => minute.answer({ everyday: chosen })}
    />
  );
}
