import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { CheckIn } from '@/utils/checkin/check-in';
import { FIRST_VIEW, type View } from '@/utils/checkin/draft';
import { correct, type Correction } from '@/utils/checkin/edit';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { nameBodyCue, nameEveryday } from '@/utils/vocabulary/doors';
import { nameContext } from '@/utils/vocabulary/names';
import { listOwn } from '@/utils/vocabulary/own-vocabulary';
import { nameNeed, NEEDS } from '@/utils/vocabulary/needs';
import { NoteField } from './NoteField';
import { AffectField } from './AffectField';
import { blendStyle } from './blend';
import { Chips } from './Chips';
import { MomentFields } from './MomentFields';
import { SayLink } from './SayLink';
import { WordChoice } from './WordChoice';
import './CheckInEditor.css';

interface Props {
  checkIn: CheckIn;
  /** Whether it is only being made, so that there is nothing to go back to. */
  isNew: boolean;
  /** Is told of every change as it is made, so that nothing is lost when a popup closes. */
  onSave: (checkIn: CheckIn) => void;
}

/** A kept check-in to put right, with what the minute has: the moment, the place, words, what it was about, the line. */
export function CheckInEditor({ checkIn, isNew, onSave }: Props) {
  const [edited, setEdited] = useState(checkIn);
  const [view, setView] = useState<View>({
    ...FIRST_VIEW,
    pinned: checkIn.feelings.map(({ word }) => word),
  });
  const { pleasantness, energy, everyday, body, about, needs, note } = edited;
  const isPlaced = pleasantness !== null || energy !== null;
  const isChanged = edited !== checkIn;

  function save(next: CheckIn) {
    setEdited(next);
    onSave(next);
  }

  const change = (correction: Correction) => save(correct(edited, correction, Temporal.Now.instant()));

  return (
    <div
      class="editor blend"
      data-placed={isPlaced}
      style={blendStyle({ pleasantness: pleasantness ?? 0, energy: energy ?? 0 })}
    >
      <MomentFields
        at={edited.at}
        localDate={edited.localDate}
        precision={edited.precision}
        zone={edited.zone}
        onMove={change}
      />
      <section>
        <AffectField pleasantness={pleasantness} energy={energy} onPlace={change} />
        {isPlaced && (
          <button
            type="button"
            class="button plain"
            onClick={() => change({ pleasantness: null, energy: null })}
          >
            {i18n.t('edit.unplace')}
          </button>
        )}
      </section>
      <section>
        <h3>{i18n.t('words.group')}</h3>
        <WordChoice
          choosing={{
            answers: edited,
            view,
            answer: change,
            look: (looked) => setView({ ...view, ...looked }),
          }}
        />
      </section>
      <SaidBefore
        legend={i18n.t('edit.everyday')}
        ids={checkIn.everyday}
        name={nameEveryday}
        chosen={everyday}
        onChoose={(chosen) => change({ everyday: chosen })}
      />
      <SaidBefore
        legend={i18n.t('edit.body')}
        ids={checkIn.body}
        name={nameBodyCue}
        chosen={body}
        onChoose={(chosen) => change({ body: chosen })}
      />
      <Chips
        legend={i18n.t('about.group')}
        isLegendSeen
        ids={withOthers([...CONTEXTS, ...listOwn('about').map((own) => own.id)], checkIn.about)}
        name={nameContext}
        chosen={about}
        onChoose={(chosen) => change({ about: chosen })}
      />
      <Chips
        legend={i18n.t('about.needs')}
        isLegendSeen
        ids={withOthers(NEEDS, checkIn.needs)}
        name={nameNeed}
        chosen={needs}
        onChoose={(chosen) => change({ needs: chosen })}
      />
      <NoteField note={note} rows={4} onWrite={(written) => change({ note: written })} />
      <p class="soft" role="status">
        {i18n.t(isChanged ? 'edit.saved' : 'edit.hint')}
      </p>
      {isChanged && !isNew && (
        <button type="button" class="button" onClick={() => save(checkIn)}>
          {i18n.t('edit.revert')}
        </button>
      )}
      {!isNew && <SayLink id={checkIn.id} />}
    </div>
  );
}

type ChipsProps = Parameters<typeof Chips>[0];

/** What was said on the way to a feeling: it can be taken back, and there is nothing where nothing was said. */
function SaidBefore(props: ChipsProps) {
  return props.ids.length > 0 && <Chips {...props} isLegendSeen />;
}

/** Those there are, and those that this check-in has besides. */
function withOthers(ids: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...ids, ...others])];
}
