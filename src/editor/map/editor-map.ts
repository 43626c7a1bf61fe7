/** The map for editing: whole Leaflet, the basemap, and what the story has on it. */
import { type Remote, wrap } from 'comlink';
import {
  Control,
  type LatLng,
  LatLngBounds,
  Map as LeafletMap,
  type LeafletMouseEvent,
  TileLayer,
} from 'leaflet/dist/leaflet-src.esm.js';
import { PIN } from '../../cartography/pins.js';
import type { Box } from '../../geo/box.js';
import { type Extent, extentOf, type LngLat } from '../../geo/geography.js';
import { OPENSTREETMAP } from '../../page-data/tiles.js';
import type { Engine } from '../engine/engine.js';
import type { InterfaceLanguage } from '../language.js';
import type { CountryName } from './atlas.js';
import type { AtlasTasks } from './atlas-worker.js';
import { BasemapLayer } from './basemap-layer.js';
import { groupedPins } from './groups.js';
import { placeNames } from './names.js';
import { NamesLayer } from './names-layer.js';
import { OutlinesLayer } from './outlines-layer.js';
import { type PinActions, PinsLayer } from './pins-layer.js';
import { type RadiusActions, RadiusHandle } from './radius-handle.js';
import type { Scene, ScenePin } from './scene.js';
import { seaNames } from './seas.js';
import { NEAREST, RECOGNISABLE, WORLD, wayTo } from './view.js';

export interface MapActions extends Omit<PinActions, 'dragging'>, Omit<RadiusActions, 'sizing'> {
  readonly chooseOutline: (id: string) => void;
  readonly clicked: (at: LngLat) => void;
  /** The map has come to rest. */
  readonly settled: () => void;
  /** Land and water are being fetched and drawn, or are there. */
  readonly drawing: (isDrawing: boolean) => void;
}

export interface MapView {
  readonly centre: LngLat;
  readonly zoom: number;
}

/** More towns than this never find room. */
const MOST_TOWNS = 400;
/** Pixels between two pins of which one lies on the other. */
const COVERING = (2 / 3) * PIN;
/** Milliseconds in which a second click makes a double click of the first. */
const DOUBLE = 230;
/** Zoom levels. */
const [LEAST_ZOOM, LAST_ZOOM] = [2, 18];

const EMPTY: Scene = { pins: [], outlines: [], circles: [] };

export class EditorMap {
  readonly leaflet: LeafletMap;
  readonly pins: PinsLayer;
  readonly outlines: OutlinesLayer;
  readonly #engine: Engine;
  readonly #atlas: Worker;
  readonly #names = new NamesLayer();
  readonly #handle: RadiusHandle;
  readonly #basemap: BasemapLayer;
  readonly #observer: ResizeObserver;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  #scene: Scene = EMPTY;
  #grouped: readonly ScenePin[] = [];
  #countries: readonly CountryName[] = [];
  #language: InterfaceLanguage = 'en';
  #streets: TileLayer | undefined;
  /** What is to be shown once the map has a size. */
  #waiting: Extent | undefined;
  #isHeld = false;
  /** Whether all of the map has been there once. */
  #isOpen = false;
  #asked = 0;

