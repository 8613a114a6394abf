import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import { Problem, type ProblemReason } from '@/components/page/Problem';
import { reasonOf } from '@/utils/history/connection/database';
import { closeQuestion, readToAskAbout } from '@/utils/history/records/share-records';
import { readSettings } from '@/utils/storage/stored-settings';
import { HOWS, type How, type ShareRecord } from '@/utils/sharing/share-record';

/** A day after somebody was told, one quiet question. The answer stands beside what was said, where one looks for it. */
export function HowItWas() {
  const [told, setTold] = useState<ShareRecord | null>(null);
  const [answer, setAnswer] = useState<How | null>(null);
  const [problem, setProblem] = useState<ProblemReason | null>(null);

  useEffect(() => {
    // Where the history does not open, nothing is asked.
    findQuestion().then(setTold, () => setTold(null));
  }, []);

  function close(chosen: How | null) {
    setAnswer(chosen);
    setProblem(null);
    if (!told) return;
    closeQuestion(told.id, chosen, Temporal.Now.instant()).then(
      () => setTold(null),
      (error: unknown) => {
        setAnswer(null);
        setProblem(reasonOf(error));
      },
    );
  }

  return (
    <div class="how-it-was" role="status">
      {problem && <Problem reason={problem} />}
      {answer && <p>{i18n.t(`say.howAnswers.${answer}`)}</p>}
      {told && !answer && (
        <>
          <p>{i18n.t('say.howWas')}</p>
          <p>
            {HOWS.map((id) => (
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

async function findQuestion(): Promise<ShareRecord | null> {
  const { sharing } = await readSettings();
  return sharing.asksHowItWas ? readToAskAbout(Temporal.Now.instant()) : null;
}
