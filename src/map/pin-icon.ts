import { Icon, type IconOptions } from 'leaflet';
import type { LivePlace } from '../story/live.js';
import type { Cluster } from './clusters.js';

/** Pixels: a pin's full width, border included. */
export const PIN = 26;
/** More numbers than this do not fit side by side: the marker then says how many there are. */
const MOST_NUMBERS = 3;
/** Pixels: room for "1,000 places". */
const MANY_WIDTH = 92;

/**
 * A marker's face: the place's number in the look of its location, or, for places that fall
 * together, their numbers side by side. A link like any other: to the place's fragment.
 */
export class PinIcon extends Icon<IconOptions> {
  readonly #cluster: Cluster;
  readonly width: number;

  constructor(cluster: Cluster) {
    super({ iconUrl: '' });
    this.#cluster = cluster;
    this.width = isMany(cluster) ? MANY_WIDTH : cluster.places.length * PIN;
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
    element.append(...numbersOf(this.#cluster).map(face));
    if (single && others.length === 0) element.href = `#${single.id}`;
    else element.classList.add('cluster-marker');
    element.setAttribute('aria-label', labelOf(places));
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

function numbersOf(cluster: Cluster): Face[] {
  const { places } = cluster;
  if (isMany(cluster)) return [{ text: `${places.length} places`, look: 'many' }];
  return places.map(({ number, location }) => ({ text: String(number), look: location }));
}

function face({ text, look }: Face): HTMLElement {
  const element = document.createElement('span');
  element.className = `number ${look}`;
  element.textContent = text;
  return element;
}

function labelOf(places: readonly LivePlace[]): string {
  const names = places.map(({ number, name }) => `${number} ${name}`).join(', ');
  return places.length === 1 ? names : `${places.length} places: ${names}`;
}
