import { i18n } from '@/utils/texts/i18n';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '@/components/hooks/use-texts';
import type { CheckIn } from '@/utils/checkin/check-in';
import { chooseExample } from '@/utils/vocabulary/examples';

interface Props {
  checkIn: CheckIn;
  /** How many check-ins were kept before. */
  turn: number;
}

/** Somebody made up who was about there, too, and who says so. */
export function Example({ checkIn, turn }: Props) {
  const examples = useTexts('examples');
  const box = useRef<HTMLDivElement>(null);

  // What was asked for below may be out of sight up here.
  useEffect(() => {
    if (examples) box.current?.scrollIntoView({ block: 'nearest' });
  }, [examples]);

  return (
    <div class="example" role="status" ref={box}>
      <p>{examples?.get(chooseExample(checkIn, turn))}</p>
      <p class="soft">
        {i18n.t('minute.madeUp')}{' '}
        <a href="/learn.html#others" target="_blank">
          {i18n.t('learn.link')}
        </a>
      </p>
    </div>
  );
}
