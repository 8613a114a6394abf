import { i18n } from '@/utils/texts/i18n';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { BackupNotice } from '@/components/notices/BackupNotice';
import { CheckInEditor } from '@/components/check-in/CheckInEditor';
import { CheckInList } from '@/components/check-in/CheckInList';
import { DayStrip } from './DayStrip';
import { MendedNotice } from '@/components/notices/MendedNotice';
import { NextNudge } from '@/components/notices/NextNudge';
import { PinAdvice } from '@/components/notices/PinAdvice';
import { Problem } from '@/components/page/Problem';
import { useHistoryEditing, type Changing } from '@/components/hooks/use-history-editing';
import { useHistoryQuery } from '@/components/hooks/use-history-query';
import { WhenUnlocked } from '@/components/lock/WhenUnlocked';
import { openLookingBack } from '@/utils/browser/pages';
import type { CheckIn } from '@/utils/checkin/check-in';
import { readRecent } from '@/utils/history/check-ins/check-ins';
import { readDrawnDays } from '@/utils/history/check-ins/drawn-days';
import { formatPast } from '@/utils/time/format';
import { WeekOffer } from './WeekOffer';

const DAYS = 14;
const RECENT = 20;

/** The last two weeks at a glance, what was kept today and lately, and each of them to be opened and put right. */
export function HistoryView() {
  const changing = useHistoryEditing();
  const [opened, setOpened] = useState<CheckIn | null>(null);
  const [hasOpened, setHasOpened] = useState(false);

  function look(checkIn: CheckIn) {
    setOpened(checkIn);
    setHasOpened(true);
  }

  if (changing.problem) return <Problem reason={changing.problem} />;
  return (
    <section class="history">
      <WhenUnlocked>
        <MendedNotice />
        {opened ? (
          <Opened checkIn={opened} changing={changing} onClose={() => setOpened(null)} />
        ) : (
          <Past changing={changing} hasOpened={hasOpened} onOpen={look} />
        )}
      </WhenUnlocked>
    </section>
  );
}

interface PastProps {
  changing: Changing;
  /** Whether one comes back from a check-in, and not from elsewhere. */
  hasOpened: boolean;
  onOpen: (checkIn: CheckIn) => void;
}

function Past({ changing, hasOpened, onOpen }: PastProps) {
  const today = Temporal.Now.plainDateISO();
  const past = useHistoryQuery(changing, today.toString(), readPast);
  const ofToday = past?.recent.filter(({ localDate }) => localDate === today.toString()) ?? [];
  const earlier = past?.recent.filter((checkIn) => !ofToday.includes(checkIn)) ?? [];
  const isUndoable = changing.deletions.length > 0;
  const list = (checkIns: readonly CheckIn[]) => (
    <CheckInList
      checkIns={checkIns}
      sayWhen={(moment) => formatPast(moment, today)}
      onOpen={onOpen}
      onDelete={(checkIn) => changing.remove([checkIn.id])}
    />
  );

  return (
    <>
      {past && (
        <div class="step">
          <Title takesFocus={hasOpened}>{i18n.t('history.title')}</Title>
          <DayStrip
            summaries={past.days}
            lastDay={today}
            days={DAYS}
            onOpen={(date) => void openLookingBack({ day: date.toString() })}
          />
          <WeekOffer />
          {past.recent.length === 0 && <p class="soft">{i18n.t('history.empty')}</p>}
          {ofToday.length > 0 && <h2 class="soft">{i18n.t('history.today')}</h2>}
          {list(ofToday)}
          {earlier.length > 0 && (
            <h2 class="soft">{i18n.t(ofToday.length > 0 ? 'history.earlier' : 'history.recent')}</h2>
          )}
          {list(earlier)}
        </div>
      )}
      <BackupNotice />
      <PinAdvice canLeave />
      <footer>
        <span class="aside" role="status">
          {isUndoable ? i18n.t('history.deleted') : <NextNudge />}
        </span>
        {isUndoable ? (
          <button type="button" class="button" aria-keyshortcuts="Control+Z" onClick={changing.undo}>
            {i18n.t('history.undo')}
          </button>
        ) : (
          <button type="button" class="button plain" onClick={() => void openLookingBack({})}>
            {i18n.t('history.all')}
          </button>
        )}
      </footer>
    </>
  );
}

interface OpenedProps {
  checkIn: CheckIn;
  changing: Changing;
  onClose: () => void;
}

function Opened({ checkIn, changing, onClose }: OpenedProps) {
  return (
    <>
      <div class="step">
        <Title takesFocus>{i18n.t('edit.title')}</Title>
        <CheckInEditor checkIn={checkIn} isNew={false} changing={changing} onSave={changing.save} />
      </div>
      <footer>
        <span class="aside">
          <button
            type="button"
            class="button plain"
            onClick={() => {
              changing.remove([checkIn.id]);
              onClose();
            }}
          >
            {i18n.t('history.delete')}
          </button>
        </span>
        <button type="button" class="button primary" onClick={onClose}>
          {i18n.t('minute.done')}
        </button>
      </footer>
    </>
  );
}

interface TitleProps {
  /** What one came from took the focus with it. */
  takesFocus: boolean;
  children: ComponentChildren;
}

function Title({ takesFocus, children }: TitleProps) {
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);

  return (
    <h1 tabIndex={-1} ref={title}>
      {children}
    </h1>
  );
}

async function readPast(today: string) {
  const first = Temporal.PlainDate.from(today).subtract({ days: DAYS - 1 });
  const [days, recent] = await Promise.all([readDrawnDays(first.toString(), today), readRecent(RECENT)]);
  return { days, recent };
}
