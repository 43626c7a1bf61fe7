import {
  DomUtil,
  type LatLngTuple,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  setOptions,
} from 'leaflet';
import type { Label } from '../cartography/basemap.js';
import { BESIDE_LINE, BESIDE_PIN, besideOf, type TextKind } from '../cartography/label-styles.js';
import {
  type LabelToPlace,
  type Line,
  type PlacedLabel,
  type Point,
  placeLabels,
  pointsAlong,
  type TextSize,
} from '../cartography/labels.js';
import { labelledLeg } from '../cartography/order.js';
import { MOST_CARDS } from '../page-data/division.js';
import { countPlaces, type LiveStory } from '../page-data/live.js';
import { boxesOver, movedBy } from './free-area.js';
import { GLIDING } from './glide.js';
import type { Markers } from './markers.js';
import { svg } from './svg-element.js';

/** A label's lines, and below them in smaller type those of a callout. */
type Form = readonly [text: string, callout?: string];

interface Name extends Pick<LabelToPlace<unknown>, 'distance' | 'dot' | 'isOwn'> {
  readonly kind: TextKind;
  /** Tells it from others with the same text. */
  readonly key: string | number;
  /** Best first. */
  readonly forms: readonly Form[];
  /** Layer pixels. */
  readonly at: readonly Point[];
}

/** A label in one of its forms. */
interface Made {
  /** What is added to the map: the label, or the label and a town's dot. */
  readonly root: HTMLElement;
  readonly label: HTMLElement;
  readonly dot: HTMLElement | undefined;
}

/** How far beyond the map there are labels, as a share of the map's size: as BasemapLayer. */
const PADDING = 0.5;
/**
 * Milliseconds that the map rests before its labels are placed. Whoever turns the wheel on does
 * not wait for labels in between, which took a fifth of the script's work while zooming.
 */
const REST = 200;

/**
 * The labels on the map. The story's own are placed first, beside their markers; the basemap's
 * where they meet neither those, nor markers, nor the story's lines, nor more important labels.
 */
export class NamesLayer extends Layer {
  readonly #box = DomUtil.create('div', 'names');
  readonly #leaders = svg('path', { class: 'leader' });
  /** Beneath the labels, as large as the area that has any. See live-map.css. */
  readonly #ground = DomUtil.create('div', 'ground', this.#box);
  readonly #markers: Markers;
  readonly #story: LiveStory;
  readonly #sequence: readonly LatLngTuple[];
  /** The labels' elements and sizes, by their text. */
  readonly #made = new Map<string, Made & TextSize>();
  /** The basemap's, part by part. */
  readonly #labels: (readonly Label[])[];
  #resting = 0;

  /** `sequence`: positions of the line that shows the order of the events. */
  constructor(markers: Markers, story: LiveStory, sequence: readonly LatLngTuple[]) {
    super();
    setOptions(this, { pane: 'names' });
    this.#markers = markers;
    this.#story = story;
    this.#sequence = sequence;
    // The drawn map's, until the first part of the basemap replaces them.
    this.#labels = [story.labels];
    this.#box.setAttribute('aria-hidden', 'true');
    this.#box.append(svg('svg', {}, this.#leaders));
  }

  /** Sets the labels of a part of the basemap. The first part's replace the drawn map's. */
  setLabels(part: number, labels: readonly Label[]): void {
    this.#labels[part] = labels;
    this.#rest();
  }

  override onAdd(): this {
    this.getPane()?.append(this.#box);
    this.place();
    return this;
  }

  override onRemove(): this {
    this.#box.remove();
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      moveend: this.#rest,
      resize: this.place,
      popupopen: this.place,
      popupclose: this.place,
      // Labels keep their size, so they would drift during a zoom: they are hidden until its end.
      zoomstart: () => {
        clearTimeout(this.#resting);
        this.#box.classList.add('waiting');
      },
    };
  }

  readonly #rest = (): void => {
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(this.place, REST);
  };

