import { i18n } from '@/utils/texts/i18n';
import type { CheckIn } from '@/utils/checkin/check-in';
import type { Tone } from '@/utils/sharing/manner';
import type { Listener, Parts } from '@/utils/sharing/wording/compose';
import type { Vocabulary } from '@/utils/sharing/wording/say-feeling';
import { listUntold } from '@/utils/sharing/wording/untold';
import { formatList } from '@/utils/time/format';
import { nameNeed } from '@/utils/vocabulary/needs';

interface Props {
  checkIn: CheckIn;
  parts: Parts;
  listener: Listener;
  tone: Tone;
  vocabulary: Vocabulary;
}

/** What of the check-in the sentence leaves out, since nobody says everything at once. */
export function LeftOut({ checkIn, parts, listener, tone, vocabulary }: Props) {
  const { nameFeeling, nameContext } = vocabulary;
  const { feelings, about, needs } = listUntold(checkIn, parts, listener, tone, vocabulary);
  const names = [...feelings.map(nameFeeling), ...about.map(nameContext), ...needs.map(nameNeed)];
  return names.length > 0 && <p class="soft">{i18n.t('say.leftOut', [formatList(names)])}</p>;
}
