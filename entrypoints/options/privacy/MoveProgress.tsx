import { i18n } from '@/utils/texts/i18n';
import { useRef, useState } from 'preact/hooks';
import type { Moving } from '@/utils/history/sealed/move';
import { Progress } from '../data/Progress';

interface MovingState {
  isMoving: boolean;
  /** 0 … 1, or null while it is not known. */
  share: number | null;
  stop: () => void;
  /** @returns what `work` does, or null where it failed. */
  run: <Result>(work: (how: Moving) => Promise<Result>) => Promise<Result | null>;
}

/** The state of a history that is locked or opened for good, which takes its time. */
export function useMoving(onMoving: (isMoving: boolean) => void): MovingState {
  const [isMoving, setIsMoving] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const isStopped = useRef(false);

  function set(moves: boolean) {
    setIsMoving(moves);
    onMoving(moves);
  }

  async function run<Result>(work: (how: Moving) => Promise<Result>): Promise<Result | null> {
    isStopped.current = false;
    setShare(null);
    set(true);
    try {
      return await work({ onProgress: setShare, isStopped: () => isStopped.current });
    } catch {
      return null;
    } finally {
      set(false);
    }
  }

  return {
    isMoving,
    share,
    stop: () => {
      isStopped.current = true;
    },
    run,
  };
}

interface Props {
  label: string;
  moving: MovingState;
}

export function MoveProgress({ label, moving: { share, stop } }: Props) {
  if (share === null) return <Progress label={i18n.t('lock.others')} share={null} onStop={stop} />;
  if (share === 1) return <Progress label={i18n.t('lock.tidying')} share={null} onStop={stop} />;
  return <Progress label={label} share={share} onStop={stop} />;
}
