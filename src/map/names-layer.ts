import {
  DomUtil,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type Point,
  setOptions,
} from 'leaflet';
import type { Label } from '../cartography/basemap.js';
import { type Name, type StandingName, standNames, widthOf } from '../cartography/labels.js';
import type { Box } from '../geo/box.js';
import { GLIDING } from './glide.js';
import type { Markers } from './markers.js';

/** A name of the story's: of a marker, or of a line at its middle. */
export interface StoryName {
  readonly text: string;
  readonly kind: 'name' | 'sequence-label';
  /** Layer pixels. */
  readonly at: Point;
  /** Pixels from the point to the name's edge. */
  readonly distance: number;
}

interface Text {
  readonly text: string;
  readonly kind: string;
  /** Where the dot of a town stands. */
  readonly dot?: Point;
}

const SIZES: Readonly<Record<string, { size: number; spacing: number }>> = {
  country: { size: 11, spacing: 1.6 },
  name: { size: 13, spacing: 0 },
};
const TOWN = { size: 11, spacing: 0 };
const LINE_HEIGHT = 1.3;
/** How much more than the map's box gets its names, as a share of the box: see BasemapLayer. */
const PADDING = 0.5;

/**
 * The names on the map. The story's own stand first, beside their markers; the basemap's give
 * way to them, to the markers, and to whatever is more important than they are.
 */
export class NamesLayer extends Layer {
  readonly #box = DomUtil.create('div', 'names');
  readonly #markers: Markers;
  readonly #storyNames: () => StoryName[];
  readonly #ownNames: ReadonlySet<string>;
  /** By the parts of the basemap. */
  readonly #labels: (readonly Label[])[];

  /**
   * @param ownNames names of the basemap that the story has itself and the basemap leaves out
   * @param labels the basemap's names until there are more: those of the drawn map
   */
  constructor(
    markers: Markers,
    storyNames: () => StoryName[],
    ownNames: Iterable<string>,
    labels: readonly Label[],
  ) {
    super();
    setOptions(this, { pane: 'names' });
    this.#markers = markers;
    this.#storyNames = storyNames;
    this.#ownNames = new Set(ownNames);
    this.#labels = [labels];
    this.#box.setAttribute('aria-hidden', 'true');
  }

  /** The names of a part of the basemap; the first part's take the place of the drawn map's. */
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
      // Names keep their size and would drift while the map zooms; they come back at its end.
      zoomstart: () => this.#box.classList.add('waiting'),
      zoomend: () => this.#box.classList.remove('waiting'),
    };
  }

  readonly #update = (): void => {
    const map: LeafletMap | undefined = this._map;
    if (!map || map.getContainer().classList.contains(GLIDING)) return;
    const taken = [...this.#markers.standing().map(({ box }) => box), ...controlBoxes(map)];
    const names = [...this.#storyNames().map(wantStoryName), ...this.#labelsInView(map)];
    // Readers may have letters stand further apart; "normal" is no number.
    const spacing = Number.parseFloat(getComputedStyle(this.#box).letterSpacing) || 0;
    const wide = names.map((name) => ({
      ...name,
      width: name.width + name.source.text.length * spacing,
    }));
    this.#box.replaceChildren(...standNames(wide, taken, viewOf(map)).map(elementOf));
  };

  #labelsInView(map: LeafletMap): Name<Text>[] {
    const bounds = map.getBounds().pad(PADDING);
    const zoom = map.getZoom();
    return this.#labels.flat().flatMap(([name, longitude, latitude, minZoom, kind]) => {
      if (minZoom > zoom || this.#ownNames.has(name)) return [];
      if (!bounds.contains([latitude, longitude])) return [];
      const at = map.latLngToLayerPoint([latitude, longitude]);
      const isCountry = kind === 'country';
      const source = isCountry ? { text: name, kind } : { text: name, kind, dot: at };
      return [{ source, ...at, ...extentOf(source), ...(!isCountry && { distance: 5, dot: 3 }) }];
    });
  }
}

/** The map's box in layer pixels. */
function viewOf(map: LeafletMap): Box {
  const { x: left, y: top } = map.containerPointToLayerPoint([0, 0]);
  const { x, y } = map.getSize();
  return { left, top, right: left + x, bottom: top + y };
}

/** Where the controls stand now, in layer pixels: no name begins under one. */
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

function wantStoryName({ text, kind, at, distance }: StoryName): Name<Text> {
  const source = { text, kind };
  const once = kind === 'sequence-label' ? { once: kind } : {};
  return { source, x: at.x, y: at.y, ...extentOf(source), distance, ...once };
}

function extentOf({ text, kind }: Text): { width: number; height: number } {
  const { size, spacing } = SIZES[kind] ?? TOWN;
  const shown = kind === 'country' ? text.toUpperCase() : text;
  const wider = kind === 'country' ? 1.2 : 1;
  return { width: widthOf(shown, size * wider, spacing), height: size * LINE_HEIGHT };
}

/** How much of a name lies before its point. */
const SHARES = { start: 0, middle: 50, end: 100 } as const;

function elementOf({ source, x, y, align }: StandingName<Text>): HTMLElement {
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
