import { useContext } from 'preact/hooks';
import { Language, useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { cornersOf } from './shapes.js';
import { mapWords } from './words.js';

interface Props {
  readonly place: EditedPlace;
  readonly answer: (isYes: boolean) => void;
}

/** Says what becomes of an outline that is corrected by hand, and asks whether it is to be so. */
export function CorrectByHand({ place, answer }: Props) {
  const words = useWords(mapWords);
  const language = useContext(Language);
  const { name = '', shape } = place.properties;
  const count = place.geometry ? cornersOf(place.geometry).toLocaleString(language) : '';
  return (
    <section class="map-hint" aria-label={words.correct}>
      <p>{shape ? words.toHand(name) : words.simplify(name, count)}</p>
      <button type="button" onClick={() => answer(true)}>
        {words.toHandYes}
      </button>
      <button type="button" onClick={() => answer(false)}>
        {words.cancel}
      </button>
    </section>
  );
}
