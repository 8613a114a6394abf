import { i18n } from '@/utils/texts/i18n';
import { useRef, useState } from 'preact/hooks';
import { blendStyle } from '@/components/mood-field/blend-style';
import type { CustomVocabulary } from '@/components/page/use-custom-words';
import {
  add,
  bringBack,
  edit,
  merge,
  newCustomAbout,
  newCustomPrompt,
  newCustomFeeling,
  retire,
  type CustomWordChange,
} from '@/utils/vocabulary/custom/change-custom-word';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';
import type { CustomWord, CustomKind } from '@/utils/vocabulary/custom/custom-word';
import { placeOfCustomFeeling, UNPLACED } from '@/utils/vocabulary/custom/custom-place';
import { isOffered, readName } from '@/utils/vocabulary/custom/custom-vocabulary';
import { MergeField } from './MergeField';
import { CustomWordEditor } from './CustomWordEditor';

interface Props {
  kind: CustomKind;
  all: readonly CustomWord[];
  change: CustomVocabulary['change'];
}

type Opened = { what: 'new'; own: CustomWord } | { what: 'edit' | 'merge'; own: CustomWord };

/** What the person added of one kind: to add to, to change, and to put away without touching a check-in. */
export function CustomWordsPart({ kind, all, change }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const records = all.filter((own) => own.kind === kind);
  const offered = records.filter(isOffered);
  const away = records.filter((own) => !isOffered(own));

  function close() {
    setOpened(null);
    // The button that was pressed is gone.
    title.current?.focus();
  }

  function carryOut(wanted: CustomWordChange, sentence: string) {
    change(wanted).then(
      () => {
        setSaid(sentence);
        close();
      },
      () => setSaid(i18n.t('own.failed')),
    );
  }

  function save(own: CustomWord) {
    const wanted = opened?.what === 'new' ? add(own) : edit(own, Temporal.Now.instant());
    carryOut(wanted, i18n.t('options.own.saved', { name: readName(own) }));
  }

  function goTo(next: Opened) {
    setSaid('');
    setOpened(next);
  }

  return (
    <section class="own-part" aria-labelledby={`own-${kind}`}>
      <h3 id={`own-${kind}`} tabIndex={-1} ref={title}>
        {i18n.t(`options.own.${kind}.title`)}
      </h3>
      <p class="soft">{i18n.t(`options.own.${kind}.hint`)}</p>
      {offered.length > 0 && (
        <ul class="own-list">
          {offered.map((own) => (
            <li key={own.id}>
              <Name own={own} />
              <span class="buttons">
                <Act name={own} text="edit" onClick={() => goTo({ what: 'edit', own })} />
                {(kind !== 'prompt' || offered.length > 1) && (
                  <Act name={own} text="merge" onClick={() => goTo({ what: 'merge', own })} />
                )}
                <Act
                  name={own}
                  text="retire"
                  onClick={() =>
                    carryOut(
                      retire(own.id, Temporal.Now.instant()),
                      i18n.t('options.own.retired', { name: readName(own) }),
                    )
                  }
                />
              </span>
              {opened?.own.id === own.id && opened.what === 'edit' && (
                <CustomWordEditor own={own} all={all} onSave={save} onCancel={close} />
              )}
              {opened?.own.id === own.id && opened.what === 'merge' && (
                <MergeField
                  own={own}
                  all={all}
                  onCancel={close}
                  onMerge={(target) =>
                    carryOut(
                      merge(own.id, target, Temporal.Now.instant()),
                      i18n.t('options.own.merged', { name: readName(own), other: nameOf(kind, target) }),
                    )
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {opened?.what === 'new' ? (
        <CustomWordEditor own={opened.own} all={all} onSave={save} onCancel={close} />
      ) : (
        <button
          type="button"
          class="button"
          onClick={() => goTo({ what: 'new', own: start(kind, Temporal.Now.instant()) })}
        >
          {i18n.t(`options.own.${kind}.add`)}
        </button>
      )}
      <p class="soft" role="status">
        {said}
      </p>
      {away.length > 0 && (
        <details>
          <summary class="soft">{i18n.t('options.own.away', { count: String(away.length) })}</summary>
          <ul class="own-list">
            {away.map((own) => (
              <li key={own.id}>
                <Name own={own} />
                <span class="buttons">
                  {own.mergedInto !== null && (
                    <span class="soft">{i18n.t('options.own.shownAs', { name: nameOf(kind, own.id) })}</span>
                  )}
                  <Act
                    name={own}
                    text="bringBack"
                    onClick={() =>
                      carryOut(
                        bringBack(own.id, Temporal.Now.instant()),
                        i18n.t('options.own.saved', { name: readName(own) }),
                      )
                    }
                  />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Name({ own }: { own: CustomWord }) {
  const place = own.kind === 'word' ? placeOfCustomFeeling(own) : null;
  return (
    <span class="own-name">
      {own.kind === 'word' && (
        <span
          class={place ? 'dot blend' : 'dot'}
          style={place ? blendStyle(place) : undefined}
          aria-hidden="true"
        />
      )}
      <bdi>{readName(own)}</bdi>
    </span>
  );
}

interface ActProps {
  name: CustomWord;
  text: 'edit' | 'merge' | 'retire' | 'bringBack';
  onClick: () => void;
}

function Act({ name, text, onClick }: ActProps) {
  return (
    <button
      type="button"
      class="button plain"
      aria-label={i18n.t('options.own.actOn', { act: i18n.t(`options.own.${text}`), name: readName(name) })}
      onClick={onClick}
    >
      {i18n.t(`options.own.${text}`)}
    </button>
  );
}

function start(kind: CustomKind, now: Temporal.Instant): CustomWord {
  if (kind === 'prompt') return newCustomPrompt('', now);
  return kind === 'about' ? newCustomAbout('', now) : newCustomFeeling('', UNPLACED, now);
}

function nameOf(kind: CustomKind, id: string): string {
  return kind === 'about' ? nameContext(id) : nameFeeling(id);
}
