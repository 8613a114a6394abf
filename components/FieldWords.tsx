import { layOutWords } from '@/utils/vocabulary/lay-out-words';
import { nameFeeling } from '@/utils/vocabulary/names';
import type { Place } from '@/utils/vocabulary/place';

interface Props {
  place: Place;
}

/** The words near a place on the field, for the eye. */
export function FieldWords({ place }: Props) {
  return layOutWords(place).map(({ feeling, x, y }) => (
    <span key={feeling} class="word" style={{ '--x': x, '--y': y }}>
      {nameFeeling(feeling)}
    </span>
  ));
}
