import { Icon, type IconOptions } from 'leaflet';
import { lookOf } from '../story/kinds.js';
import { countPlaces, type LivePlace, type LiveWords } from '../story/live.js';
import { crowdText, PIN, widthOfPin, widthOfPins } from '../story/pins.js';
import type { Cluster } from './clusters.js';

/** More numbers than this do not fit side by side: the marker then says how many there are. */
const MOST_NUMBERS = 3;
/** Of more places than this only some are named. */
const NAMED = 12;

/**
 * A marker's face: the place's number in the look of its location, or, for places that fall
 * together, their numbers side by side. A link like any other: to the place's fragment.
 */
export class PinIcon extends Icon<IconOptions> {
  readonly #cluster: Cluster;
  readonly #words: LiveWords;
  readonly width: number;

  constructor(cluster: Cluster, words: LiveWords) {
    super({ iconUrl: '' });
    this.#cluster = cluster;
    this.#words = words;
    const { places } = cluster;
    this.width = isMany(cluster)
      ? widthOfPin(crowdText(places.length))
      : widthOfPins(places.map(({ number }) => number));
  }

  override createIcon(): HTMLElement {
    const { places } = this.#cluster;
    const [single, ...others] = places;
    const element = document.createElement('a');
    element.className = 'leaflet-marker-icon pin-marker';
    element.draggable = false;
    element.style.marginInlineStart = `${-this.width / 2}px`;
    element.style.marginBlockStart = `${-PIN / 2}px`;
    element.style.inlineSize = `${this.width}px`;
    element.style.blockSize = `${PIN}px`;
    element.append(...facesOf(this.#cluster).map((one, _, all) => face(one, all.length > 1)));
    // The whole address: what begins with "#" is taken for a skip link by assistive software.
    if (single && others.length === 0) element.href = addressOf(single.id);
    else element.classList.add('cluster-marker');
    element.setAttribute('aria-label', labelOf(this.#cluster, this.#words));
    // Leaflet tells clicks from drags; the link itself is for what opens it elsewhere.
    element.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault();
    });
    return element;
  }

  override createShadow(): HTMLElement {
    // Leaflet takes null for "no shadow"; its types do not say so.
    return null as unknown as HTMLElement;
  }
}

interface Face {
  readonly text: string;
  readonly look: string;
}

/** Whether the marker says how many places it stands for instead of their numbers. */
export function isMany({ places }: Cluster): boolean {
  return places.length > MOST_NUMBERS;
}

/** The places that a marker names: of very many some. */
export function namedOf({ places }: Cluster): LivePlace[] {
  return places.slice(0, NAMED);
}

function facesOf(cluster: Cluster): Face[] {
  const { places } = cluster;
  if (isMany(cluster)) return [{ text: crowdText(places.length), look: 'many' }];
  return places.map((place) => ({ text: String(place.number), look: lookOf(place) }));
}

function face({ text, look }: Face, inRow: boolean): HTMLElement {
  const element = document.createElement('span');
  element.className = `number ${look}`;
  // Several numbers side by side are for the eye; the marker's name says them in words.
  if (inRow) element.dataset.number = text;
  else element.textContent = text;
  return element;
}

/** "1 Berlin, Place", or "2 places: 1 Berlin, Place; 4 …"; of very many only some are named. */
function labelOf(cluster: Cluster, words: LiveWords): string {
  const names = namedOf(cluster)
    .map(({ number, name, role }) => `${number} ${name}, ${words.roles[role]}`)
    .join('; ');
  const count = cluster.places.length;
  if (count === 1) return names;
  return `${countPlaces(words, count)}${words.colon} ${names}${count > NAMED ? '…' : ''}`;
}

function addressOf(id: string): string {
  return `${location.pathname}${location.search}#${id}`;
}
