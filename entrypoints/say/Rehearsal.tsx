import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { Line } from './Line';

/** To go through it once before it is said. What is written here is kept nowhere. */
export function Rehearsal() {
  const [may, setMay] = useState('');
  const [hope, setHope] = useState('');
  const [badly, setBadly] = useState('');
  return (
    <details class="rehearsal">
      <summary>{i18n.t('say.rehearse')}</summary>
      <p>{i18n.t('say.aloud')}</p>
      <Line label={i18n.t('say.may')} value={may} onWrite={setMay} />
      <Line label={i18n.t('say.hope')} value={hope} onWrite={setHope} />
      <Line label={i18n.t('say.badly')} value={badly} onWrite={setBadly} />
      <p>{i18n.t('say.badlyHint')}</p>
      <p class="soft">{i18n.t('say.rehearseHint')}</p>
    </details>
  );
}
