/** The pins as Leaflet's markers. */
import {
  Icon,
  LatLng,
  LayerGroup,
  type LeafletEvent,
  Marker,
  Tooltip,
} from 'leaflet/dist/leaflet-src.esm.js';
import { linesOfArea, PIN } from '../../cartography/pins.js';
import type { LngLat } from '../../geo/geography.js';
import { differences } from './differences.js';
import { isLettering, type PinKind, type ScenePin, sizeOfScenePin } from './scene.js';

export interface PinActions {
  readonly choose: (pin: ScenePin) => void;
  /** The id of the place that is pointed at. */
  readonly point: (id: string | undefined) => void;
  /** A pin of a place is being dragged, or not any more. */
  readonly dragging: (pin: ScenePin, at: LngLat | undefined) => void;
  readonly moved: (pin: ScenePin, to: LngLat) => void;
  /** A key that is pressed on a pin. @returns whether it means something there */
  readonly key: (pin: ScenePin, event: KeyboardEvent) => boolean;
  /** A pin has lost the focus. */
  readonly left: () => void;
  /** What a pin is called for those who hear the page. */
  readonly label: (pin: ScenePin) => string;
}

interface Standing {
  pin: ScenePin;
  readonly marker: Marker;
}

/** The story's own lie above what could become one; what is gone through lies on top. */
const RANKS: Readonly<Record<PinKind, number>> = {
  suggestion: -20_000,
  found: 10_000,
  candidate: 10_000,
  place: 0,
  cluster: 5000,
};
const CURRENT = 30_000;
/** What happened lies above where it was. */
const EVENT = 3000;

export class PinsLayer extends LayerGroup {
  readonly #actions: PinActions;
  readonly #standing = new Map<string, Standing>();
  /** What stands on the map, by key. */
  #shown: ReadonlyMap<string, ScenePin> = new Map();
  readonly #tooltip = new Tooltip({ direction: 'top', offset: [0, -PIN / 2], opacity: 1 });
  #dragged: Standing | undefined;
  #pointed: string | undefined;

  constructor(actions: PinActions) {
    super();
    this.#actions = actions;
  }

  /** Whether a pin is being dragged. */
  get isDragging(): boolean {
    return this.#dragged !== undefined;
  }

