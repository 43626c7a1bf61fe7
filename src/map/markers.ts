import {
  CircleMarker,
  type LatLngBounds,
  LayerGroup,
  type Map as LeafletMap,
  Marker,
  type Path,
  Polyline,
  point,
} from 'leaflet';
import { type Shift, UNMOVED } from '../cartography/arrangement.js';
import type { ArrowEnd } from '../cartography/order.js';
import { isAway, LEADER_DOT } from '../cartography/pins.js';
import { type Box, boxAround } from '../geo/box.js';
import type { Extent } from '../geo/geography.js';
import type { LiveWords } from '../page-data/live.js';
import type { Cluster, Clustering, Wanted } from './clustering.js';
import { namedOf, PinIcon } from './pin-icon.js';

export interface MarkerActions {
  /** A marker has been clicked, tapped or chosen by key. */
  readonly choose: (cluster: Cluster) => void;
  /** The reader points at these places' marker, or at none. */
  readonly pointed: (ids: readonly string[]) => void;
  /** A marker has got the focus; its box is in pixels of the map. */
  readonly focused: (box: Box) => void;
}

interface Standing extends Wanted {
  readonly marker: Marker;
  readonly icon: PinIcon;
  /** The line from the place to its marker, if the marker is away from it, and its end. */
  readonly leader: readonly Path[];
}

/** How far beyond the map there are markers, as a share of the map's size. */
const PADDING = 0.25;

const POINTING = [
  ['pointerenter', true],
  ['focus', true],
  ['pointerleave', false],
  ['blur', false],
] as const;

/** A marker for each place or cluster at the present zoom, displaced to make room for others. */
export class Markers extends LayerGroup {
  readonly #standing = new Map<string, Standing>();
  readonly #clustering: Clustering;
  readonly #words: LiveWords;
  readonly #actions: MarkerActions;
  /** Whether to draw leader lines: not before the outlines. */
  #hasLeaders = false;
  #selected: string | undefined;
  /** The area that has its markers, and the zoom that they are for. */
  #area: LatLngBounds | undefined;
  #zoom = 0;
  #arrangedFor: number | undefined;

  constructor(clustering: Clustering, words: LiveWords, actions: MarkerActions) {
    super();
    this.#clustering = clustering;
    this.#words = words;
    this.#actions = actions;
  }

