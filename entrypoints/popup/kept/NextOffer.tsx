import { i18n } from '@/utils/texts/i18n';
import { SayLink } from '@/components/sharing/SayLink';
import { SupportLink } from '@/components/page/SupportLink';
import type { CheckIn } from '@/utils/checkin/check-in';
import { isGood, type Offer } from '@/utils/vocabulary/closings/offers';

interface Props {
  offer: Offer;
  checkIn: CheckIn;
  isLocked: boolean;
  hasExample: boolean;
  onExample: () => void;
}

/** One thing that may be done next. */
export function NextOffer({ offer, checkIn, isLocked, hasExample, onExample }: Props) {
  switch (offer) {
    case 'say':
      return <SayLink checkIn={checkIn} isLocked={isLocked} isGood={isGood(checkIn)} />;
    case 'example':
      return (
        <button type="button" class="button" aria-expanded={hasExample} onClick={onExample}>
          {i18n.t('minute.someoneSaid')}
        </button>
      );
    case 'lookBack':
      return (
        <a class="button" href="#history">
          {i18n.t('minute.lookBack')}
        </a>
      );
    case 'support':
      return <SupportLink />;
  }
}
