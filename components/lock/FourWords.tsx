import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { drawWords } from '@/utils/crypto/draw-words';
import { formatNumber } from '@/utils/time/format';
import { readPassphraseWords } from './find-fault';
import './FourWords.css';

interface Props {
  onTake: (passphrase: string) => void;
}

interface Made {
  passphrase: string;
  bits: number;
  /** Of how many words they were drawn. */
  of: number;
}

/** Four words by lot, for who would rather not think of some: shown, and with one touch in the field. */
export function FourWords({ onTake }: Props) {
  const [made, setMade] = useState<Made | null>(null);
  const [said, setSaid] = useState('');

  async function make() {
    const words = await readPassphraseWords();
    setMade({ ...drawWords(words), of: words.length });
    setSaid('');
  }

  return (
    <div class="four-words">
      <p>
        <button
          type="button"
          class="button"
          onClick={() => void make().catch(() => setSaid(i18n.t('lock.failed')))}
        >
          {i18n.t(made === null ? 'lock.words.make' : 'lock.words.others')}
        </button>
      </p>
      {made !== null && (
        <>
          <p class="words" role="status">
            {made.passphrase}
          </p>
          <p class="soft">
            {i18n.t('lock.words.strength', { n: formatNumber(made.of), bits: String(made.bits) })}
          </p>
          <p>
            <button
              type="button"
              class="button"
              onClick={() => {
                onTake(made.passphrase);
                setSaid(i18n.t('lock.words.taken'));
              }}
            >
              {i18n.t('lock.words.take')}
            </button>
          </p>
        </>
      )}
      <p role="status">{said}</p>
    </div>
  );
}
