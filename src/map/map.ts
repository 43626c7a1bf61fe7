import {
  LatLngBounds as Bounds,
  Control,
  type LatLngBounds,
  type LatLngExpression,
  Map as LeafletMap,
} from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { Basemap, Sheet } from '../story/basemap.js';
import type { LivePlace, LiveStory } from '../story/live.js';
import { titleOfGroup } from '../story/titles.js';
import { CardPopup } from './card-popup.js';
import { type Cluster, Clusters } from './clusters.js';
import { WholeStoryControl } from './controls.js';
import { GroundLayer } from './ground-layer.js';
import { Markers } from './markers.js';
import { NamesLayer, type StoryName } from './names-layer.js';
import { outlinesOf, sequenceOf } from './outlines.js';
import { markStreetTiles, STREET_TILES_LABEL, streetTiles } from './street-tiles.js';

/** As close as the map goes: some metres to the pixel. */
const MAX_ZOOM = 17;
/** A place that is chosen from afar is shown at least this close to the whole story's zoom. */
const CLOSER = 3;

/** What the map asks of the page. */
export interface Page {
  /** A card for a popup to show; a new one each time. */
  card(id: string): HTMLElement | undefined;
  /** The reader has chosen a place, or none. */
  choose(id: string | undefined): void;
  readonly sequenceLabel: string;
}

export interface LiveMap {
  /** Opens a place's popup, or closes the one that is open. */
  show(id: string | undefined): void;
  /** Adds what came later: more detailed sheets, and the names. */
  addBasemap(basemap: Pick<Basemap, 'labels'> & { readonly sheets: readonly Sheet[] }): void;
  /** The marker that stands for the place now. */
  markerOf(id: string): HTMLElement | undefined;
  /** The element of the open popup. */
  popup(): HTMLElement | undefined;
}

/**
 * Opens the live map in `container`, at the view that the drawn map has there. `ground` is the
 * drawn map's own sheet, so that the map can begin before anything else has come.
 */
export function openMap(
  container: HTMLElement,
  story: LiveStory,
  ground: Sheet,
  page: Page,
): LiveMap {
  const map = new LeafletMap(container, {
    zoomControl: true,
    zoomSnap: 0,
    maxZoom: MAX_ZOOM,
    maxBounds: boundsOf(ground),
    maxBoundsViscosity: 1,
    attributionControl: false,
  });
  for (const [name, level] of [
    ['ground', 150],
    ['names', 450],
  ] as const) {
    map.createPane(name).style.zIndex = String(level);
    map.getPane(name)?.classList.add('leaflet-non-interactive');
  }
  showWholeStory(map, story, false);
  keepWithinSheet(map, ground);

  const groundLayer = new GroundLayer([ground]).addTo(map);
  outlinesOf(story, page.choose).addTo(map);
  const clusters = new Clusters(story.places, MAX_ZOOM);
  const markers = new Markers(clusters, (cluster) =>
    openCluster(map, clusters, cluster, page),
  ).addTo(map);
  const names = new NamesLayer(
    markers,
    () => storyNames(map, story, markers, page),
    story.places.map(({ name }) => name),
  ).addTo(map);
  addControls(map, () => {
    page.choose(undefined);
    showWholeStory(map, story, true);
  });

  let open: CardPopup | undefined;
  const close = () => {
    const closing = open;
    open = undefined;
    closing?.close();
  };
  map.on('popupclose', ({ popup }) => {
    if (popup !== open) return;
    open = undefined;
    page.choose(undefined);
  });

  return {
    show(id) {
      close();
      markers.select(id);
      const place = story.places.find((candidate) => candidate.id === id);
      const card = place && page.card(place.id);
      if (!place || !card) return;
      goTo(map, story, clusters, place);
      open = new CardPopup(latLng(place), card, map).openOn(map);
    },
    addBasemap({ sheets, labels }) {
      groundLayer.addSheets(sheets);
      names.setLabels(labels);
    },
    markerOf: (id) => markers.elementOf(id),
    popup: () => open?.getElement(),
  };
}

