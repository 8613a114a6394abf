import { i18n } from '@/utils/texts/i18n';
import { useId } from 'preact/hooks';

interface Props {
  /** What is going on. */
  label: string;
  /** 0 … 1, or null while one cannot know. */
  share: number | null;
  onStop: () => void;
}

export function Progress({ label, share, onStop }: Props) {
  const id = useId();
  return (
    <div class="progress">
      <label for={id}>{label}</label>
      {share === null ? <progress id={id} /> : <progress id={id} value={share} />}
      <button type="button" class="button" onClick={onStop}>
        {i18n.t('options.data.stop')}
      </button>
    </div>
  );
}
