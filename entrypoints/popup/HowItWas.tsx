import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { closeQuestion, readToAskAbout } from '@/utils/history/told';
import { readSettings } from '@/utils/settings/store';
import type { Told } from '@/utils/telling/told';

const ANSWERS = ['good', 'mixed', 'hard'] as const;

/** A day after somebody was told, one quiet question. The answer is heard, and not kept. */
export function HowItWas() {
  const [told, setTold] = useState<Told | null>(null);
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number] | null>(null);

  useEffect(() => {
    // Where the history does not open, nothing is asked.
    findQuestion().then(setTold, () => setTold(null));
  }, []);

  function close(chosen: typeof answer) {
    setAnswer(chosen);
    if (told) void closeQuestion(told, Temporal.Now.instant()).then(() => setTold(null));
  }

  return (
    <div class="how-it-was" role="status">
      {answer && <p>{i18n.t(`say.howAnswers.${answer}`)}</p>}
      {told && !answer && (
        <>
          <p>{i18n.t('say.howWas')}</p>
          <p>
            {ANSWERS.map((id) => (
              <button key={id} type="button" class="button" onClick={() => close(id)}>
                {i18n.t(`say.hows.${id}`)}
              </button>
            ))}
            <button type="button" class="button plain" onClick={() => close(null)}>
              {i18n.t('say.hows.skip')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

async function findQuestion(): Promise<Told | null> {
  const { sharing } = await readSettings();
  return sharing.asksHowItWas ? readToAskAbout(Temporal.Now.instant()) : null;
}
