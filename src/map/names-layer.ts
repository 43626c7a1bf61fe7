import {
  DomUtil,
  type LatLngTuple,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type Point,
  point,
  setOptions,
} from 'leaflet';
import { isTown, type Label } from '../cartography/basemap.js';
import {
  BESIDE_DOT,
  BESIDE_LINE,
  LABEL_HEIGHT,
  LABEL_STYLES,
  type LabelStyle,
} from '../cartography/label-styles.js';
import {
  type LabelToPlace,
  type PlacedLabel,
  placeLabels,
  pointsAlong,
  widthOf,
} from '../cartography/labels.js';
import type { Box } from '../geo/box.js';
import { MOST_CARDS } from '../page-data/division.js';
import { countPlaces, type LiveStory } from '../page-data/live.js';
import { GLIDING } from './glide.js';
import type { Markers } from './markers.js';

/** The label of a marker, or of the line that shows the order of the events. */
interface StoryName {
  readonly text: string;
  readonly kind: 'name' | 'sequence-label';
  /** Layer pixels. */
  readonly at: Point;
  /** Pixels from the point to the label's edge. */
  readonly distance: number;
}

interface Text {
  readonly text: string;
  readonly kind: keyof typeof LABEL_STYLES;
  /** The position of a town's dot. */
  readonly dot?: Point;
}

/** How far beyond the map there are labels, as a share of the map's size: as BasemapLayer. */
const PADDING = 0.5;

/**
 * The labels on the map. The story's own are placed first, beside their markers; the basemap's
 * where they meet neither those, nor markers, nor more important labels.
 */
export class NamesLayer extends Layer {
  readonly #box = DomUtil.create('div', 'names');
  readonly #markers: Markers;
  readonly #story: LiveStory;
  readonly #sequence: readonly LatLngTuple[];
  /** Names that are not repeated as labels of the basemap. */
  readonly #ownNames: ReadonlySet<string>;
  /** The labels' elements, by all that they depend on. */
  readonly #shown = new Map<string, HTMLElement>();
  /** The basemap's, part by part. */
  readonly #labels: (readonly Label[])[];

  /** `sequence`: positions of the line that shows the order of the events. */
  constructor(markers: Markers, story: LiveStory, sequence: readonly LatLngTuple[]) {
    super();
    setOptions(this, { pane: 'names' });
    this.#markers = markers;
    this.#story = story;
    this.#sequence = sequence;
    this.#ownNames = new Set(story.places.map(({ name }) => name));
    // The drawn map's, until the first part of the basemap replaces them.
    this.#labels = [story.labels];
    this.#box.setAttribute('aria-hidden', 'true');
  }

  /** Sets the labels of a part of the basemap. The first part's replace the drawn map's. */
  setLabels(part: number, labels: readonly Label[]): void {
    this.#labels[part] = labels;
    this.#update();
  }

  override onAdd(): this {
    this.getPane()?.append(this.#box);
    this.#update();
    return this;
  }

  override onRemove(): this {
    this.#box.remove();
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      moveend: this.#update,
      resize: this.#update,
      // Labels keep their size, so they would drift during a zoom: they are hidden until its end.
      zoomstart: () => this.#box.classList.add('waiting'),
      zoomend: () => this.#box.classList.remove('waiting'),
    };
  }

