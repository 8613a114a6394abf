import { i18n } from '#i18n';

interface Props {
  /** The id of the check-in that is to be said: an address never holds more of it. */
  id: string;
}

export function SayLink({ id }: Props) {
  return (
    <a class="button" href={`/say.html#${id}`} target="_blank">
      {i18n.t('say.link')}
    </a>
  );
}