  constructor(element: HTMLElement, engine: Engine, actions: MapActions, view?: MapView) {
    this.#engine = engine;
    this.#atlas = new Worker(new URL('./atlas-worker.ts', import.meta.url), { type: 'module' });
    const isCalm = this.#isCalm;
    this.leaflet = new LeafletMap(element, {
      minZoom: LEAST_ZOOM,
      maxZoom: LAST_ZOOM,
      zoomControl: false,
      zoomSnap: 0.5,
      worldCopyJump: false,
      // Half as quick as Leaflet does it: four notches led from a country to nothing.
      wheelPxPerZoomLevel: 120,
      zoomAnimation: !isCalm,
      fadeAnimation: !isCalm,
      inertia: !isCalm,
    });
    const { attributionControl } = this.leaflet;
    // In a window of their own: the editor stays open.
    attributionControl.setPrefix(
      '<a href="https://leafletjs.com" target="_blank" rel="noopener">Leaflet</a>',
    );
    attributionControl.addAttribution(
      'Natural Earth · <a href="https://www.geonames.org" target="_blank" rel="noopener">GeoNames</a> (CC BY 4.0)',
    );
    new Control.Scale({ imperial: false, position: 'bottomleft' }).addTo(this.leaflet);
    if (view) this.leaflet.setView([view.centre[1], view.centre[0]], view.zoom);
    else this.leaflet.fitBounds(boundsOf(WORLD), { animate: false });
    const atlas: Remote<AtlasTasks> = wrap<AtlasTasks>(this.#atlas);
    this.#basemap = new BasemapLayer(atlas, element).addTo(this.leaflet);
    this.#basemap.on('loading', () => actions.drawing(true));
    this.#basemap.on('load', () => actions.drawing(false));
    this.#names.addTo(this.leaflet);
    this.outlines = new OutlinesLayer({
      choose: actions.chooseOutline,
      point: actions.point,
    }).addTo(this.leaflet);
    this.#handle = new RadiusHandle(this.leaflet, {
      ...actions,
      sizing: ({ id }, metres) => this.outlines.resizeCircle(id, metres),
    });
    this.pins = new PinsLayer({
      ...actions,
      dragging: (pin, at) => {
        const id = String(pin.of);
        if (at) {
          this.outlines.moveCircle(id, at);
          if (pin.isCurrent) this.#handle.follow(at);
        } else {
          this.outlines.putBack(id);
          if (pin.isCurrent) this.#handle.follow(pin.at);
        }
      },
    }).addTo(this.leaflet);
    let click: ReturnType<typeof setTimeout> | undefined;
    this.leaflet.on('click', ({ latlng }: LeafletMouseEvent) => {
      clearTimeout(click);
      click = setTimeout(() => actions.clicked(lngLatOf(latlng)), DOUBLE);
    });
    // Who clicks twice wants to come nearer.
    this.leaflet.on('dblclick', () => clearTimeout(click));
    this.leaflet.on('zoomend', () => this.#group());
    this.leaflet.on('moveend', () => {
      void this.#nameAll();
      actions.settled();
    });
    element.addEventListener('pointerdown', this.#hold);
    addEventListener('pointerup', this.#release, true);
    addEventListener('pointercancel', this.#release);
    this.#dark.addEventListener('change', this.#repaint);
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(element);
  }

  close(): void {
    this.#observer.disconnect();
    this.#dark.removeEventListener('change', this.#repaint);
    removeEventListener('pointerup', this.#release, true);
    removeEventListener('pointercancel', this.#release);
    this.leaflet.remove();
    this.#atlas.terminate();
  }

  /** @param language of the names; those of countries take two seconds, in the map's own worker */
  async speak(language: InterfaceLanguage): Promise<void> {
    this.#language = language;
    const atlas: Remote<AtlasTasks> = wrap<AtlasTasks>(this.#atlas);
    this.#countries = await atlas.countryNames(language);
    await this.#nameAll();
  }

  /** @param hidden the id of the place whose outline is being changed */
  show(scene: Scene, seam: number, hidden: string | undefined): void {
    this.#scene = scene;
    this.outlines.show(scene.outlines, scene.circles, seam, hidden);
    this.#handle.show(scene.circles.find(({ isCurrent }) => isCurrent));
    this.#group();
  }

  /** Shows the pins, of which some share one at this zoom. */
  #group(): void {
    const zoom = this.leaflet.getZoom();
    this.#grouped = groupedPins(this.#scene.pins, zoom);
    if (this.pins.show(this.#grouped)) void this.#nameAll();
  }

  /** Comes so near that a shared pin parts. */
  part(pin: ScenePin): void {
    const members = this.#scene.pins.filter(({ of }) => pin.members?.includes(String(of)));
    const extent = extentOf(members.map(({ at }) => at));
    if (!extent) return;
    const nearer = this.leaflet.getZoom() + 1;
    const bounds = boundsOf(extent);
    const zoom = Math.max(nearer, this.leaflet.getBoundsZoom(bounds.pad(0.2)));
    this.leaflet.setView(bounds.getCenter(), Math.min(LAST_ZOOM, zoom), { animate: !this.#isCalm });
  }

  get view(): MapView {
    return { centre: lngLatOf(this.leaflet.getCenter()), zoom: this.leaflet.getZoom() };
  }

  /** Where a place's pin stands on this map, whose world may go beyond 180 degrees. */
  whereOf(id: string): LngLat | undefined {
    return this.#scene.pins.find(({ key }) => key === `place ${id}`)?.at;
  }

  /** The places whose pins cover a place's own at this zoom, and itself, by number. */
  coveredBy(id: string): readonly string[] {
    const own = this.whereOf(id);
    if (!own) return [];
    const pointOf = ([longitude, latitude]: LngLat) =>
      this.leaflet.latLngToLayerPoint([latitude, longitude]);
    const at = pointOf(own);
    return this.#scene.pins
      .filter(({ kind, at: other }) => kind === 'place' && pointOf(other).distanceTo(at) < COVERING)
      .map(({ of }) => String(of));
  }

  get centre(): LngLat {
    return lngLatOf(this.leaflet.getCenter());
  }

  /** Shows an extent as a whole; a single point so that it is recognised. */
  fit(extent: Extent): void {
    if (this.leaflet.getSize().x === 0) {
      this.#waiting = extent;
      return;
    }
    const isPoint = extent[0] === extent[2] && extent[1] === extent[3];
    this.leaflet.fitBounds(boundsOf(extent), {
      // The buttons and the hint lie over the map.
      ...{ paddingTopLeft: [40, 60], paddingBottomRight: [40, 90] },
      maxZoom: isPoint ? RECOGNISABLE : NEAREST,
      // A change of the map's size, as while the editor opens, would end an animation halfway.
      animate: this.#isOpen && !this.#isCalm,
    });
  }

  /** All that is in view. */
  get extent(): Extent | undefined {
    return this.leaflet.getSize().x === 0 ? undefined : extentOfBounds(this.leaflet.getBounds());
  }

  /** Shows an extent as large as it fits in, as readers see it. */
  showExactly(extent: Extent): void {
    this.leaflet.fitBounds(boundsOf(extent), { animate: this.#isOpen && !this.#isCalm });
  }

  isInView([longitude, latitude]: LngLat): boolean {
    return this.leaflet.getBounds().contains([latitude, longitude]);
  }

  /** Brings these positions into view, unless they are or the author is dragging. */
  bring(at: readonly LngLat[]): void {
    if (this.#isHeld || this.pins.isDragging || this.#handle.isDragging) return;
    if (this.leaflet.getSize().x === 0) {
      this.#waiting = extentOf(at);
      return;
    }
    const seen = { extent: extentOfBounds(this.leaflet.getBounds()), zoom: this.leaflet.getZoom() };
    const way = wayTo(at, seen);
    if (way.kind === 'stay') return;
    const [west, south, east, north] = way.extent;
    if (way.kind === 'fit') this.fit(way.extent);
    else {
      const animate = this.#isOpen && !this.#isCalm;
      this.leaflet.panTo([(south + north) / 2, (west + east) / 2], { animate });
    }
  }

  /** Shows what it showed before. */
  goBack({ centre, zoom }: MapView): void {
    this.leaflet.setView([centre[1], centre[0]], zoom, { animate: false });
  }

  /** Zooms so that the selected place stays where it is, if it is in view. */
  zoom(by: number): void {
    const { leaflet } = this;
    const current = this.#scene.pins.find(({ isCurrent }) => isCurrent);
    const at = current && ([current.at[1], current.at[0]] as const);
    const zoom = leaflet.getZoom() + by;
    if (at && leaflet.getBounds().contains([...at])) leaflet.setZoomAround([...at], zoom);
    else leaflet.setZoom(zoom);
  }

  /** Street tiles: loaded from their server from now on, or no more. */
  setStreets(isOn: boolean): void {
    this.leaflet.getContainer().classList.toggle('with-street-tiles', isOn);
    this.#streets?.remove();
    this.#streets = undefined;
    if (!isOn) return;
    const { url, maxZoom = LAST_ZOOM } = OPENSTREETMAP;
    this.#streets = new TileLayer(url, {
      maxNativeZoom: maxZoom,
      maxZoom: LAST_ZOOM,
      referrerPolicy: 'strict-origin-when-cross-origin',
      className: 'street-tiles',
      attribution:
        '© <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener">OpenStreetMap</a>',
    }).addTo(this.leaflet);
  }

  /** The names that have room in the view. Of several askings only the last is answered. */
  async #nameAll(): Promise<void> {
    const map = this.leaflet;
    const asked = ++this.#asked;
    if (map.getSize().x === 0) return;
    const extent = extentOfBounds(map.getBounds());
    // Without the world's places the map still has the story's own names.
    const towns = await this.#engine.townsIn(extent, MOST_TOWNS, this.#language).catch(() => []);
    if (asked !== this.#asked || !map.getContainer().isConnected) return;
    const { x: right, y: bottom } = map.getSize();
    const labels = placeNames({
      zoom: map.getZoom(),
      view: { left: 0, top: 0, right, bottom },
      pointOf: ([longitude, latitude]) => map.latLngToContainerPoint([latitude, longitude]),
      pins: this.#grouped,
      countries: this.#countries,
      seas: seaNames(this.#language),
      towns,
      covered: coveredOf(map.getContainer()),
    });
    this.#names.show(labels);
    this.#isOpen = true;
  }

  #resize(): void {
    // A map that was not shown kept its centre, not its upper left corner.
    const wasHidden = this.leaflet.getSize().x === 0;
    this.leaflet.invalidateSize(wasHidden ? { animate: false } : { pan: false });
    if (this.leaflet.getSize().x === 0) return;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) this.fit(waiting);
    else void this.#nameAll();
  }

  readonly #repaint = (): void => {
    this.#basemap.redraw();
  };

  readonly #hold = (): void => {
    this.#isHeld = true;
  };

  readonly #release = (): void => {
    this.#isHeld = false;
  };
}

/** The boxes of what lies over the map, in its pixels. */
function coveredOf(container: HTMLElement): Box[] {
  const { left: x, top: y } = container.getBoundingClientRect();
  const over = container.parentElement?.querySelectorAll(OVER) ?? [];
  return [...over].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
  });
}

const OVER = '.map-tools button, .map-hint, .leaflet-control';

function boundsOf([west, south, east, north]: Extent): LatLngBounds {
  return new LatLngBounds([south, west], [north, east]);
}

function extentOfBounds(bounds: LatLngBounds): Extent {
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

function lngLatOf({ lng, lat }: LatLng): LngLat {
  return [lng, lat];
}
