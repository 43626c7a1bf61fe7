import { type LatLngTuple, type Map as LeafletMap, Point } from 'leaflet';
import { pointsAlong } from '../cartography/labels.js';
import { MOST_CARDS } from '../page-data/division.js';
import { countPlaces, type LiveStory } from '../page-data/live.js';
import type { Markers } from './markers.js';
import type { StoryName } from './names-layer.js';

/**
 * The story's own names for the present view: the markers', and what the events' line says.
 * `sequence`: that line's positions.
 */
export function storyNames(
  map: LeafletMap,
  { words, places }: LiveStory,
  markers: Markers,
  sequence: readonly LatLngTuple[],
): StoryName[] {
  const names = markers.standing().flatMap(({ cluster, box }): StoryName[] => {
    const [first, ...others] = cluster.places;
    // Of very many places most markers say how many they are: beside each the number would be too much.
    if (others.length > 0 && places.length > MOST_CARDS) return [];
    return [
      {
        // Not after one of its places.
        text: others.length > 0 ? countPlaces(words, others.length + 1) : (first?.name ?? ''),
        kind: 'name',
        at: new Point((box.left + box.right) / 2, (box.top + box.bottom) / 2),
        distance: (box.right - box.left) / 2 + 2,
      },
    ];
  });
  const [from, to] = sequence.slice(0, 2).map((position) => map.latLngToLayerPoint(position));
  for (const at of from && to ? pointsAlong([from.x, from.y], [to.x, to.y]) : []) {
    names.push({
      text: words.sequence,
      kind: 'sequence-label',
      at: new Point(...at),
      distance: 6,
    });
  }
  return names;
}
