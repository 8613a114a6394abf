import { i18n } from '@/utils/texts/i18n';
import { useId, useState } from 'preact/hooks';
import { NotSaved } from '@/components/notices/NotSaved';
import { PRIVATE_TEXT } from '@/components/form/private-text';
import { useSaving } from '@/components/hooks/use-saving';
import { removeOther, renameThis, stopRoad } from '@/utils/road/join-road';
import type { RoadStatus } from '@/utils/road/road-status';
import { takeTurn } from '@/utils/road/take-turn';
import { formatPast } from '@/utils/time/format';
import { Part } from '../form/Part';
import { CodeSheet } from './CodeSheet';
import { sayRoad } from './say-road';

interface Props {
  road: RoadStatus;
  onSaid: (sentence: string) => void;
  onChanged: () => Promise<void>;
}

const NAME_MAX_LENGTH = 40;

/** There is a road: how it stands, who is on it, and what one may do about it. */
export function JoinedRoad({ road, onSaid, onChanged }: Props) {
  const [opened, setOpened] = useState<'code' | 'stop' | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [save, isRefused] = useSaving();

  async function run(work: () => Promise<unknown>, done = '') {
    if (isBusy) return;
    onSaid('');
    setIsBusy(true);
    if (await save(work)) onSaid(done);
    setIsBusy(false);
    setOpened(null);
    await onChanged();
  }

  async function syncNow() {
    const taken = await takeTurn();
    if (taken.kind === 'taken' && taken.isRefused) throw new Error('The browser did not take it.');
  }

  return (
    <>
      <Part title={i18n.t('options.computers.now')}>
        {sayRoad(road).map((sentence, index) => (
          <p key={sentence} class={index === 0 ? 'state' : ''}>
            {sentence}
          </p>
        ))}
        <p>
          <button
            type="button"
            class="button primary"
            disabled={isBusy}
            onClick={() => void run(syncNow, i18n.t('options.computers.synced'))}
          >
            {i18n.t('options.computers.syncNow')}
          </button>
        </p>
        {isRefused && <NotSaved />}
      </Part>
      <Part title={i18n.t('options.computers.list')}>
        <ul class="computer-list">
          <ThisComputer name={road.name} onRename={(name) => void run(() => renameThis(name))} />
          {road.computers.map((computer) => (
            <Other
              key={computer.id}
              computer={computer}
              onRemove={() => void run(() => removeOther(computer.id), i18n.t('options.computers.removed'))}
            />
          ))}
        </ul>
        {road.computers.length > 0 && <p class="soft">{i18n.t('options.computers.removeHint')}</p>}
      </Part>
      <Part title={i18n.t('options.computers.more')}>
        {opened === 'code' && <CodeSheet code={road.code} />}
        {opened === 'stop' ? (
          <>
            <p>{i18n.t('options.computers.stopHint')}</p>
            <p class="row">
              <button
                type="button"
                class="button"
                disabled={isBusy}
                onClick={() => void run(stopRoad, i18n.t('options.computers.stopped'))}
              >
                {i18n.t('options.computers.stopSure')}
              </button>
              <button type="button" class="button plain" onClick={() => setOpened(null)}>
                {i18n.t('options.computers.cancel')}
              </button>
            </p>
          </>
        ) : (
          <p class="row">
            <button
              type="button"
              class="button"
              aria-expanded={opened === 'code'}
              onClick={() => setOpened(opened === 'code' ? null : 'code')}
            >
              {i18n.t('options.computers.showCode')}
            </button>
            <button type="button" class="button" onClick={() => setOpened('stop')}>
              {i18n.t('options.computers.stop')}
            </button>
          </p>
        )}
      </Part>
    </>
  );
}

interface ThisProps {
  name: string;
  onRename: (name: string) => void;
}

function ThisComputer({ name, onRename }: ThisProps) {
  const id = useId();
  return (
    <li>
      <label for={id}>{i18n.t('options.computers.thisName')}</label>
      <input
        {...PRIVATE_TEXT}
        type="text"
        id={id}
        dir="auto"
        maxLength={NAME_MAX_LENGTH}
        value={name}
        onChange={(event) => onRename(event.currentTarget.value.trim() || name)}
      />
    </li>
  );
}

interface OtherProps {
  computer: RoadStatus['computers'][number];
  onRemove: () => void;
}

function Other({ computer: { name, heardAtMs, isForgotten }, onRemove }: OtherProps) {
  const now = Temporal.Now.zonedDateTimeISO();
  const heardAt = Temporal.Instant.fromEpochMilliseconds(heardAtMs).toZonedDateTimeISO(now.timeZoneId);
  return (
    <li>
      <span dir="auto">{name}</span>
      <span class="soft">
        {i18n.t(isForgotten ? 'options.computers.away' : 'options.computers.seenAt', {
          time: formatPast(heardAt, now.toPlainDate()),
        })}
      </span>
      <button
        type="button"
        class="button plain"
        aria-label={i18n.t('options.computers.removeOf', { name })}
        onClick={onRemove}
      >
        {i18n.t('options.computers.remove')}
      </button>
    </li>
  );
}
