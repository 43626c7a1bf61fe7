import { Control, DomEvent, type Map as LeafletMap, type TileLayer } from 'leaflet';
import type { LiveStory } from '../page-data/live.js';
import type { Streets } from '../page-data/streets.js';
import { STREETS_FROM } from '../story/streets.js';
import { AttributionControl } from './attribution.js';
import { LayersControl } from './layers-control.js';
import type { MapHost } from './map-host.js';
import { ScaleControl } from './scale-control.js';
import { StreetOffer } from './street-offer.js';
import { icon } from './svg-element.js';
import { boundsOf } from './view.js';

/** Adds the controls. `showAll` closes what is open and shows the whole story. */
export function addControls(
  map: LeafletMap,
  story: LiveStory,
  host: MapHost,
  showAll: () => void,
): void {
  const { words } = story;
  new Control.Zoom({
    zoomInText: '+',
    zoomInTitle: words.zoomIn,
    zoomOutText: '−',
    zoomOutTitle: words.zoomOut,
  }).addTo(map);
  new WholeStoryControl(words.wholeStory, showAll).addTo(map);
  new ScaleControl(words.language).addTo(map);
  new AttributionControl(words.attribution).addTo(map);
  const notice = document.createElement('p');
  notice.className = 'map-notice';
  notice.hidden = true;
  notice.setAttribute('role', 'status');
  map.getContainer().append(notice);
  if (story.streets) awaitStreets(map, story.streets, story.words.fetchFails, host, notice);
  else if (story.tiles !== null) addStreetTiles(map, story, host, notice);
}

/** Fetches what draws the publisher's own streets when the map comes near them. */
function awaitStreets(
  map: LeafletMap,
  streets: Streets,
  fetchFails: string,
  { fetchChunk, signal }: MapHost,
  notice: HTMLElement,
): void {
  const bounds = boundsOf(streets);
  const tell = (text: string) => say(notice, text);
  let isAsked = false;
  const look = async () => {
    if (isAsked || map.getZoom() < STREETS_FROM || !map.getBounds().intersects(bounds)) return;
    isAsked = true;
    const chunk = await fetchChunk(() => import('./own-streets.js'));
    if (!chunk) tell(fetchFails);
    isAsked = (await chunk?.addStreets(map, streets, bounds, tell, signal)) === true;
  };
  map.on('moveend', look);
  void look();
}

/** Adds the switch for street tiles, and the button that offers them, which sets the switch. */
function addStreetTiles(
  map: LeafletMap,
  story: LiveStory,
  host: MapHost,
  notice: HTMLElement,
): void {
  const { layers, streetTiles } = story.words;
  const input = document.createElement('input');
  input.type = 'checkbox';
  const names = { panel: layers, layer: streetTiles };
  const control = new LayersControl(names, input, host.signal).addTo(map);
  const turn = switchOfStreetTiles(map, notice, story, host, input);
  const offer = new StreetOffer(map, story, () => {
    // The button disappears: the focus moves to where the tiles can be switched off again.
    control.focus();
    input.checked = true;
    void changed();
  }).addTo(map);
  const changed = async () => {
    offer.isTaken = input.checked;
    await turn();
    offer.isTaken = input.checked;
  };
  input.addEventListener('change', changed);
}

/** Turns the tiles on or off, as the switch says; their chunk is fetched the first time. */
function switchOfStreetTiles(
  map: LeafletMap,
  notice: HTMLElement,
  { words: { streetTilesFail, fetchFails }, tiles: given }: LiveStory,
  { fetchChunk }: MapHost,
  input: HTMLInputElement,
): () => Promise<void> {
  let tiles: TileLayer | undefined;
  return async () => {
    say(notice, '');
    if (!input.checked) {
      tiles?.remove();
      return;
    }
    const chunk = tiles ? undefined : await fetchChunk(() => import('./street-tiles.js'));
    tiles ??= chunk?.streetTiles(
      map,
      (text) => say(notice, text),
      streetTilesFail,
      given ?? undefined,
    );
    if (tiles && input.checked) tiles.addTo(map);
    if (tiles) return;
    input.checked = false;
    say(notice, fetchFails);
  };
}

function say(notice: HTMLElement, text: string): void {
  notice.hidden = text === '';
  notice.textContent = text;
}

/** A button that shows the whole story. */
class WholeStoryControl extends Control {
  readonly #title: string;
  readonly #show: () => void;

  constructor(title: string, show: () => void) {
    super({ position: 'topleft' });
    this.#title = title;
    this.#show = show;
  }

  override onAdd(_map: LeafletMap): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'leaflet-bar whole-story';
    const button = document.createElement('button');
    button.type = 'button';
    button.title = this.#title;
    button.setAttribute('aria-label', button.title);
    // Four corners.
    button.append(icon(16, 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4'));
    bar.append(button);
    DomEvent.disableClickPropagation(bar);
    button.addEventListener('click', this.#show);
    return bar;
  }
}
