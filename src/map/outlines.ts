import { Circle, GeoJSON, type Layer, LayerGroup, type Path, Polyline } from 'leaflet';
import { feature } from 'topojson-client';
import type { LivePlace, LiveStory } from '../story/live.js';

/**
 * Lines and areas of the places, the circles within which narrowed points may lie, and the
 * line that shows the order of the events. How they look is `page/styles/live-map.css`'s.
 */
export function outlinesOf(story: LiveStory, choose: (id: string) => void): LayerGroup {
  const areas: Layer[] = [];
  const lines: Layer[] = [];
  for (const place of story.places) {
    const outline = outlineOf(place, story) ?? circleOf(place);
    outline?.layer.on('click', () => choose(place.id));
    if (outline) (outline.isArea ? areas : lines).push(outline.layer);
  }
  const sequence = new Polyline(sequenceOf(story), {
    className: 'sequence',
    interactive: false,
    weight: 2,
  });
  // Lines and circles over areas, so that each can be hit.
  return new LayerGroup([...areas, ...lines, sequence]);
}

/** Latitude, longitude of the dated events in the order of time. */
export function sequenceOf({ places, sequence }: LiveStory): [number, number][] {
  return sequence.flatMap((id): [number, number][] => {
    const place = places.find((candidate) => candidate.id === id);
    return place ? [[place.position[1], place.position[0]]] : [];
  });
}

interface Outline {
  readonly layer: Layer;
  readonly isArea: boolean;
}

function outlineOf({ id, location }: LivePlace, { outlines }: LiveStory): Outline | undefined {
  const object = outlines.objects[id];
  if (!object) return undefined;
  const isArea = object.type === 'MultiPolygon';
  const layer = new GeoJSON(feature(outlines, object), {
    // Else a click would count as one on the map too, and close the popup that it opens.
    bubblingMouseEvents: false,
    style: {
      className: `outline ${isArea ? 'area' : 'line'} ${location}`,
      weight: isArea ? 1 : 2.5,
    },
  });
  return { layer, isArea };
}

function circleOf({ position, radius, location }: LivePlace): Outline | undefined {
  if (radius === undefined) return undefined;
  const layer: Path = new Circle([position[1], position[0]], {
    radius,
    bubblingMouseEvents: false,
    className: `outline circle ${location}`,
    weight: 1.5,
  });
  return { layer, isArea: false };
}
