import { type Map as LeafletMap, type MapOptions, SVG } from 'leaflet';
import type { BasemapPart, Sheet } from '../cartography/basemap.js';
import { overlap } from '../geo/box.js';
import type { Extent } from '../geo/geography.js';
import { type LiveStory, MAX_ZOOM } from '../page-data/live.js';
import { BasemapLayer } from './basemap-layer.js';
import { CalmMap } from './calm-map.js';
import { Arranged, type Cluster, type Clustering, middleOf } from './clustering.js';
import { addControls } from './controls.js';
import { panInto } from './free-area.js';
import { keepLocator } from './locator.js';
import type { MapHost } from './map-host.js';
import { Markers } from './markers.js';
import { NamesLayer } from './names-layer.js';
import { createOpenCard, type OpenCard } from './open-card.js';
import { OrderArrows } from './order-arrows.js';
import { Outlines, sequenceOf } from './outlines.js';
import { leavePageScrolling } from './page-scrolling.js';
import { askForParts } from './parts.js';
import type { Caption } from './picture.js';
import { Sheets } from './sheets.js';
import {
  boundsOf,
  CLOSER,
  follow,
  keepWithinSheet,
  showWholeStory,
  wholeStoryZoom,
} from './view.js';

export interface LiveMap {
  /** Resolves when the map is complete; rejects if it cannot be. */
  readonly ready: Promise<void>;
  /** Opens a place's card, or closes the one that is open. */
  show(id: string | undefined): void;
  /** The marker of the place, or of its cluster. */
  markerOf(id: string): HTMLElement | undefined;
  /** The open card's element: a popup or a drawer. */
  opened(): HTMLElement | undefined;
  /** Highlights the place that the reader points at elsewhere on the page, or none. */
  point(id: string | undefined): void;
  /** Shows an extent; without one the whole story. */
  follow(extent?: Extent): void;
  /** The present view as an SVG document; `undefined` if the chunk for it cannot be fetched. */
  picture(caption: Caption): Promise<string | undefined>;
}

/**
 * Opens the live map in `container`, at the view of the drawn map. `sheet` is the drawn map's, so
 * that nothing needs to be fetched first.
 *
 * It opens in steps, between which it yields. First come the markers, over the drawn map; the rest
 * replaces the drawn map when it is complete, or as soon as the reader moves the map.
 */
export async function openMap(
  container: HTMLElement,
  story: LiveStory,
  sheet: Sheet,
  host: MapHost,
): Promise<LiveMap> {
  const map = createMap(container, sheet, host.signal);
  leavePageScrolling(map, story.words);
  host.signal.addEventListener('abort', () => {
    try {
      map.remove();
    } catch {
      // A layer that was added incompletely cannot be removed; the map's element is replaced.
    }
  });
  await host.yieldToBrowser();
  showWholeStory(map, story, false);
  keepWithinSheet(map, story, sheet);
  await host.yieldToBrowser();
  const sheets = new Sheets(sheet);
  const basemapLayer = new BasemapLayer(sheets);
  const outlines = new Outlines(story, sheets, host).addTo(map);
  const clustering = await clusteringOf(story, host);
  let zoom: number;
  do {
    zoom = wholeStoryZoom(map, story);
    await clustering.startAt(zoom);
    // The map's size may have changed while clusters were made.
  } while (zoom !== wholeStoryZoom(map, story));
  const markers = new Markers(clustering, story.words, {
    choose: (cluster) => chooseCluster(map, clustering, cluster, host, card),
    pointed: (ids) => {
      host.pointed(ids);
      outlines.point(ids.length > 1 ? undefined : ids[0]);
    },
    focused: (box) => {
      if (host.isByKey()) panInto(map, box);
    },
  }).addTo(map);
  // After the markers, whose positions it reads in the same events.
  const card = createOpenCard(map, story, clustering, (id) => markers.shiftOf(id), host);
  map.on('resize', async () => {
    await clustering.startAt(wholeStoryZoom(map, story));
    if (host.signal.aborted) return;
    markers.refresh();
    card.layOutAnew();
  });
  // After the markers and before the labels, which leave room for it.
  const locate = keepLocator(
    map,
    story,
    (box) =>
      card.element() !== undefined || markers.standing().some((pin) => overlap(pin.box, box)),
  );
  const sequence = sequenceOf(story);
  const names = new NamesLayer(markers, story, sequence);
  const nearness = () =>
    container.classList.toggle('close-up', map.getZoom() > wholeStoryZoom(map, story) + CLOSER);
  map.on('zoomend', nearness);

  const ready = complete(map, host.signal, () => basemapLayer.addTo(map), [
    () =>
      addControls(map, story, host, () => {
        host.choose(undefined);
        showWholeStory(map, story, true);
      }),
    ...outlines.stepsToDraw(),
    () => {
      new OrderArrows(markers, story).addTo(map);
      markers.drawLeaders();
    },
    () => names.addTo(map),
    () => {
      describe(container, story);
    },
    () => {
      const add = (index: number, { sheet, labels }: BasemapPart) => {
        if (sheet) {
          sheets.add(sheet);
          basemapLayer.refresh();
          outlines.refresh();
        }
        names.setLabels(index, labels);
      };
      askForParts(map, story.parts, host.part, add, host.signal);
    },
  ]);

  return {
    ready,
    show(id) {
      markers.select(id);
      outlines.select(id);
      card.show(id);
      locate();
    },
    markerOf: (id) => markers.elementOf(id),
    opened: () => card.element(),
    point(id) {
      markers.point(id);
      outlines.point(id);
    },
    follow: (extent) => follow(map, story, extent),
    async picture(caption) {
      const chunk = await host.fetchChunk(() => import('./picture.js'));
      names.place();
      return chunk?.drawPicture(map, sheets, caption);
    },
  };
}