  override onAdd(map: LeafletMap): this {
    super.onAdd(map);
    map.on('moveend', this.#settle);
    // Each step of a drag would cost four projections.
    if (!this.#clustering.isForEveryView) map.on('move', this.#follow);
    this.#update();
    return this;
  }

  override onRemove(map: LeafletMap): this {
    map.off('moveend', this.#settle);
    map.off('move', this.#follow);
    return super.onRemove(map);
  }

  /** Updates the markers after the clusters have changed. */
  refresh(): void {
    this.#update();
  }

  /** Draws leader lines from now on. */
  drawLeaders(): void {
    this.#hasLeaders = true;
    for (const [key, standing] of this.#standing) {
      this.#standing.set(key, { ...standing, leader: this.#lead(standing) });
    }
  }

  /** How far the place's marker is displaced. */
  shiftOf(id: string): Shift {
    return this.#standing.get(this.#keyOf(id) ?? '')?.shift ?? UNMOVED;
  }

  /** Highlights the selected place. */
  select(id: string | undefined): void {
    this.#selected = id;
    for (const standing of this.#standing.values()) this.#markSelected(standing);
  }

  /** Highlights a place that is pointed at elsewhere. */
  point(id: string | undefined): void {
    const key = this.#keyOf(id);
    for (const { cluster, marker } of this.#standing.values()) {
      const isPointed = cluster.key === key;
      marker.getElement()?.toggleAttribute('data-pointed', isPointed);
    }
  }

  /** The present clusters, and the boxes of their markers in layer pixels. */
  standing(): { cluster: Cluster; box: Box }[] {
    return [...this.#standing.values()].map(({ cluster, marker, icon, shift }) => {
      const { x, y } = this._map.latLngToLayerPoint(marker.getLatLng());
      return { cluster, box: boxOfIcon(icon, x + shift.dx, y + shift.dy) };
    });
  }

  /** The middle and the size of the place's symbol, or of its cluster's, at the present zoom. */
  endAt(id: string): ArrowEnd | undefined {
    const standing = this.#standing.get(this.#keyOf(id) ?? '');
    if (!standing) return undefined;
    const { marker, icon, shift } = standing;
    const { x, y } = this._map.project(marker.getLatLng());
    return { x: x + shift.dx, y: y + shift.dy, ...icon.size };
  }

  /** The element of the place's marker, or of its cluster's. */
  elementOf(id: string): HTMLElement | undefined {
    return this.#standing.get(this.#keyOf(id) ?? '')?.marker.getElement();
  }

  /** A marker's box, in pixels of the map. */
  #boxOf({ marker, icon, shift: { dx, dy } }: Standing): Box {
    const { x, y } = this._map.latLngToContainerPoint(marker.getLatLng());
    return boxOfIcon(icon, x + dx, y + dy);
  }

  /** The key of the cluster that has the place. */
  #keyOf(id: string | undefined): string | undefined {
    if (id === undefined || this.#standing.has(id)) return id;
    return this.#clustering.keyOf(id, this._map.getZoom());
  }

  /** Adds markers while the map is dragged beyond the area that has its markers. */
  readonly #follow = (): void => {
    const map = this._map;
    if (map.getZoom() === this.#zoom && !this.#area?.contains(map.getBounds())) this.#update();
  };

  readonly #settle = (): void => {
    if (this.#clustering.isForEveryView && this._map.getZoom() === this.#zoom) return;
    this.#update();
  };

  readonly #update = (): void => {
    this.#zoom = this._map.getZoom();
    this.#area = this._map.getBounds().pad(PADDING);
    const view = extentOfBounds(this.#area);
    const wanted = this.#clustering
      .at(this.#zoom, view)
      .sort((a, b) => firstOf(a.cluster) - firstOf(b.cluster));
    const keys = new Set(wanted.map(({ cluster }) => cluster.key));
    let focused: string | undefined;
    for (const [key, standing] of this.#standing) {
      if (keys.has(key)) continue;
      const { cluster, marker } = standing;
      if (marker.getElement() === document.activeElement) focused = cluster.places[0]?.id;
      this.removeLayer(marker);
      for (const path of standing.leader) this.removeLayer(path);
      this.#standing.delete(key);
    }
    for (const { cluster, shift } of wanted) {
      const standing = this.#standing.get(cluster.key) ?? this.#stand(cluster);
      this.#moveAside(standing, shift);
    }
    this.#arrangedFor = this.#zoom;
    this.#putInOrder(wanted.map(({ cluster }) => cluster));
    // If the focused marker has joined a cluster, or left one, the focus follows its place.
    if (focused !== undefined) this.elementOf(focused)?.focus();
  };

  #moveAside(standing: Standing, shift: Shift): void {
    const { marker, icon, cluster } = standing;
    const { dx, dy } = standing.shift;
    const element = marker.getElement();
    const isSame = dx === shift.dx && dy === shift.dy;
    // The end of a leader line also depends on the zoom.
    if (isSame && (this.#zoom === this.#arrangedFor || !isAway(shift, icon.size))) return;
    if (element && !isSame) icon.moveAside(element, shift);
    const moved = { ...standing, shift };
    this.#standing.set(cluster.key, { ...moved, leader: this.#lead(moved) });
  }

  /** Draws a place's leader line, if it needs one, and removes the former one. */
  #lead({ marker, icon, shift: { dx, dy }, leader }: Standing): readonly Path[] {
    for (const path of leader) this.removeLayer(path);
    if (!this.#hasLeaders || !isAway({ dx, dy }, icon.size)) return [];
    const map = this._map;
    const spot = marker.getLatLng();
    const pin = map.unproject(map.project(spot).add(point(dx, dy)));
    const drawn = [
      new Polyline([spot, pin], { className: 'leader', interactive: false }),
      new CircleMarker(spot, { className: 'leader spot', interactive: false, radius: LEADER_DOT }),
    ];
    for (const path of drawn) this.addLayer(path);
    return drawn;
  }

  /**
   * Puts the elements in the story's order, for the Tab key. One that is pressed or has the focus
   * stays, and the others move round it: an element that is taken out between press and release
   * gets no click.
   */
  #putInOrder(clusters: readonly Cluster[]): void {
    const wanted = clusters.flatMap(
      ({ key }) => this.#standing.get(key)?.marker.getElement() ?? [],
    );
    const pane = wanted[0]?.parentElement;
    if (!pane || wanted.every((element, index) => element === pane.children[index])) return;
    const kept = wanted.findIndex((element) => element.matches(':active, :focus'));
    const [before, after] = [wanted.slice(0, Math.max(kept, 0)), wanted.slice(kept + 1)];
    pane.prepend(...before);
    pane.append(...after);
  }

  #stand(cluster: Cluster): Standing {
    const icon = new PinIcon(cluster, this.#words);
    const [longitude, latitude] = cluster.position;
    const marker = new Marker([latitude, longitude], {
      icon,
      riseOnHover: true,
      // Leaflet's ignores a marker's size, and also moves the map when the mouse sets the focus.
      autoPanOnFocus: false,
      zIndexOffset: -firstOf(cluster),
    });
    marker.on('click', () => this.#actions.choose(cluster));
    marker.on('keydown', ({ originalEvent }) => {
      // A cluster's marker is a button, not a link: the space bar must work too.
      if (originalEvent.key !== ' ' && originalEvent.key !== 'Enter') return;
      originalEvent.preventDefault();
      this.#actions.choose(cluster);
    });
    this.addLayer(marker);
    const ids = namedOf(cluster).map(({ id }) => id);
    for (const [type, pointed] of POINTING) {
      marker.getElement()?.addEventListener(type, () => this.#actions.pointed(pointed ? ids : []));
    }
    marker.getElement()?.addEventListener('focus', () => {
      const found = this.#standing.get(cluster.key);
      if (found) this.#actions.focused(this.#boxOf(found));
    });
    const standing = { cluster, shift: UNMOVED, marker, icon, leader: [] };
    this.#standing.set(cluster.key, standing);
    if (this.#selected !== undefined) this.#markSelected(standing);
    return standing;
  }

  #markSelected({ cluster, marker }: Standing): void {
    const isSelected = cluster.key === this.#keyOf(this.#selected);
    marker.getElement()?.toggleAttribute('data-selected', isSelected);
    marker.setZIndexOffset(isSelected ? 1000 : -firstOf(cluster));
  }
}

function boxOfIcon({ size: { width, height } }: PinIcon, x: number, y: number): Box {
  return boxAround(x, y, width, height);
}

function extentOfBounds(bounds: LatLngBounds): Extent {
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** The lowest of a cluster's numbers. */
function firstOf({ places: [first] }: Cluster): number {
  return first?.number ?? 0;
}
