import { i18n } from '@/utils/texts/i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Card } from '@/components/sharing/Card';
import { OneOf } from '@/components/form/OneOf';
import { WhenUnlocked } from '@/components/lock/WhenUnlocked';
import { Problem, type ProblemReason } from '@/components/page/Problem';
import { useCustomWords } from '@/components/page/use-custom-words';
import { useTexts } from '@/components/hooks/use-texts';
import { Ways } from '@/components/sharing/Ways';
import type { CheckIn } from '@/utils/checkin/check-in';
import { onChange } from '@/utils/history/connection/changes';
import { reasonOf } from '@/utils/history/connection/database';
import { readOfDays } from '@/utils/history/totals/days';
import { CHANNELS, composeFirst, type Channel } from '@/utils/sharing/wording/first-sentence';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';
import { Line } from '../Line';
import { ChooseCheckIns } from './ChooseCheckIns';
import './FirstSentence.css';

/** How far back one may choose. */
const DAYS = 30;

interface Props {
  /** Where it is said to begin with. */
  channel: Channel;
  /** Whether the history can be read. Whoever is in need of a sentence has one without it, too. */
  isOpen: boolean;
}

/** A few lines to read out to a doctor or on a helpline, of check-ins that somebody chooses: none but these are in it. */
export function FirstSentence({ channel: usual, isOpen }: Props) {
  const texts = useTexts('telling');
  const own = useCustomWords();
  const today = Temporal.Now.plainDateISO();
  const [checkIns, problem] = useLately(today.toString(), isOpen);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [channel, setChannel] = useState(usual);
  const [turn, setTurn] = useState(0);
  const [written, setWritten] = useState<string | null>(null);
  const [isAnnounced, setAnnounced] = useState(false);
  const card = useRef<HTMLElement>(null);

  if (problem) return <Problem reason={problem} />;
  if (!texts || (isOpen && !(own.all && checkIns))) return null;

  const told = (checkIns ?? []).filter(({ id }) => chosen.has(id));
  const wordings = composeFirst(told, channel, today, { texts, nameFeeling, nameContext });
  const said = written ?? wordings[turn % wordings.length] ?? '';

  return (
    <>
      <p>{i18n.t('say.first.lead')}</p>
      <section class="making" aria-label={i18n.t('say.first.checkIns')}>
        <OneOf
          legend={i18n.t('say.first.channel')}
          name="channel"
          choices={CHANNELS.map((id) => ({ id, label: i18n.t(`say.first.channels.${id}`) }))}
          chosen={channel}
          onChoose={setChannel}
        />
        {checkIns?.length === 0 && <p class="soft">{i18n.t('say.first.none')}</p>}
        {checkIns && checkIns.length > 0 && (
          <ChooseCheckIns checkIns={checkIns} chosen={chosen} onChoose={setChosen} />
        )}
      </section>
      <section aria-labelledby="card-title" ref={card}>
        <h2 id="card-title">{i18n.t('say.card')}</h2>
        {said.trim() === '' ? <p class="soft">{i18n.t('say.nothing')}</p> : <Card text={said} note="" />}
        <Line label={i18n.t('say.first.text')} value={said} onWrite={setWritten} />
        <p class="row">
          {written === null ? (
            <button
              type="button"
              class="button"
              onClick={() => {
                setTurn((turn + 1) % wordings.length);
                setAnnounced(true);
              }}
            >
              {i18n.t('say.another')}
            </button>
          ) : (
            <button type="button" class="button" onClick={() => setWritten(null)}>
              {i18n.t('say.restore')}
            </button>
          )}
        </p>
        <p class="visually-hidden" role="status">
          {isAnnounced && written === null && said}
        </p>
        {said.trim() !== '' && (
          <Ways text={said} findCard={() => card.current?.querySelector<SVGSVGElement>('svg.card') ?? null} />
        )}
      </section>
      {!isOpen && <WhenUnlocked>{null}</WhenUnlocked>}
    </>
  );
}

/** The check-ins of the last days, the newest first; null until they were read, and as long as they can't be. */
function useLately(
  day: string,
  isOpen: boolean,
): [checkIns: readonly CheckIn[] | null, problem: ProblemReason | null] {
  const [checkIns, setCheckIns] = useState<readonly CheckIn[] | null>(null);
  const [problem, setProblem] = useState<ProblemReason | null>(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    const today = Temporal.PlainDate.from(day);
    const first = today.subtract({ days: DAYS - 1 }).toString();
    const show = () =>
      void readOfDays(first, day).then(
        (read) => setCheckIns(read.toReversed()),
        (error: unknown) => setProblem(reasonOf(error)),
      );
    show();
    return onChange(show);
  }, [day, isOpen]);

  return [checkIns, problem];
}