  /** @returns whether anything has changed on the map */
  show(pins: readonly ScenePin[]): boolean {
    const { gone, changed } = differences(this.#shown, pins);
    this.#shown = new Map(pins.map((pin) => [pin.key, pin]));
    const focused = gone
      .map((key) => this.#standing.get(key))
      .find((standing) => standing?.marker.getElement() === document.activeElement);
    for (const key of gone) {
      const standing = this.#standing.get(key);
      if (standing) this.removeLayer(standing.marker);
      this.#standing.delete(key);
    }
    if (gone.length > 0) this._map.removeLayer(this.#tooltip);
    for (const pin of changed) {
      const standing = this.#standing.get(pin.key);
      if (standing) this.#change(standing, pin);
      else this.#stand(pin);
    }
    if (focused) this.#handFocusOn(focused.pin);
    return gone.length > 0 || changed.length > 0;
  }

  /** Who goes by keys goes on from what has taken the place of a pin, or from the map. */
  #handFocusOn({ kind, of }: ScenePin): void {
    const current = [...this.#standing.values()]
      .filter(({ pin }) => pin.isCurrent)
      .sort((a, b) => Number(a.pin.kind === 'place') - Number(b.pin.kind === 'place'))[0];
    const member = kind === 'cluster' ? this.#elementOf(String(of)) : undefined;
    const next = member ?? current?.marker.getElement() ?? this._map.getContainer();
    next.focus({ preventScroll: true });
  }

  /** Highlights the place that is pointed at elsewhere. */
  point(id: string | undefined): void {
    if (id === this.#pointed) return;
    this.#elementOf(this.#pointed)?.removeAttribute('data-pointed');
    this.#elementOf(id)?.setAttribute('data-pointed', '');
    this.#pointed = id;
  }

  focus(id: string): void {
    this.#elementOf(id)?.focus();
  }

  /** Shows a place's pin elsewhere than it is, before it is said to be there. */
  showAt(id: string, [longitude, latitude]: LngLat): void {
    this.#standing.get(`place ${id}`)?.marker.setLatLng([latitude, longitude]);
  }

  /** Puts a place's pin back where it is. */
  putBack(id: string): void {
    const standing = this.#standing.get(`place ${id}`);
    standing?.marker.setLatLng(latLngOf(standing.pin.at));
  }

  /** Marks a pin that is moved by keys. */
  lift(id: string, isLifted: boolean): void {
    this.#elementOf(id)?.classList.toggle('lifted', isLifted);
  }

  #elementOf(id: string | undefined): HTMLElement | undefined {
    if (id === undefined) return undefined;
    const own = this.#standing.get(`place ${id}`);
    const shared = [...this.#standing.values()].find(({ pin }) => pin.members?.includes(id));
    return (own ?? shared)?.marker.getElement();
  }

  #change(standing: Standing, pin: ScenePin): void {
    const { marker, pin: before } = standing;
    standing.pin = pin;
    if (this.#dragged !== standing) marker.setLatLng(latLngOf(pin.at));
    const element = marker.getElement();
    if (element) dress(element, pin, this.#actions.label(pin));
    if (rankOf(before) !== rankOf(pin)) marker.setZIndexOffset(rankOf(pin));
  }

  #stand(pin: ScenePin): void {
    const marker = new Marker(latLngOf(pin.at), {
      icon: new PinIcon(),
      draggable: pin.kind === 'place',
      autoPan: pin.kind === 'place',
      riseOnHover: true,
      autoPanOnFocus: false,
      zIndexOffset: rankOf(pin),
    });
    const standing: Standing = { pin, marker };
    this.#standing.set(pin.key, standing);
    this.addLayer(marker);
    const element = marker.getElement();
    if (!element) return;
    dress(element, pin, this.#actions.label(pin));
    if (pin.kind === 'place' && pin.of === this.#pointed) element.setAttribute('data-pointed', '');
    marker.on('click', () => this.#actions.choose(standing.pin));
    // What is drawn below a pin is not meant by a press on it.
    element.addEventListener('pointerdown', (event) => event.stopPropagation());
    element.addEventListener('keydown', (event) => this.#press(standing, event));
    for (const type of ['pointerenter', 'focus'] as const) {
      element.addEventListener(type, () => this.#enter(standing));
    }
    for (const type of ['pointerleave', 'blur'] as const) {
      element.addEventListener(type, () => this.#leave(standing));
    }
    element.addEventListener('blur', this.#actions.left);
    if (pin.kind === 'place') this.#makeDraggable(standing);
  }

  #press({ pin }: Standing, event: KeyboardEvent): void {
    if (this.#actions.key(pin, event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    this.#actions.choose(pin);
  }

  #enter({ pin }: Standing): void {
    if (this.#dragged) return;
    this.#tooltip.setLatLng(latLngOf(pin.at)).setContent(textNode(pin.name));
    this._map.addLayer(this.#tooltip);
    if (pin.kind === 'place') this.#actions.point(String(pin.of));
  }

  #leave({ pin }: Standing): void {
    this._map.removeLayer(this.#tooltip);
    if (pin.kind === 'place') this.#actions.point(undefined);
  }

  #makeDraggable(standing: Standing): void {
    const { marker } = standing;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      // Leaflet ends a drag without a word when dragging is disabled meanwhile.
      marker.dragging?.disable();
      marker.dragging?.enable();
      end();
      marker.setLatLng(latLngOf(standing.pin.at));
    };
    const end = () => {
      this.#dragged = undefined;
      marker.getElement()?.classList.remove('lifted');
      document.removeEventListener('keydown', cancel, true);
      this.#actions.dragging(standing.pin, undefined);
    };
    marker.on('dragstart', () => {
      this.#dragged = standing;
      this._map.removeLayer(this.#tooltip);
      marker.getElement()?.classList.add('lifted');
      document.addEventListener('keydown', cancel, true);
    });
    marker.on('drag', ({ target }: LeafletEvent) => {
      this.#actions.dragging(standing.pin, lngLatOf(target.getLatLng()));
    });
    marker.on('dragend', ({ target }: LeafletEvent) => {
      end();
      this.#actions.moved(standing.pin, lngLatOf(target.getLatLng()));
    });
  }
}

class PinIcon extends Icon {
  constructor() {
    super({ iconUrl: '' });
  }

  override createIcon(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'leaflet-marker-icon';
    const face = document.createElement('span');
    element.append(face);
    return element;
  }

  override createShadow(): HTMLElement {
    // Leaflet accepts null for "no shadow"; only its types do not.
    return null as unknown as HTMLElement;
  }
}

/** Gives a marker the look of its pin: as on the reader's page, or hollow. */
function dress(element: HTMLElement, pin: ScenePin, label: string): void {
  const { text, look, kind, isCurrent } = pin;
  const face = element.firstElementChild;
  if (face) {
    face.className = isLettering(pin) ? look.replace('area', 'lettering') : `number ${look}`;
    face.replaceChildren(...(isLettering(pin) ? letteringOf(pin) : [text]));
  }
  const { width, height } = sizeOfScenePin(pin);
  Object.assign(element.style, {
    inlineSize: `${width}px`,
    blockSize: `${height}px`,
    marginInlineStart: `${-width / 2}px`,
    marginBlockStart: `${-height / 2}px`,
  });
  element.classList.add('pin-marker', `pin-${kind}`);
  element.toggleAttribute('data-selected', isCurrent);
  element.setAttribute('aria-label', label);
  if (kind === 'place') element.setAttribute('aria-pressed', String(isCurrent));
}

/** The lines of an area's name, and its number behind them. */
function letteringOf({ name, text }: ScenePin): (Node | string)[] {
  const lines = linesOfArea(name).flatMap((line, at) => [
    ...(at > 0 ? [document.createElement('br')] : []),
    line,
  ]);
  const number = document.createElement('sup');
  number.textContent = ` ${text}`;
  return [...lines, number];
}

function rankOf({ kind, isCurrent, look }: ScenePin): number {
  if (isCurrent) return CURRENT;
  return RANKS[kind] + (look.startsWith('event') ? EVENT : 0);
}

function textNode(text: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}

function latLngOf([longitude, latitude]: LngLat): LatLng {
  return new LatLng(latitude, longitude);
}

function lngLatOf({ lng, lat }: LatLng): LngLat {
  return [lng, lat];
}
