import {
  DivIcon,
  LatLng,
  type LeafletEvent,
  type Map as LeafletMap,
  Marker,
} from 'leaflet/dist/leaflet-src.esm.js';
import { PIN } from '../../cartography/pins.js';
import type { LngLat } from '../../geo/geography.js';
import { distanceBetween, METRES_PER_DEGREE } from '../../geo/geometry.js';
import type { SceneCircle } from './scene.js';
import { nextRadius, roundedRadius } from './view.js';

export interface RadiusActions {
  /** While the handle is dragged. */
  readonly sizing: (circle: SceneCircle, metres: number) => void;
  readonly sized: (circle: SceneCircle, metres: number) => void;
  readonly word: (metres: number) => string;
  readonly radiusLabel: () => string;
}

/** The handle on the eastern edge of the selected place's circle. */
export class RadiusHandle {
  readonly #map: LeafletMap;
  readonly #actions: RadiusActions;
  readonly #marker: Marker;
  #circle: SceneCircle | undefined;
  #isDragged = false;

  constructor(map: LeafletMap, actions: RadiusActions) {
    this.#map = map;
    this.#actions = actions;
    const icon = new DivIcon({ className: 'radius-handle', iconSize: [24, 24] });
    this.#marker = new Marker([0, 0], { icon, draggable: true, zIndexOffset: 40_000 });
    this.#marker.bindTooltip('', { direction: 'right', offset: [14, 0], opacity: 1 });
    const metresTo = ({ lng, lat }: LatLng) =>
      this.#circle ? distanceBetween(this.#circle.at, [lng, lat]) : 0;
    this.#marker.on('dragstart', () => {
      this.#isDragged = true;
      document.addEventListener('keydown', this.#cancel, true);
    });
    this.#marker.on('drag', ({ target }: LeafletEvent) => {
      if (this.#circle) this.#show(this.#circle, metresTo(target.getLatLng()));
    });
    this.#marker.on('dragend', ({ target }: LeafletEvent) => {
      this.#end();
      if (this.#circle) actions.sized(this.#circle, metresTo(target.getLatLng()));
    });
    map.on('zoomend', () => this.show(this.#circle));
  }

  get isDragging(): boolean {
    return this.#isDragged;
  }

  /** Stands at the edge of a circle; of none, it is not there. */
  show(circle: SceneCircle | undefined): void {
    if (this.#isDragged) return;
    this.#circle = circle;
    if (!circle || !this.#isLarge(circle)) {
      this.#marker.remove();
      return;
    }
    this.#marker.setLatLng(edgeOf(circle)).addTo(this.#map);
    this.#marker.setTooltipContent(this.#actions.word(circle.radius));
    const element = this.#marker.getElement();
    if (!element || element.getAttribute('role') === 'slider') {
      this.#say(circle.radius);
      return;
    }
    element.setAttribute('role', 'slider');
    element.addEventListener('keydown', (event) => {
      const isLarger = ['+', '=', 'ArrowRight', 'ArrowUp'].includes(event.key);
      if (!isLarger && !['-', 'ArrowLeft', 'ArrowDown'].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      if (this.#circle)
        this.#actions.sized(this.#circle, nextRadius(this.#circle.radius, isLarger));
    });
    this.#say(circle.radius);
  }

  /** Whether the circle is so large that its edge is beside the pin. */
  #isLarge(circle: SceneCircle): boolean {
    const { lat, lng } = edgeOf(circle);
    const [longitude] = circle.at;
    const middle = this.#map.latLngToLayerPoint([lat, longitude]);
    return this.#map.latLngToLayerPoint([lat, lng]).x - middle.x > PIN;
  }

  /** Follows the place while its pin is dragged. */
  follow(at: LngLat): void {
    if (this.#circle) this.#marker.setLatLng(edgeOf({ ...this.#circle, at }));
  }

  #say(metres: number): void {
    const element = this.#marker.getElement();
    element?.setAttribute('aria-label', this.#actions.radiusLabel());
    element?.setAttribute('aria-valuenow', String(Math.round(metres)));
    element?.setAttribute('aria-valuetext', this.#actions.word(metres));
  }

  #show(circle: SceneCircle, metres: number): void {
    this.#marker.setTooltipContent(this.#actions.word(roundedRadius(metres))).openTooltip();
    this.#actions.sizing(circle, metres);
  }

  readonly #cancel = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#circle) return;
    event.preventDefault();
    event.stopPropagation();
    // Leaflet ends a drag without a word when dragging is disabled meanwhile.
    this.#marker.dragging?.disable();
    this.#marker.dragging?.enable();
    this.#end();
    this.#marker.setLatLng(edgeOf(this.#circle));
    this.#show(this.#circle, this.#circle.radius);
  };

  #end(): void {
    this.#isDragged = false;
    document.removeEventListener('keydown', this.#cancel, true);
  }
}

function edgeOf({ at: [longitude, latitude], radius }: Pick<SceneCircle, 'at' | 'radius'>): LatLng {
  const parallel = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  return new LatLng(latitude, longitude + radius / parallel);
}
