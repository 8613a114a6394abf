import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CheckIn } from '@/utils/checkin/check-in';
import type { ProblemReason } from '@/components/page/Problem';
import { onChange } from '@/utils/history/connection/changes';
import { reasonOf } from '@/utils/history/connection/database';
import { saveLatest } from '@/utils/history/check-ins/save-latest';
import { changeShareRecord, readShareRecord } from '@/utils/history/records/share-records';
import type { ShareOutcome, ShareRecord } from '@/utils/sharing/share-record';

interface Telling {
  /** Null until it was read. */
  told: ShareRecord | null;
  problem: ProblemReason | null;
  change: (came: ShareOutcome) => void;
}

/** What is known of telling somebody about a check-in, and a way to change it, which is saved as one writes. */
export function useShareRecord({ id, saidAt }: CheckIn): Telling {
  const [told, setTold] = useState<ShareRecord | null>(null);
  const [problem, setProblem] = useState<ProblemReason | null>(null);
  const changes = useRef(0);

  const saver = useMemo(
    () =>
      saveLatest(async ({ came }: { id: string; came: ShareOutcome }) => {
        await changeShareRecord(id, came);
      }),
    [id],
  );

  useEffect(() => {
    async function read() {
      const before = changes.current;
      // Or the letters that still wait would be taken back.
      await saver.settle();
      const found = await readShareRecord(id);
      if (changes.current !== before) return;
      setTold(found ?? { id, toldAt: null, askedAt: null });
      setProblem(null);
    }
    const show = () => void read().catch((error: unknown) => setProblem(reasonOf(error)));
    show();
    // How it was is answered in the popup.
    return onChange(show);
  }, [id, saidAt, saver]);

  function change(came: ShareOutcome) {
    changes.current += 1;
    setTold((before) => before && { ...before, ...came });
    // Each part waits by itself: an answer must not take the place of a line.
    saver.save({ id: Object.keys(came).join(), came }).then(
      () => setProblem(null),
      () => setProblem('only-here'),
    );
  }

  return { told, problem, change };
}