  /** Places the labels for the present view now, which otherwise comes soon after each move. */
  readonly place = (): void => {
    const map: LeafletMap | undefined = this._map;
    if (!map || map.getContainer().classList.contains(GLIDING)) return;
    const names = [...this.#storyNames(map), ...this.#labelsInView(map)];
    // Before anything is read of the page: both are laid out at once then.
    this.#measure(names);
    const { x: left, y: top } = map.containerPointToLayerPoint([0, 0]);
    const { x, y } = map.getSize();
    put(this.#ground, left + x / 2, top + y / 2, 'middle');
    const room = {
      view: { left, top, right: left + x, bottom: top + y },
      boxes: [
        ...this.#markers.standing().map(({ box }) => box),
        ...boxesOver(map, COVERS).map((box) => movedBy(box, left, top)),
      ],
      lines: linesOf(map),
    };
    const wanted = names.map((name): LabelToPlace<Name> => {
      const sizes = name.forms.flatMap((form) => this.#made.get(keyOf(name, form)) ?? []);
      return { ...name, source: name, points: name.at.map((at) => () => at), sizes };
    });
    this.#show(placeLabels(wanted, room));
    this.#box.classList.remove('waiting');
  };

  /** Makes the labels' elements and measures them, all of them in one layout. */
  #measure(names: readonly Name[]): void {
    const made = new Map<string, Made>();
    for (const name of names) {
      for (const form of name.forms) {
        // A label may have the same form twice.
        const key = keyOf(name, form);
        if (!this.#made.has(key) && !made.has(key)) made.set(key, make(name, form));
      }
    }
    this.#box.append(...[...made.values()].map(({ root }) => root));
    for (const [key, { root, label, dot }] of made) {
      const { offsetWidth: width, offsetHeight: height } = label;
      this.#made.set(key, { root, label, dot, width, height });
    }
  }

  /** Labels that stay where they were are not laid out or painted again. */
  #show(labels: readonly PlacedLabel<Name>[]): void {
    let leaders = '';
    const shown = new Set<Element>();
    for (const { source, point, form, dx, dy, align, leader } of labels) {
      const made = this.#made.get(keyOf(source, source.forms[form]));
      const at = source.at[point];
      if (!made || !at) continue;
      const { root, label, dot } = made;
      put(label, at.x + dx, at.y + dy, align);
      if (dot) put(dot, at.x, at.y, 'middle');
      label.style.textAlign = ALIGNED[align];
      if (leader) leaders += `M${at.x} ${at.y}l${leader.x} ${leader.y}`;
      shown.add(root);
    }
    this.#leaders.setAttribute('d', leaders);
    for (const { root } of this.#made.values()) {
      if (!shown.has(root)) root.remove();
      else if (!root.isConnected) this.#box.append(root);
    }
  }

  /** The story's own labels: the markers', events first, and the sequence's. */
  #storyNames(map: LeafletMap): Name[] {
    const { words, places } = this.#story;
    const names = this.#markers.standing().flatMap(({ cluster, box }): Name[] => {
      const [first, ...others] = cluster.places;
      // In a story of very many places most markers are clusters, which say how many places they are.
      if (!first || (others.length > 0 && places.length > MOST_CARDS)) return [];
      // An area's symbol is its name already.
      if (others.length === 0 && first.role === 'area') return [];
      return [
        {
          key: cluster.key,
          at: [{ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }],
          distance: (box.right - box.left) / 2 + BESIDE_PIN,
          isOwn: true,
          ...(others.length > 0
            ? { kind: 'name', forms: [[countPlaces(words, others.length + 1)]] }
            : {
                kind: first.role === 'event' ? 'event' : 'name',
                forms: first.labels ?? [[first.name]],
              }),
        },
      ];
    });
    names.sort((a, b) => Number(b.kind === 'event') - Number(a.kind === 'event'));
    const leg = labelledLeg(this.#sequence, ([, longitude]) => longitude);
    if (!leg) return names;
    const [from, to] = [map.latLngToLayerPoint(leg[0]), map.latLngToLayerPoint(leg[1])];
    const kind = 'sequence-label';
    const at = pointsAlong([from.x, from.y], [to.x, to.y]).map(([x, y]) => ({ x, y }));
    return [...names, { kind, key: kind, at, forms: [[words.sequence]], distance: BESIDE_LINE }];
  }

  #labelsInView(map: LeafletMap): Name[] {
    const bounds = map.getBounds().pad(PADDING);
    const zoom = map.getZoom();
    return this.#labels.flat().flatMap((label): Name[] => {
      const [name, longitude, latitude, minZoom, kind, others = []] = label;
      if (minZoom > zoom) return [];
      const at = [[longitude, latitude] as const, ...others]
        .filter(([lng, lat]) => bounds.contains([lat, lng]))
        .map(([lng, lat]) => map.latLngToLayerPoint([lat, lng]));
      if (at.length === 0) return [];
      return [{ kind, key: longitude + latitude, at, forms: [[name]], ...besideOf(kind) }];
    });
  }
}

function keyOf({ kind, key }: Name, form: Form | undefined): string {
  return `${kind} ${key} ${form?.join('\n\n')}`;
}

/** What covers part of the map, besides its own markers. */
const COVERS = '.leaflet-control, .leaflet-popup, .drawer, .locator';

/** What Leaflet writes for paths outside the view, and for straight lines; circles have arcs. */
const NOTHING = 'M0 0';
const STRAIGHT = /^[\d\s.MLz-]+$/;

/** The story's lines in layer pixels, as they are drawn. */
function linesOf(map: LeafletMap): Line[] {
  const paths = map.getPane('overlayPane')?.querySelectorAll('path:not(.glow)') ?? [];
  return Array.from(paths, (path) => path.getAttribute('d') ?? '')
    .filter((d) => d !== NOTHING && STRAIGHT.test(d))
    .flatMap((d) => d.split('M').slice(1))
    .map((line) =>
      line.split('L').map((point) => {
        const [x = 0, y = 0] = point.split(' ').map(Number.parseFloat);
        return [x, y] as const;
      }),
    );
}

function make({ kind, dot: hasDot }: Name, [text, callout]: Form): Made {
  const label = DomUtil.create('span', `map-name ${kind}`);
  label.textContent = text;
  if (callout !== undefined) DomUtil.create('span', 'callout', label).textContent = callout;
  if (!hasDot) return { root: label, label, dot: undefined };
  const root = DomUtil.create('span', '');
  const dot = DomUtil.create('span', `dot ${kind}`, root);
  root.append(label);
  return { root, label, dot };
}

/** The share of a label, in percent, that lies before its point. */
const SHARES = { start: 0, middle: 50, end: 100 } as const;
const ALIGNED = { start: 'left', middle: 'center', end: 'right' } as const;

function put(element: HTMLElement, x: number, y: number, align: keyof typeof SHARES): void {
  element.style.translate = `calc(${x}px - ${SHARES[align]}%) calc(${y}px - 50%)`;
}
