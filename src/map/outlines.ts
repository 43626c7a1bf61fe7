import { Circle, type Layer, LayerGroup, Polygon, Polyline } from 'leaflet';
import type { LivePlace, LiveStory } from '../story/live.js';
import { shapeOf } from './shapes.js';

export interface OutlineActions {
  choose(id: string): void;
  pointed(ids: readonly string[]): void;
}

/**
 * Lines and areas of the places, the circles within which narrowed points may lie, and the
 * line that shows the order of the events. How they look is `page/styles/live-map.css`'s.
 */
export class Outlines extends LayerGroup {
  readonly #story: LiveStory;
  #selected: string | undefined;
  #pointed: string | undefined;

  constructor(story: LiveStory, { choose, pointed }: OutlineActions) {
    super();
    this.#story = story;
    const outlines = story.places.flatMap((place) => outlinesOf(place, story));
    for (const { make, id } of outlines.sort((a, b) => a.rank - b.rank)) {
      const layer = make();
      layer.on('click', () => choose(id));
      layer.on('mouseover', () => pointed([id]));
      layer.on('mouseout', () => pointed([]));
      this.addLayer(layer);
    }
    const line = sequenceOf(story);
    this.addLayer(new Polyline(line, { className: 'sequence', interactive: false, weight: 1.5 }));
  }

  /** Shows which place is selected. */
  select(id: string | undefined): void {
    this.#selected = id;
    this.#mark();
  }

  /** Shows which place is pointed at elsewhere. */
  point(id: string | undefined): void {
    this.#pointed = id;
    this.#mark();
  }

  #mark(): void {
    const pane = this._map?.getPane('overlayPane');
    for (const { id } of this.#story.places) {
      for (const path of pane?.querySelectorAll(`.of-${id}`) ?? []) {
        path.classList.toggle('chosen', id === this.#selected);
        path.classList.toggle('pointed', id === this.#pointed);
      }
    }
  }
}

/** Latitude, longitude of the dated events in the order of time. */
export function sequenceOf({ places, sequence }: LiveStory): [number, number][] {
  return sequence.flatMap((id): [number, number][] => {
    const place = places.find((candidate) => candidate.id === id);
    return place ? [[place.position[1], place.position[0]]] : [];
  });
}

interface Outline {
  readonly id: string;
  /** Made in the order in which they lie: Leaflet draws by the ids that layers get when made. */
  readonly make: () => Layer;
  /** What ranks higher lies on top: lines and circles over areas, so that each can be hit. */
  readonly rank: number;
}

function outlinesOf(place: LivePlace, story: LiveStory): Outline[] {
  const { id, location, position, radius } = place;
  const shape = shapeOf(story, id);
  if (shape) {
    const look = (form: string, weight: number) => () => {
      const options = {
        // Else a click would count as one on the map too, and close the popup that it opens.
        bubblingMouseEvents: false,
        className: `outline ${form} ${location} of-${id}`,
        weight,
      };
      return shape.form === 'area'
        ? new Polygon(shape.parts, options)
        : new Polyline(shape.parts, options);
    };
    const outline =
      shape.form === 'area'
        ? { id, make: look('area', 1), rank: 0 }
        : { id, make: look('line', 2.5), rank: 2 };
    // All of it is where the place may be: it glows along its whole length.
    return location === 'somewhere' ? [{ id, make: look('glow', 8), rank: 1 }, outline] : [outline];
  }
  if (radius === undefined) return [];
  const make = () =>
    new Circle([position[1], position[0]], {
      radius,
      bubblingMouseEvents: false,
      className: `outline circle ${location} of-${id}`,
      weight: 1.5,
    });
  return [{ id, make, rank: 2 }];
}