/** Pins are arranged in the page, except of very many places: for those a chunk is fetched. */
async function clusteringOf(
  { places, arrangement }: LiveStory,
  { yieldToBrowser, fetchChunk }: MapHost,
): Promise<Clustering> {
  if (arrangement) return new Arranged(places, arrangement);
  const chunk = await fetchChunk(() => import('./clusters.js'));
  if (!chunk) throw new Error('The script that clusters the markers could not be fetched.');
  return new chunk.Clusters(places, MAX_ZOOM, middleOf, yieldToBrowser);
}

function createMap(container: HTMLElement, sheet: Sheet, signal: AbortSignal): LeafletMap {
  const options: MapOptions = {
    zoomControl: false,
    zoomSnap: 0,
    maxZoom: MAX_ZOOM,
    maxBounds: boundsOf(sheet),
    maxBoundsViscosity: 1,
    // A popup that is closed must be gone at once, also for the focus.
    fadeAnimation: false,
    // Lines and areas reach as far beyond the map as the basemap's picture.
    renderer: new SVG({ padding: 0.5 }),
  };
  const map = new CalmMap(container, options, signal);
  for (const [name, level] of [
    ['basemap', 150],
    ['names', 450],
  ] as const) {
    map.createPane(name).style.zIndex = String(level);
    map.getPane(name)?.classList.add('leaflet-non-interactive');
  }
  return map;
}

/** A class of the map's container once the drawn map is hidden. */
const READY = 'ready';

/**
 * Takes the steps one by one, the basemap's first, and yields before each. The drawn map is hidden
 * after the last, or as soon as the map begins to move.
 */
async function complete(
  map: LeafletMap,
  signal: AbortSignal,
  addBasemap: () => void,
  steps: readonly (() => void)[],
): Promise<void> {
  const left = [addBasemap, ...steps];
  const show = () => {
    if (left[0] === addBasemap) left.shift()?.();
    map.getContainer().classList.add(READY);
  };
  map.once('movestart', show);
  while (left.length > 0) {
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return;
    left.shift()?.();
  }
  map.off('movestart', show);
  show();
}

/** Opens a single place, zooms in until a cluster splits, or lists its places if it never does. */
function chooseCluster(
  map: LeafletMap,
  clustering: Clustering,
  cluster: Cluster,
  { choose }: MapHost,
  card: OpenCard,
): void {
  const [single, ...others] = cluster.places;
  if (single && others.length === 0) {
    choose(single.id);
    return;
  }
  const [longitude, latitude] = cluster.position;
  const zoom = clustering.zoomToPart(cluster, map.getZoom());
  if (zoom !== undefined) map.setView([latitude, longitude], zoom);
  else card.list(cluster);
}

/** Describes the map, and how it is moved by keys, to screen readers. */
function describe(container: HTMLElement, { words }: LiveStory): void {
  const help = document.createElement('p');
  help.id = 'map_help';
  help.className = 'announcer';
  help.textContent = words.mapHelp;
  container.after(help);
  container.setAttribute('aria-describedby', help.id);
}
