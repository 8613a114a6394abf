import { i18n } from '@/utils/texts/i18n';
import { useRef, useState } from 'preact/hooks';
import type { CheckIn } from '@/utils/checkin/check-in';
import { FIRST_VIEW, type View } from '@/utils/checkin/minute/draft';
import { averagePlace } from '@/utils/checkin/average-place';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { nameBodyCue, nameEveryday } from '@/utils/vocabulary/entry-ways/follow-entry-ways';
import { nameContext } from '@/utils/vocabulary/names';
import { listCustomWords } from '@/utils/vocabulary/custom/custom-vocabulary';
import { nameNeed, NEEDS } from '@/utils/vocabulary/needs';
import { suggestPlace } from '@/utils/vocabulary/mood-field/suggest-place';
import { NoteField } from './NoteField';
import { AffectField } from '@/components/mood-field/AffectField';
import { blendStyle } from '@/components/mood-field/blend-style';
import { Chips } from '@/components/form/Chips';
import { MomentFields } from './MomentFields';
import { SayLink } from '@/components/sharing/SayLink';
import { ShownField } from './ShownField';
import type { Changing } from '@/components/hooks/use-history-editing';
import { useEdits, type SaveEdit } from '@/components/hooks/use-edits';
import { WordChoice } from '@/components/words/WordChoice';
import './CheckInEditor.css';
import '../page/Problem.css';

interface Props {
  checkIn: CheckIn;
  /** Whether it is only being made, so that there is nothing to go back to. */
  isNew: boolean;
  changing: Changing;
  onSave: SaveEdit;
}

/** A kept check-in to put right, with what the minute has: the moment, the place, words, what it was about, the line. */
export function CheckInEditor({ checkIn, isNew, changing, onSave }: Props) {
  const edits = useEdits(checkIn, isNew, changing, onSave);
  const { edited, change, turns } = edits;
  const [view, setView] = useState<View>({
    ...FIRST_VIEW,
    pinned: checkIn.feelings.map(({ word }) => word),
  });
  const { pleasantness, energy, everyday, body, about, needs, note } = edited;
  const isPlaced = pleasantness !== null || energy !== null;

  return (
    <div
      class="editor blend"
      data-placed={isPlaced}
      style={blendStyle({ pleasantness: pleasantness ?? 0, energy: energy ?? 0 })}
    >
      <MomentFields
        key={turns}
        at={edited.at}
        localDate={edited.localDate}
        precision={edited.precision}
        zone={edited.zone}
        onMove={change}
      />
      <section>
        <AffectField
          pleasantness={pleasantness}
          energy={energy}
          suggested={suggestPlace(edited)}
          onPlace={change}
        />
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
      <Shown felt={averagePlace([edited])} shown={edited.shown} onShow={(shown) => change({ shown })} />
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
        ids={withOthers(checkIn.everyday, everyday)}
        name={nameEveryday}
        chosen={everyday}
        onChoose={(chosen) => change({ everyday: chosen })}
      />
      <SaidBefore
        legend={i18n.t('edit.body')}
        ids={withOthers(checkIn.body, body)}
        name={nameBodyCue}
        chosen={body}
        onChoose={(chosen) => change({ body: chosen })}
      />
      <Chips
        legend={i18n.t('about.group')}
        isLegendSeen
        ids={withOthers(
          [...CONTEXTS, ...listCustomWords('about').map((own) => own.id)],
          [...checkIn.about, ...about],
        )}
        name={nameContext}
        chosen={about}
        onChoose={(chosen) => change({ about: chosen })}
      />
      <Chips
        legend={i18n.t('about.needs')}
        isLegendSeen
        ids={withOthers(NEEDS, [...checkIn.needs, ...needs])}
        name={nameNeed}
        chosen={needs}
        onChoose={(chosen) => change({ needs: chosen })}
      />
      <NoteField note={note} rows={4} onWrite={(written) => change({ note: written })} />
      <Elsewhere edits={edits} onKeep={() => changing.keepAfterAll(edited)} />
      <WayBack edits={edits} />
      {!isNew && <SayLink checkIn={checkIn} />}
    </div>
  );
}

/** What others saw, once it is asked for or was said. */
function Shown(props: Parameters<typeof ShownField>[0]) {
  const [isOpen, setIsOpen] = useState(props.shown !== null);
  // Where the place was taken away since, what was shown can still be.
  if (!props.felt && props.shown === null) return null;
  return (
    <section>
      <button type="button" class="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {i18n.t('shown.question')}
      </button>
      {isOpen && <ShownField {...props} />}
    </section>
  );
}

interface ElsewhereProps {
  edits: ReturnType<typeof useEdits>;
  onKeep: () => void;
}

/** Says what another page did to the check-in meanwhile, and what can be done about it. */
function Elsewhere({ edits: { elsewhere, keepMine, takeOther }, onKeep }: ElsewhereProps) {
  return (
    <div class="elsewhere" role="status">
      {elsewhere && <p class="problem">{i18n.t(`edit.elsewhere.${elsewhere}`)}</p>}
      {elsewhere === 'both' && (
        <div class="buttons">
          <button type="button" class="button" onClick={keepMine}>
            {i18n.t('edit.elsewhere.keepMine')}
          </button>
          <button type="button" class="button" onClick={takeOther}>
            {i18n.t('edit.elsewhere.takeOther')}
          </button>
        </div>
      )}
      {(elsewhere === 'deleted' || elsewhere === 'gone') && (
        <button type="button" class="button" onClick={onKeep}>
          {i18n.t('edit.elsewhere.keep')}
        </button>
      )}
    </div>
  );
}

function WayBack({ edits }: { edits: ReturnType<typeof useEdits> }) {
  const { isChanged, putBack, undo, forget, elsewhere } = edits;
  const said = useRef<HTMLParagraphElement>(null);
  const back = undo ?? putBack;
  const sentence = isChanged ? 'edit.saved' : 'edit.hint';
  // What is not there any more is not kept, either, and what was changed twice is kept once one has chosen.
  if (elsewhere !== null && elsewhere !== 'taken') return null;

  return (
    <>
      <p class="soft" role="status" tabIndex={-1} ref={said}>
        {i18n.t(undo ? 'edit.reverted' : sentence)}
      </p>
      {back && (
        <div class="buttons">
          {/* One button, so that whoever works by keys is still on it. */}
          <button type="button" class="button" onClick={back}>
            {i18n.t(undo ? 'history.undo' : 'edit.revert')}
          </button>
          {!undo && (
            <button
              type="button"
              class="button plain"
              onClick={() => {
                forget();
                said.current?.focus();
              }}
            >
              {i18n.t('edit.forget')}
            </button>
          )}
        </div>
      )}
    </>
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
