import { type LatLngBounds, LayerGroup, type Map as LeafletMap, Marker } from 'leaflet';
import type { Extent } from '../story/geography.js';
import { type Box, boxAround } from '../story/labels.js';
import type { LiveWords } from '../story/live.js';
import { PIN } from '../story/pins.js';
import type { Cluster, Clusters } from './clusters.js';
import { namedOf, PinIcon } from './pin-icon.js';

export interface MarkerActions {
  /** A marker has been clicked, tapped or chosen by key. */
  readonly choose: (cluster: Cluster) => void;
  /** The reader points at these places' marker, or at none. */
  readonly pointed: (ids: readonly string[]) => void;
}

interface Standing {
  readonly cluster: Cluster;
  readonly marker: Marker;
  readonly width: number;
}

/** How much more than the map's box has its markers, as a share of the box. */
const PADDING = 0.25;

const POINTING = [
  ['pointerenter', true],
  ['focus', true],
  ['pointerleave', false],
  ['blur', false],
] as const;

/** One marker for each place or cluster of the present zoom. */
export class Markers extends LayerGroup {
  readonly #standing = new Map<string, Standing>();
  readonly #clusters: Clusters;
  readonly #words: LiveWords;
  readonly #actions: MarkerActions;
  #selected: string | undefined;
  /** Where all markers stand that there are, and at which zoom. */
  #area: LatLngBounds | undefined;
  #zoom = 0;

  constructor(clusters: Clusters, words: LiveWords, actions: MarkerActions) {
    super();
    this.#clusters = clusters;
    this.#words = words;
    this.#actions = actions;
  }

  override onAdd(map: LeafletMap): this {
    super.onAdd(map);
    map.on('moveend', this.#update);
    map.on('move', this.#follow);
    this.#update();
    return this;
  }

  override onRemove(map: LeafletMap): this {
    map.off('moveend', this.#update);
    map.off('move', this.#follow);
    return super.onRemove(map);
  }

  /** Puts the markers right after the clusters have changed. */
  refresh(): void {
    this.#update();
  }

  /** Shows which place is selected. */
  select(id: string | undefined): void {
    this.#selected = id;
    for (const standing of this.#standing.values()) this.#markSelected(standing);
  }

  /** Shows which place is pointed at elsewhere. */
  point(id: string | undefined): void {
    const key = this.#keyOf(id);
    for (const { cluster, marker } of this.#standing.values()) {
      const isPointed = cluster.key === key;
      marker.getElement()?.toggleAttribute('data-pointed', isPointed);
    }
  }

  /** The clusters that stand now, and the boxes of their markers in layer pixels. */
  standing(): { cluster: Cluster; box: Box }[] {
    return [...this.#standing.values()].map(({ cluster, marker, width }) => {
      const { x, y } = this._map.latLngToLayerPoint(marker.getLatLng());
      return { cluster, box: boxAround(x, y, width, PIN) };
    });
  }

  /** The element of the marker that has the place. */
  elementOf(id: string): HTMLElement | undefined {
    return this.#standing.get(this.#keyOf(id) ?? '')?.marker.getElement();
  }

  #keyOf(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#clusters.keyOf(id, this._map.getZoom());
  }

  /** While the map is dragged far, markers come as it moves. */
  readonly #follow = (): void => {
    const map = this._map;
    if (map.getZoom() === this.#zoom && !this.#area?.contains(map.getBounds())) this.#update();
  };

  readonly #update = (): void => {
    this.#zoom = this._map.getZoom();
    this.#area = this._map.getBounds().pad(PADDING);
    const view = extentOf(this.#area);
    const clusters = this.#clusters.at(this.#zoom, view).sort(byNumber);
    const wanted = new Set(clusters.map(({ key }) => key));
    let focused: string | undefined;
    for (const [key, { cluster, marker }] of this.#standing) {
      if (wanted.has(key)) continue;
      if (marker.getElement() === document.activeElement) focused = cluster.places[0]?.id;
      this.removeLayer(marker);
      this.#standing.delete(key);
    }
    for (const cluster of clusters) {
      if (!this.#standing.has(cluster.key)) this.#stand(cluster);
    }
    this.#putInOrder(clusters);
    // A reader at the keyboard goes on from what the marker has become.
    if (focused !== undefined) this.elementOf(focused)?.focus();
  };

  /** Tab goes from marker to marker in the order of the story. */
  #putInOrder(clusters: readonly Cluster[]): void {
    const wanted = clusters.flatMap(
      ({ key }) => this.#standing.get(key)?.marker.getElement() ?? [],
    );
    const pane = wanted[0]?.parentElement;
    if (!pane || wanted.every((element, index) => element === pane.children[index])) return;
    const focused = document.activeElement;
    pane.append(...wanted);
    if (focused instanceof HTMLElement && pane.contains(focused)) focused.focus();
  }

  #stand(cluster: Cluster): void {
    const icon = new PinIcon(cluster, this.#words);
    const [longitude, latitude] = cluster.position;
    const marker = new Marker([latitude, longitude], {
      icon,
      riseOnHover: true,
      zIndexOffset: -firstOf(cluster),
    });
    marker.on('click', () => this.#actions.choose(cluster));
    marker.on('keydown', ({ originalEvent }) => {
      // A cluster is no link, and a button also heeds the space bar.
      if (originalEvent.key !== ' ' && originalEvent.key !== 'Enter') return;
      originalEvent.preventDefault();
      this.#actions.choose(cluster);
    });
    this.addLayer(marker);
    const ids = namedOf(cluster).map(({ id }) => id);
    for (const [type, pointed] of POINTING) {
      marker.getElement()?.addEventListener(type, () => this.#actions.pointed(pointed ? ids : []));
    }
    const standing = { cluster, marker, width: icon.width };
    this.#standing.set(cluster.key, standing);
    if (this.#selected !== undefined) this.#markSelected(standing);
  }

  #markSelected({ cluster, marker }: Standing): void {
    const isSelected = cluster.key === this.#keyOf(this.#selected);
    marker.getElement()?.toggleAttribute('data-selected', isSelected);
    marker.setZIndexOffset(isSelected ? 1000 : -firstOf(cluster));
  }
}

function extentOf(bounds: LatLngBounds): Extent {
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** The lowest of a cluster's numbers. */
function firstOf({ places: [first] }: Cluster): number {
  return first?.number ?? 0;
}

function byNumber(a: Cluster, b: Cluster): number {
  return firstOf(a) - firstOf(b);
}
