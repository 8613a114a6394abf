import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CheckIn } from '@/utils/checkin/check-in';
import type { ProblemReason } from '@/components/page/Problem';
import { onChange } from '@/utils/history/connection/changes';
import { reasonOf } from '@/utils/history/connection/database';
import { saveLatest } from '@/utils/history/check-ins/save-latest';
import { changeTold, readTold } from '@/utils/history/records/share-records';
import type { Came, Told } from '@/utils/sharing/share-record';

interface Telling {
  /** Null until it was read. */
  told: Told | null;
  problem: ProblemReason | null;
  change: (came: Came) => void;
}

/** What is known of telling somebody about a check-in, and a way to change it, which is saved as one writes. */
export function useTold({ id, saidAt }: CheckIn): Telling {
  const [told, setTold] = useState<Told | null>(null);
  const [problem, setProblem] = useState<ProblemReason | null>(null);
  const changes = useRef(0);

  const saver = useMemo(
    () =>
      saveLatest(async ({ came }: { id: string; came: Came }) => {
        await changeTold(id, came);
      }),
    [id],
  );

  useEffect(() => {
    async function read() {
      const before = changes.current;
      // Or the letters that still wait would be taken back.
      await saver.settle();
      const found = await readTold(id);
      if (changes.current !== before) return;
      setTold(found ?? { id, toldAt: null, askedAt: null });
      setProblem(null);
    }
    const show = () => void read().catch((error: unknown) => setProblem(reasonOf(error)));
    show();
    // It is answered in the popup how it was.
    return onChange(show);
  }, [id, saidAt, saver]);

  function change(came: Came) {
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