  readonly #update = (): void => {
    const map: LeafletMap | undefined = this._map;
    if (!map || map.getContainer().classList.contains(GLIDING)) return;
    const taken = [...this.#markers.standing().map(({ box }) => box), ...controlBoxes(map)];
    const names = [
      ...storyNames(map, this.#story, this.#markers, this.#sequence).map(wantStoryName),
      ...this.#labelsInView(map),
    ];
    // A reader's own styles may space characters. "normal" gives NaN.
    const spacing = Number.parseFloat(getComputedStyle(this.#box).letterSpacing) || 0;
    const wide = names.map((name) => ({
      ...name,
      width: name.width + name.source.text.length * spacing,
    }));
    this.#show(placeLabels(wide, taken, viewOf(map)));
  };

  /** Labels that stay where they were keep their elements: they are not laid out or painted again. */
  #show(labels: readonly PlacedLabel<Text>[]): void {
    const wanted = new Map(labels.map((label) => [JSON.stringify(label), label]));
    for (const [key, element] of this.#shown) {
      if (wanted.has(key)) continue;
      element.remove();
      this.#shown.delete(key);
    }
    for (const [key, label] of wanted) {
      if (this.#shown.has(key)) continue;
      const element = elementOf(label);
      this.#shown.set(key, element);
      this.#box.append(element);
    }
  }

  #labelsInView(map: LeafletMap): LabelToPlace<Text>[] {
    const bounds = map.getBounds().pad(PADDING);
    const zoom = map.getZoom();
    return this.#labels.flat().flatMap(([name, longitude, latitude, minZoom, kind]) => {
      if (minZoom > zoom || this.#ownNames.has(name)) return [];
      if (!bounds.contains([latitude, longitude])) return [];
      const at = map.latLngToLayerPoint([latitude, longitude]);
      const source = isTown(kind) ? { text: name, kind, dot: at } : { text: name, kind };
      const beside = isTown(kind)
        ? BESIDE_DOT
        : kind === 'islands' && { distance: BESIDE_DOT.distance };
      return [{ source, ...at, ...sizeOfLabel(source), ...beside }];
    });
  }
}

/** The story's own labels in the present view: the markers' and the sequence's. */
function storyNames(
  map: LeafletMap,
  { words, places }: LiveStory,
  markers: Markers,
  sequence: readonly LatLngTuple[],
): StoryName[] {
  const names = markers.standing().flatMap(({ cluster, box }): StoryName[] => {
    const [first, ...others] = cluster.places;
    // In a story of very many places most markers are clusters, which say how many places they are.
    if (others.length > 0 && places.length > MOST_CARDS) return [];
    // An area's symbol is its name already.
    if (others.length === 0 && first?.role === 'area') return [];
    return [
      {
        text: others.length > 0 ? countPlaces(words, others.length + 1) : (first?.name ?? ''),
        kind: 'name',
        at: point((box.left + box.right) / 2, (box.top + box.bottom) / 2),
        distance: (box.right - box.left) / 2 + 2,
      },
    ];
  });
  const [from, to] = sequence.slice(0, 2).map((position) => map.latLngToLayerPoint(position));
  for (const at of from && to ? pointsAlong([from.x, from.y], [to.x, to.y]) : []) {
    names.push({
      text: words.sequence,
      kind: 'sequence-label',
      at: point(...at),
      distance: BESIDE_LINE,
    });
  }
  return names;
}

/** The map's rectangle in layer pixels. */
function viewOf(map: LeafletMap): Box {
  const { x: left, y: top } = map.containerPointToLayerPoint([0, 0]);
  const { x, y } = map.getSize();
  return { left, top, right: left + x, bottom: top + y };
}

/** The controls' boxes in layer pixels: no label begins under one. */
function controlBoxes(map: LeafletMap): Box[] {
  const frame = map.getContainer().getBoundingClientRect();
  return [...map.getContainer().querySelectorAll('.leaflet-control')].map((control) => {
    const { left, top, right, bottom } = control.getBoundingClientRect();
    const corner = map.containerPointToLayerPoint([left - frame.left, top - frame.top]);
    return {
      left: corner.x,
      top: corner.y,
      right: corner.x + right - left,
      bottom: corner.y + bottom - top,
    };
  });
}

function wantStoryName({ text, kind, at, distance }: StoryName): LabelToPlace<Text> {
  const source = { text, kind };
  const once = kind === 'sequence-label' ? { once: kind } : {};
  return { source, x: at.x, y: at.y, ...sizeOfLabel(source), distance, ...once };
}

function sizeOfLabel({ text, kind }: Text): { width: number; height: number } {
  const { size, spacing, isUpperCase }: LabelStyle = LABEL_STYLES[kind].live;
  const shown = isUpperCase ? text.toUpperCase() : text;
  const wider = isUpperCase ? 1.2 : 1;
  return { width: widthOf(shown, size * wider, spacing), height: size * LABEL_HEIGHT };
}

/** The share of a label, in percent, that lies before its point. */
const SHARES = { start: 0, middle: 50, end: 100 } as const;

function elementOf({ source, x, y, align }: PlacedLabel<Text>): HTMLElement {
  const element = document.createElement('span');
  element.className = `map-name ${source.kind}`;
  element.textContent = source.text;
  element.style.translate = `calc(${x}px - ${SHARES[align]}%) calc(${y}px - 50%)`;
  if (!source.dot) return element;
  const town = document.createElement('span');
  const dot = document.createElement('span');
  dot.className = `dot ${source.kind}`;
  dot.style.translate = `calc(${source.dot.x}px - 50%) calc(${source.dot.y}px - 50%)`;
  town.append(dot, element);
  return town;
}
