import { i18n } from '#i18n';

interface Props {
  /** The id of the check-in that is to be said: an address never holds more of it. */
  id: string;
  /** Opens the page instead of the link. */
  onOpen?: () => void;
}

export function SayLink({ id, onOpen }: Props) {
  return (
    <a
      class="button"
      href={`/say.html#${id}`}
      target="_blank"
      onClick={(event) => {
        if (!onOpen) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {i18n.t('say.link')}
    </a>
  );
}
