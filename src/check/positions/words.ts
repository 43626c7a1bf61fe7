/** What the author is told of a position that is hardly meant. */
import { least } from 'd3-array';
import type { LngLat } from '../../geo/geography.js';
import { distanceBetween } from '../../geo/geometry.js';
import type { Doubt, Known } from './doubt.js';
import type { Slip } from './slips.js';

const IF: Readonly<Record<Slip, string>> = {
  swapped: 'with latitude and longitude swapped',
  sign: 'with another sign',
  'swapped-sign': 'with latitude and longitude swapped and another sign',
  decimal: 'with the decimal point moved',
};

const WHY: Readonly<Record<Slip, string>> = {
  swapped: 'GeoJSON wants [longitude, latitude]',
  sign: 'west and south are negative, east and north are not',
  'swapped-sign': 'GeoJSON wants [longitude, latitude], west and south negative',
  decimal: 'the decimal point is one digit off',
};

/** @param others the story's other places, where they are meant to be */
export function wordDoubt(
  {
    name,
    position,
    isPoint,
  }: { readonly name: string; readonly position: LngLat; readonly isPoint: boolean },
  doubt: Doubt,
  others: readonly { readonly name: string; readonly position: LngLat }[],
  { countryAt }: Pick<Known, 'countryAt'>,
): { message: string; hint: string } {
  const { slip, meant, reason, orOthers } = doubt;
  const nearestTo = (spot: LngLat) =>
    least(others, (other) => distanceBetween(spot, other.position)) ?? { name, position: meant };
  const here = () => ` (${countryAt(position, 0) ?? 'at sea'})`;
  const said = () => {
    switch (reason.kind) {
      case 'entry': {
        const { name: entry, country } = reason.entry;
        return `is ${kilometres(position, reason.entry.position)} from ${entry} (${country}), and ${IF[slip]} it would be there`;
      }
      case 'country':
        return `is in no country that the article names${here()}, and ${IF[slip]} it would be in one (${reason.country})`;
      case 'land':
        return `is at sea, and ${IF[slip]} it would be on land (${countryAt(meant, 50_000)})`;
      case 'others': {
        const near = nearestTo(meant);
        return `is ${kilometres(position, nearestTo(position).position)} from the other places, and ${IF[slip]} it would be ${kilometres(meant, near.position)} from "${near.name}"`;
      }
    }
  };
  const mend = isPoint
    ? `Put [${meant.join(', ')}]: ${WHY[slip]}.`
    : `Change all its positions and its anchor: ${WHY[slip]}.`;
  const hint = orOthers ? `${mend} Or this one is right, and the others are wrong.` : mend;
  return { message: `"${name}" ${said()}`, hint };
}

function kilometres(a: LngLat, b: LngLat): string {
  return `${Math.round(distanceBetween(a, b) / 1000).toLocaleString('en')} km`;
}
