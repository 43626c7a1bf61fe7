import { Control, Map as LeafletMap } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { Basemap, Sheet } from '../story/basemap.js';
import type { LiveStory } from '../story/live.js';
import { CardPopup } from './card-popup.js';
import { CardSheet } from './card-sheet.js';
import { type Cluster, Clusters } from './clusters.js';
import { WholeStoryControl } from './controls.js';
import { GroundLayer } from './ground-layer.js';
import { Markers } from './markers.js';
import { NamesLayer } from './names-layer.js';
import { outlinesOf } from './outlines.js';
import { storyNames } from './story-names.js';
import { markStreetTiles, STREET_TILES_LABEL, streetTiles } from './street-tiles.js';
import {
  boundsOf,
  CLOSER,
  goTo,
  keepWithinSheet,
  latLng,
  MAX_ZOOM,
  showWholeStory,
  wholeStoryZoom,
} from './view.js';

/** What the map asks of the page. */
export interface Page {
  /** A card for a popup to show; a new one each time. */
  card(id: string): HTMLElement | undefined;
  /** The reader has chosen a place, or none. */
  choose(id: string | undefined): void;
  readonly sequenceLabel: string;
  /** Whether cards open as popups on the map; else they come as sheets from below. */
  hasRoomForPopups(): boolean;
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
  const clusters = new Clusters(story.places, MAX_ZOOM, map.getZoom());
  const markers = new Markers(clusters, (cluster) =>
    openCluster(map, clusters, cluster, page),
  ).addTo(map);
  const names = new NamesLayer(
    markers,
    () => storyNames(map, story, markers, page.sequenceLabel),
    story.places.map(({ name }) => name),
  ).addTo(map);
  addControls(map, () => {
    page.choose(undefined);
    showWholeStory(map, story, true);
  });

  const nearness = () =>
    container.classList.toggle('close-up', map.getZoom() > wholeStoryZoom(map, story) + CLOSER);
  map.on('zoomend', nearness);

  let open: CardPopup | CardSheet | undefined;
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
      if (page.hasRoomForPopups()) {
        goTo(map, story, clusters, place, false);
        open = new CardPopup(latLng(place), card, map).openOn(map);
      } else {
        goTo(map, story, clusters, place, true);
        open = new CardSheet(card, () => page.choose(undefined));
        // The sheet takes the lower half of the screen: the map must be in the upper.
        window.scrollBy(0, Math.max(0, container.getBoundingClientRect().top));
      }
    },
    addBasemap({ sheets, labels }) {
      groundLayer.addSheets(sheets);
      names.setLabels(labels);
    },
    markerOf: (id) => markers.elementOf(id),
    popup: () => open?.getElement(),
  };
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
