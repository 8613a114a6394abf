import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { blendStyle } from '@/components/mood-field/blend-style';
import { Problem } from '@/components/page/Problem';
import { SupportLink } from '@/components/page/SupportLink';
import { useAccess } from '@/components/hooks/use-access';
import { WhenUnlocked } from '@/components/lock/WhenUnlocked';
import { useCustomWords } from '@/components/page/use-custom-words';
import { useSettingsToGoBy } from '@/components/hooks/use-settings';
import { useLoaded } from '@/components/page/use-loaded';
import { useTexts } from '@/components/hooks/use-texts';
import { channelOf } from './channel-of';
import { Making } from './Making';
import type { CheckIn } from '@/utils/checkin/check-in';
import { useCheckIn, type Found } from './use-check-in';

/** What comes back is looked at later than the sentence. */
const loadAnswering = () => import('./answer/answering');
const loadFirst = () => import('./first/FirstSentence');

/** What leads to a sentence for somebody, once the history is open; to one for a helpline, whatever is locked. */
export function App() {
  const access = useAccess();
  const [channel] = useState(() => channelOf(location.hash));
  const [found, change] = useCheckIn(access);
  const first = useLoaded(loadFirst, channel !== null);
  if (access === null) return null;
  const isOpen = access === 'plain' || access === 'unlocked';
  // What was handed over is here, whatever is locked.
  if (channel === null && (isOpen || found?.checkIn)) {
    return <Say found={found} isLocked={!isOpen} onChange={change} />;
  }
  return (
    <div class={channel === null ? 'full-page' : 'full-page prints-card'}>
      <header>
        <h1>{i18n.t(channel === null ? 'say.title' : 'say.first.title')}</h1>
        <nav aria-label={i18n.t('nav.label')}>
          <SupportLink />
        </nav>
      </header>
      <main>
        {channel === null ? (
          <WhenUnlocked>{null}</WhenUnlocked>
        ) : (
          first && <first.FirstSentence channel={channel} isOpen={isOpen} />
        )}
      </main>
    </div>
  );
}

interface SayProps {
  found: Found | null;
  /** Then it can be said, and not noted that it was. */
  isLocked: boolean;
  onChange: (checkIn: CheckIn) => void;
}

/** From a check-in, or from nothing, to a sentence for somebody. */
function Say({ found, isLocked, onChange }: SayProps) {
  const texts = useTexts('telling');
  const settings = useSettingsToGoBy();
  const own = useCustomWords();
  const answering = useLoaded(loadAnswering);
  const [{ sentence, note }, setCard] = useState({ sentence: '', note: '' });
  const checkIn = found?.checkIn ?? null;
  // A sentence is drafted once, so the person’s own words have to be known by then.
  const isNamed = checkIn === null || own.all !== null;
  const place = { pleasantness: checkIn?.pleasantness ?? 0, energy: checkIn?.energy ?? 0 };

  return (
    <div class="full-page prints-card blend" style={blendStyle(place)}>
      <header>
        <h1>{i18n.t('say.title')}</h1>
        <nav aria-label={i18n.t('nav.label')}>
          <a class="button plain" href="/learn.html#others" target="_blank">
            {i18n.t('learn.others.title')}
          </a>
          <SupportLink />
        </nav>
      </header>
      <main>
        <p>{i18n.t('say.lead')}</p>
        {found?.problem && <Problem reason={found.problem} />}
        {found?.missing && <p role="status">{i18n.t(`say.${found.missing}`)}</p>}
        {found && texts && settings && isNamed && (
          <Making checkIn={checkIn} texts={texts} sharing={settings.sharing} onCard={setCard} />
        )}
        {answering && sentence !== '' && <answering.AnswerCard sentence={sentence} note={note} />}
        {checkIn && isLocked && <p class="soft">{i18n.t('say.afterLocked')}</p>}
        {answering && checkIn && !isLocked && (
          <answering.CameOfIt checkIn={checkIn} sentence={sentence} onChange={onChange} />
        )}
      </main>
    </div>
  );
}
