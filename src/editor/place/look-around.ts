/** Where the map looks for a place that is not placed yet: at what the text names next to it. */
import { least } from 'd3-array';
import { useEffect } from 'preact/hooks';
import { useDesk } from '../desk.js';
import type { EditedPlace } from '../model.js';

export function useLookAround(place: EditedPlace, places: readonly EditedPlace[]): void {
  const desk = useDesk();
  useEffect(() => {
    if (place.geometry !== null) return;
    const position = besideInText(place, places)?.position;
    if (position) desk.set({ look: { at: [position] } });
  }, []);
}

/**
 * The placed place whose mention is nearest to the place's first one, where a text says where it
 * is; not what is a whole country.
 */
export function besideInText(
  place: EditedPlace,
  places: readonly EditedPlace[],
): EditedPlace | undefined {
  const own = Math.min(...startsOf(place));
  const others = places.filter(
    ({ id, position, properties: { role } }) => id !== place.id && position && role !== 'area',
  );
  return least(others, (other) =>
    Math.min(...startsOf(other).map((start) => Math.abs(own - start))),
  );
}

function startsOf({ quotations }: EditedPlace): number[] {
  return quotations.flatMap(({ mention }) => mention?.start ?? []);
}
