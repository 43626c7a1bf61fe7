import { Icon, type IconOptions } from 'leaflet';
import type { Shift } from '../cartography/arrangement.js';
import { clusterText, PIN, widthOfPin } from '../cartography/pins.js';
import { countPlaces, type LivePlace, type LiveWords } from '../page-data/live.js';
import { lookOf } from '../story/kinds.js';
import type { Cluster } from './clustering.js';

/** A cluster's label names at most this many places. */
const NAMED = 12;

/**
 * A marker's icon: the place's number with the face of its location, or the number of places in a
 * cluster. It is a link to the place's fragment.
 */
export class PinIcon extends Icon<IconOptions> {
  readonly #cluster: Cluster;
  readonly #words: LiveWords;
  readonly width: number;

  constructor(cluster: Cluster, words: LiveWords) {
    super({ iconUrl: '' });
    this.#cluster = cluster;
    this.#words = words;
    this.width = widthOfPin(faceOf(cluster).text);
  }

  override createIcon(): HTMLElement {
    const { places } = this.#cluster;
    const [single, ...others] = places;
    const element = document.createElement('a');
    element.className = 'leaflet-marker-icon pin-marker';
    element.draggable = false;
    element.style.inlineSize = `${this.width}px`;
    element.style.blockSize = `${PIN}px`;
    const { text, look } = faceOf(this.#cluster);
    const face = document.createElement('span');
    face.className = `number ${look}`;
    face.textContent = text;
    element.append(face);
    this.moveAside(element, { dx: 0, dy: 0 });
    // The whole address: assistive software takes one that begins with "#" for a skip link.
    const label = labelOf(this.#cluster, this.#words);
    if (single && others.length === 0) element.href = addressOf(single.id);
    else {
      element.classList.add('cluster-marker');
      // The number alone does not tell which places are in the cluster.
      element.title = label;
    }
    element.setAttribute('aria-label', label);
    // Leaflet handles plain clicks, which it tells from drags. Others open the link in a new tab.
    element.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault();
    });
    return element;
  }

  /** Displaces the marker from its position. */
  moveAside(element: HTMLElement, { dx, dy }: Shift): void {
    element.style.marginInlineStart = `${dx - this.width / 2}px`;
    element.style.marginBlockStart = `${dy - PIN / 2}px`;
  }

  override createShadow(): HTMLElement {
    // Leaflet accepts null for "no shadow"; only its types do not.
    return null as unknown as HTMLElement;
  }
}

interface Face {
  readonly text: string;
  readonly look: string;
}

/** The places that a marker's label names. */
export function namedOf({ places }: Cluster): LivePlace[] {
  return places.slice(0, NAMED);
}

function faceOf({ places: [first, ...others] }: Cluster): Face {
  return first && others.length === 0
    ? { text: String(first.number), look: lookOf(first) }
    : { text: clusterText(others.length + 1), look: 'cluster' };
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
