import { i18n } from '@/utils/texts/i18n';
import { useId } from 'preact/hooks';
import type { CheckIn } from '@/utils/checkin/check-in';
import { toldMoment } from '@/utils/checkin/told-time';
import { formatDayAndTime } from '@/utils/time/format';
import type { Coming } from '@/utils/import-export/compare/compare-records';
import { nameAnswers } from '@/utils/vocabulary/name-answers';
import { namePlace } from '@/utils/vocabulary/mood-field/name-place';
import type { AskedAbout } from '../worker-messages';

interface Props {
  asked: readonly AskedAbout[];
  /** The ids of those in which the file is followed. */
  followed: ReadonlySet<string>;
  onFollow: (followed: ReadonlySet<string>) => void;
}

const DOUBTS = ['edited', 'unclear', 'older'] as const;

/** What only the person can tell: whether the file is right, or what is here. Until they say so, nothing is lost. */
export function Doubts({ asked, followed, onFollow }: Props) {
  return (
    <>
      {DOUBTS.map((doubt) => {
        const some = asked.filter((each) => each.doubt === doubt);
        return some.length > 0 && <Group key={doubt} {...{ doubt, some, followed, onFollow }} />;
      })}
    </>
  );
}

/** So many are listed one by one; the others are as is chosen for all. */
const LISTED_MAX = 60;

interface GroupProps extends Omit<Props, 'asked'> {
  doubt: AskedAbout['doubt'];
  some: readonly AskedAbout[];
}

function Group({ doubt, some, followed, onFollow }: GroupProps) {
  const id = useId();
  const ids = some.map((each) => each.id);
  const nFollowed = ids.filter((each) => followed.has(each)).length;
  const unlisted = Math.max(some.length - LISTED_MAX, 0);
  const leave = i18n.t(doubt === 'unclear' ? 'options.data.doubt.both' : 'options.data.doubt.keep');

  function set(changed: readonly string[], isFollowed: boolean) {
    const next = new Set(followed);
    for (const each of changed) {
      if (isFollowed) next.add(each);
      else next.delete(each);
    }
    onFollow(next);
  }

  return (
    <fieldset class="doubts">
      <legend>{i18n.t(`options.data.doubt.${doubt}`, some.length)}</legend>
      {some.length > 1 && (
        <p class="row">
          <label for={`${id}-all`}>{i18n.t('options.data.doubt.all')}</label>
          <Either
            id={`${id}-all`}
            leave={leave}
            isFollowed={sayAll(nFollowed, some.length)}
            onChoose={(isFollowed) => set(ids, isFollowed)}
          />
        </p>
      )}
      <ul>
        {some.slice(0, LISTED_MAX).map(({ id: each, here, coming }, index) => (
          <li key={each}>
            <label for={`${id}-${index}`}>{formatDayAndTime(toldMoment(here))}</label>
            <span class="said" dir="auto">
              {i18n.t('options.data.doubt.here', { said: sayHere(here) })}
            </span>
            <span class="said" dir="auto">
              {i18n.t('options.data.doubt.inFile', { said: sayComing(coming, here) })}
            </span>
            <Either
              id={`${id}-${index}`}
              leave={leave}
              isFollowed={followed.has(each)}
              onChoose={(isFollowed) => set([each], isFollowed)}
            />
          </li>
        ))}
      </ul>
      {unlisted > 0 && <p class="soft">{i18n.t('options.data.doubt.more', unlisted)}</p>}
    </fieldset>
  );
}

interface EitherProps {
  id: string;
  /** What it is called to leave what is here as it is. */
  leave: string;
  /** Null: of several, some are and some are not. */
  isFollowed: boolean | null;
  onChoose: (isFollowed: boolean) => void;
}

function Either({ id, leave, isFollowed, onChoose }: EitherProps) {
  return (
    <select
      autocomplete="off"
      id={id}
      value={isFollowed === null ? 'some' : String(isFollowed)}
      onChange={({ currentTarget: { value } }) => onChoose(value === 'true')}
    >
      {isFollowed === null && (
        <option value="some" disabled>
          {i18n.t('options.data.doubt.some')}
        </option>
      )}
      <option value="false">{leave}</option>
      <option value="true">{i18n.t('options.data.doubt.follow')}</option>
    </select>
  );
}

function sayAll(n: number, all: number): boolean | null {
  if (n === 0) return false;
  return n === all ? true : null;
}

function sayHere(checkIn: CheckIn): string {
  return join(nameAnswers(checkIn), checkIn.note);
}

/** In the words of the file, which may mean something else here yet. */
function sayComing({ entry, checkIn }: Coming, here: CheckIn): string {
  const [when, before] = [checkIn, here].map((each) => formatDayAndTime(toldMoment(each)));
  const moved = when === before ? '' : (when ?? '');
  if (entry === null) return join(moved, nameAnswers(checkIn), checkIn.note);
  const names = [...(entry.mood === null ? [] : [entry.mood]), ...entry.words, ...entry.abouts];
  return join(moved, names.length > 0 ? names.join(', ') : namePlace(checkIn), entry.note);
}

function join(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ');
}
