import './Breath.css';

/** A soft circle that widens and narrows once, slowly enough to breathe along with; nobody has to wait for its end. */
export function Breath() {
  return (
    <div class="breath" aria-hidden="true">
      <EveryColour />
    </div>
  );
}

/** Every colour of the field at once, melting into each other: none of them is picked. */
export function EveryColour() {
  return <span class="every-colour" />;
}
