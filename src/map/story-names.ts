import { type LatLngTuple, type Map as LeafletMap, Point } from 'leaflet';
import { pointsAlong } from '../story/labels.js';
import type { LiveStory } from '../story/live.js';
import { titleOfGroup } from '../story/titles.js';
import type { Markers } from './markers.js';
import type { StoryName } from './names-layer.js';
import { isMany } from './pin-icon.js';

/**
 * The story's own names for the present view: the markers', and what the events' line says.
 * `sequence`: that line's positions.
 */
export function storyNames(
  map: LeafletMap,
  { words }: LiveStory,
  markers: Markers,
  sequence: readonly LatLngTuple[],
): StoryName[] {
  const names: StoryName[] = markers
    .standing()
    .filter(({ cluster }) => !isMany(cluster))
    .map(({ cluster, box }) => ({
      text: titleOfGroup(cluster.places, words),
      kind: 'name',
      at: map.latLngToLayerPoint([cluster.position[1], cluster.position[0]]),
      distance: (box.right - box.left) / 2 + 2,
    }));
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
