import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import { askToShowOne } from '@/utils/browser/page-messages';
import { onChange } from '@/utils/history/connection/changes';
import { readNudgesSince } from '@/utils/history/records/nudges';

type Trial = 'none' | 'waiting' | 'shown' | 'dotted' | 'failed';

/** A first nudge, as real as any other: an alarm half a minute ahead raises it. */
export function ShowMeOne() {
  const [trial, setTrial] = useState<Trial>('none');

  useEffect(() => onChange(() => void readTrial().then((found) => found && setTrial(found))), []);

  function start() {
    setTrial('waiting');
    askToShowOne().catch(() => setTrial('failed'));
  }

  return (
    <section>
      <h2>{i18n.t('welcome.try.title')}</h2>
      <p>{i18n.t('welcome.try.text')}</p>
      <button type="button" class="button" disabled={trial === 'waiting'} onClick={start}>
        {i18n.t('welcome.try.button')}
      </button>
      <p role="status">{trial !== 'none' && i18n.t(`welcome.try.${trial}`)}</p>
    </section>
  );
}

/** What has become of the newest nudge that was asked for. */
async function readTrial(): Promise<Trial | null> {
  const nudges = await readNudgesSince(Temporal.Now.instant().subtract({ hours: 1 }));
  const asked = nudges.findLast(({ kind }) => kind === 'asked');
  if (!asked) return null;
  if (asked.shownAt !== null) return 'shown';
  return asked.state === 'dotted' ? 'dotted' : 'waiting';
}
