import { i18n } from '#i18n';

/** The same quiet link everywhere, for everyone. */
export function SupportLink() {
  return (
    <a class="button plain" href="/options.html#support" target="_blank">
      {i18n.t('options.support.title')}
    </a>
  );
}
