import { Circle, type FeatureGroup, GeoJSON, LayerGroup, Polyline } from 'leaflet';
import type { LivePlace, LiveStory } from '../story/live.js';

/**
 * Lines and areas of the places, the circles within which narrowed points may lie, and the
 * line that shows the order of the events. How they look is `page/styles/live-map.css`'s.
 */
export function outlinesOf(story: LiveStory, choose: (id: string) => void): LayerGroup {
  const group = new LayerGroup();
  for (const place of byArea(story.places)) {
    const layer = outlineOf(place);
    if (!layer) continue;
    layer.on('click', ({ originalEvent }) => {
      // The map closes the popup when it is clicked itself.
      originalEvent.stopPropagation();
      choose(place.id);
    });
    group.addLayer(layer);
  }
  const line = sequenceOf(story);
  if (line.length > 1) {
    group.addLayer(new Polyline(line, { className: 'sequence', interactive: false, weight: 2 }));
  }
  return group;
}

/** Latitude, longitude of the dated events in the order of time. */
export function sequenceOf({ places, sequence }: LiveStory): [number, number][] {
  return sequence.flatMap((id): [number, number][] => {
    const place = places.find((candidate) => candidate.id === id);
    return place ? [[place.position[1], place.position[0]]] : [];
  });
}

function outlineOf({ location, geometry, radius, position }: LivePlace): FeatureGroup | undefined {
  if (geometry) {
    const form = geometry.type === 'MultiPolygon' ? 'area' : 'line';
    const layer = new GeoJSON(geometry, {
      style: { className: `outline ${form} ${location}`, weight: form === 'area' ? 1 : 3 },
    });
    return layer;
  }
  if (radius === undefined) return undefined;
  const circle = new Circle([position[1], position[0]], {
    radius,
    className: `outline circle ${location}`,
    weight: 1.5,
  });
  const group = new GeoJSON();
  group.addLayer(circle);
  return group;
}

/** Lines and circles over areas, so that each can be hit. */
function byArea(places: readonly LivePlace[]): LivePlace[] {
  const rank = ({ geometry }: LivePlace) => (geometry?.type === 'MultiPolygon' ? 0 : 1);
  return [...places].sort((a, b) => rank(a) - rank(b));
}