function latLng({ position: [longitude, latitude] }: LivePlace): [number, number] {
  return [latitude, longitude];
}

function boundsOf({ extent: [west, south, east, north] }: Sheet): LatLngBounds {
  return new Bounds([south, west], [north, east]);
}

/** The zoom at which the frame just fits, as the drawn map's viewBox does. */
function wholeStoryZoom(map: LeafletMap, { frame }: LiveStory): number {
  const { x, y } = map.getSize();
  const zoom = frame.zoom + Math.log2(Math.min(x / frame.width, y / frame.height));
  return Math.min(zoom, MAX_ZOOM);
}

function showWholeStory(map: LeafletMap, story: LiveStory, animate: boolean): void {
  const [longitude, latitude] = story.frame.centre;
  map.setView([latitude, longitude], wholeStoryZoom(map, story), { animate });
}

/** No zooming out beyond where the ground ends. */
function keepWithinSheet(map: LeafletMap, ground: Sheet): void {
  const limit = () =>
    map.setMinZoom(Math.min(map.getBoundsZoom(boundsOf(ground), true), map.getZoom()));
  limit();
  map.on('resize', limit);
}

function addControls(map: LeafletMap, showAll: () => void): void {
  new WholeStoryControl(showAll).addTo(map);
  new Control.Scale().addTo(map);
  new Control.Attribution({ prefix: '<a href="https://leafletjs.com">Leaflet</a>' })
    .addAttribution('Natural Earth')
    .addAttribution('<a href="https://www.geonames.org">GeoNames</a> (CC BY 4.0)')
    .addTo(map);
  const notice = document.createElement('p');
  notice.className = 'map-notice';
  notice.hidden = true;
  notice.setAttribute('role', 'status');
  map.getContainer().append(notice);
  const tiles = streetTiles(notice);
  markStreetTiles(map, tiles);
  new Control.Layers({}, { [STREET_TILES_LABEL]: tiles }).addTo(map);
}

/** Opens a single place; zooms in on several until they part; lists those that never do. */
function openCluster(map: LeafletMap, clusters: Clusters, cluster: Cluster, page: Page): void {
  const [single, ...others] = cluster.places;
  if (single && others.length === 0) {
    page.choose(single.id);
    return;
  }
  const [longitude, latitude] = cluster.position;
  const zoom = clusters.zoomToPart(cluster, map.getZoom());
  if (zoom !== undefined) map.setView([latitude, longitude], zoom);
  else new CardPopup([latitude, longitude], listOf(cluster), map).openOn(map);
}

function listOf({ places }: Cluster): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'cluster-list';
  for (const { id, number, name } of places) {
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = `${number} ${name}`;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return list;
}

/**
 * Brings a place into view where its marker stands alone. What can be seen already stays where
 * it is: the popup itself makes room.
 */
function goTo(map: LeafletMap, story: LiveStory, clusters: Clusters, place: LivePlace): void {
  const now = map.getZoom();
  const whole = wholeStoryZoom(map, story);
  const isSeen = map.getBounds().contains(latLng(place));
  const from = isSeen || now <= whole + CLOSER ? now : whole + CLOSER;
  const zoom = clusters.zoomToSingle(place.id, from) ?? MAX_ZOOM;
  if (isSeen && zoom === now) return;
  const target: LatLngExpression = latLng(place);
  map.setView(target, zoom, { animate: false });
}

function storyNames(map: LeafletMap, story: LiveStory, markers: Markers, page: Page): StoryName[] {
  const names: StoryName[] = markers.standing().map(({ cluster, box }) => ({
    text: titleOfGroup(cluster.places),
    kind: 'name',
    at: map.latLngToLayerPoint([cluster.position[1], cluster.position[0]]),
    distance: (box.right - box.left) / 2 + 2,
  }));
  const [a, b] = sequenceOf(story).map((position) => map.latLngToLayerPoint(position));
  if (a && b) {
    const at = a.add(b).divideBy(2);
    names.push({ text: page.sequenceLabel, kind: 'sequence-label', at, distance: 6 });
  }
  return names;
}
