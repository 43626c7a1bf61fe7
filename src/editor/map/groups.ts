/** Pins of many places that share one where they would hide one another. */
import { joinNear, middleOf } from '../../cartography/clustering.js';
import { clusterText, PIN, widthOfPin } from '../../cartography/pins.js';
import { project, unproject } from '../../geo/geography.js';
import type { ScenePin } from './scene.js';

/**
 * Up to so many places those share a pin that would lie on one another, at least {@link PILE} of
 * them; others have their own: an author looks for it by its number.
 */
const MANY = 40;
const PILE = 4;
/** From this zoom on each has its own: places at one spot would never part. */
const NEAR = 15;
/** Names that a shared pin says. */
const NAMED = 6;

/**
 * The pins as they are shown at a zoom. That of the selected place always stands alone, and so do
 * those of what is not in the story yet.
 */
export function groupedPins(pins: readonly ScenePin[], zoom: number): readonly ScenePin[] {
  const places = pins.filter(({ kind, isCurrent }) => kind === 'place' && !isCurrent);
  if (places.length < PILE || zoom >= NEAR) return pins;
  const isMany = places.length > MANY;
  const points = places.map((pin) => {
    const [x, y] = project(pin.at, zoom);
    return [{ x, y, pin }];
  });
  const ofFirst = ([first]: readonly { x: number; y: number }[]) => first ?? { x: 0, y: 0 };
  // As far apart as the widest number and a pin beside it need.
  const widest = Math.max(PIN, ...places.map(({ text }) => widthOfPin(text)));
  const groups = joinNear(points, isMany ? widest : PIN / 2, ofFirst);
  const least = isMany ? 2 : PILE;
  if (groups.every(({ length }) => length < least)) return pins;
  const shared = groups.flatMap((group): ScenePin[] => {
    const [first] = group;
    if (!first || group.length < least) return group.map(({ pin }) => pin);
    const { x, y } = middleOf(group);
    const names = group.slice(0, NAMED).map(({ pin }) => `${pin.text} ${pin.name}`);
    return [
      {
        key: `cluster ${first.pin.of}`,
        kind: 'cluster',
        of: first.pin.of,
        members: group.map(({ pin }) => String(pin.of)),
        at: unproject([x, y], zoom),
        text: clusterText(group.length),
        look: 'cluster',
        name: names.join(', ') + (group.length > NAMED ? ', …' : ''),
        isCurrent: false,
      },
    ];
  });
  return [...shared, ...pins.filter((pin) => pin.kind !== 'place' || pin.isCurrent)];
}
