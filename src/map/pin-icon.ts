import { Icon, type IconOptions } from 'leaflet';
import type { Shift } from '../cartography/arrangement.js';
import {
  classOf,
  clusterText,
  labelOfSymbol,
  linesOfArea,
  type Size,
  sizeOfCluster,
  sizeOfPin,
} from '../cartography/pins.js';
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
  readonly size: Size;

  constructor(cluster: Cluster, words: LiveWords) {
    super({ iconUrl: '' });
    this.#cluster = cluster;
    this.#words = words;
    const single = singleOf(cluster);
    this.size = single ? sizeOfPin(single) : sizeOfCluster(cluster.places.length);
  }

  override createIcon(): HTMLElement {
    const single = singleOf(this.#cluster);
    const element = document.createElement('a');
    element.className = 'leaflet-marker-icon pin-marker';
    element.draggable = false;
    element.style.inlineSize = `${this.size.width}px`;
    element.style.blockSize = `${this.size.height}px`;
    element.append(faceOf(this.#cluster));
    this.moveAside(element, { dx: 0, dy: 0 });
    // The whole address: assistive software takes one that begins with "#" for a skip link.
    const label = labelOf(this.#cluster, this.#words);
    if (single) element.href = addressOf(single.id);
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
    element.style.marginInlineStart = `${dx - this.size.width / 2}px`;
    element.style.marginBlockStart = `${dy - this.size.height / 2}px`;
  }

  override createShadow(): HTMLElement {
    // Leaflet accepts null for "no shadow"; only its types do not.
    return null as unknown as HTMLElement;
  }
}

/** The places that a marker's label names. */
export function namedOf({ places }: Cluster): LivePlace[] {
  return places.slice(0, NAMED);
}

function singleOf({ places: [first, ...others] }: Cluster): LivePlace | undefined {
  return others.length > 0 ? undefined : first;
}

/** A number in its face; of an area, its name with the number behind it. */
function faceOf(cluster: Cluster): HTMLElement {
  const single = singleOf(cluster);
  const face = document.createElement('span');
  if (single?.role === 'area') {
    face.className = `lettering ${single.location}`;
    for (const line of linesOfArea(single.name)) {
      face.append(...(face.hasChildNodes() ? [document.createElement('br'), ' '] : []), line);
    }
    const number = document.createElement('sup');
    number.textContent = ` ${single.number}`;
    face.append(number);
  } else {
    face.className = `number ${single ? classOf(single.role, lookOf(single)) : 'cluster'}`;
    face.textContent = single ? String(single.number) : clusterText(cluster.places.length);
  }
  return face;
}

/** "1 Berlin, Place", or "2 places: 1 Berlin, Place; 4 …"; of very many only some are named. */
function labelOf(cluster: Cluster, words: LiveWords): string {
  const single = singleOf(cluster);
  if (single) return labelOfSymbol(single, single.name, words.roles[single.role]);
  const names = namedOf(cluster)
    .map(({ number, name, role }) => `${number} ${name}, ${words.roles[role]}`)
    .join('; ');
  const count = cluster.places.length;
  return `${countPlaces(words, count)}${words.colon} ${names}${count > NAMED ? '…' : ''}`;
}

function addressOf(id: string): string {
  return `${location.pathname}${location.search}#${id}`;
}
