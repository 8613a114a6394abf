import { i18n } from '@/utils/texts/i18n';

interface Props {
  /** Whether it stands beside other things, and not for itself. */
  isPlain?: boolean;
}

/** The same quiet link everywhere, for everyone. */
export function SupportLink({ isPlain = true }: Props) {
  return (
    <a class={isPlain ? 'button plain' : 'button'} href="/options.html#support" target="_blank">
      {i18n.t('options.support.title')}
    </a>
  );
}
