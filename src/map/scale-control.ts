import { Control, type Map as LeafletMap } from 'leaflet';

/**
 * Pixels, or a third of a small map's width. Bars are between half as wide and as wide as this, and
 * no label is wider than half.
 */
const WIDEST = 120;
/**
 * Where the scale at the map's upper or lower edge differs from that of the middle by this factor,
 * a bar would be wrong for most of the map.
 */
const UNEVEN = 1.6;
/** Pixels that a bar may be off while the map is moving. */
const TOLERANCE = 5;

/** The bars' units, in metres: the first that is not longer than the widest bar. */
const METRIC = [
  [1000, 'km'],
  [1, 'm'],
] as const;
const IMPERIAL = [
  [1609.344, 'mi'],
  [0.3048, 'ft'],
] as const;

/**
 * The scale in the middle of the map, as Leaflet's own control shows it. Leaflet's writes text and
 * width at each step of a drag, and the browser lays out and paints them each time: with the
 * processor four times slower 1.1 of the main thread's 4.5 to 6 ms a frame. This one writes only
 * what has changed.
 */
export class ScaleControl extends Control {
  readonly #units: readonly (typeof METRIC | typeof IMPERIAL)[];

  /** `language`: of the page (BCP 47). Readers of English, wherever they are, have miles too. */
  constructor(language: string) {
    super({ position: 'bottomleft' });
    this.#units = language.startsWith('en') ? [METRIC, IMPERIAL] : [METRIC];
  }

  override onAdd(map: LeafletMap): HTMLElement {
    const element = document.createElement('div');
    element.className = 'leaflet-control-scale';
    const bars = this.#units.map(createBar);
    element.append(...bars.map((bar) => bar.element));
    const update = (tolerance: number) => {
      const { x, y } = map.getSize();
      const widest = Math.min(WIDEST, x / 3);
      const metres = metresAt(map, y / 2, widest);
      const uneven = [0, y].map((edge) => Math.abs(Math.log(metresAt(map, edge, widest) / metres)));
      const isHidden = Math.max(...uneven) > Math.log(UNEVEN);
      if (element.hidden !== isHidden) element.hidden = isHidden;
      for (const bar of bars) bar.update(metres, widest, tolerance);
    };
    map.on('move', () => update(TOLERANCE));
    map.on('moveend', () => update(0));
    update(0);
    return element;
  }
}

/** `update` is told how many metres the widest bar stands for, and its width. */
function createBar(units: typeof METRIC | typeof IMPERIAL) {
  const element = document.createElement('div');
  element.className = 'leaflet-control-scale-line';
  let shown = { text: '', width: 0 };
  return {
    element,
    update(metres: number, widest: number, tolerance: number): void {
      const [unit, name] = units.find(([length]) => length <= metres) ?? units[1];
      const length = roundDown(metres / unit);
      const text = `${length} ${name}`;
      const width = Math.round((widest * length * unit) / metres);
      if (text === shown.text && Math.abs(width - shown.width) <= tolerance) return;
      if (text !== shown.text) element.textContent = text;
      element.style.width = `${width}px`;
      shown = { text, width };
    },
  };
}

/** Metres of so many pixels at a height of the map: more towards the equator, in Mercator. */
function metresAt(map: LeafletMap, y: number, pixels: number): number {
  return map.distance(map.containerPointToLatLng([0, y]), map.containerPointToLatLng([pixels, y]));
}

/** To 1, 2, 3 or 5 times a power of ten. */
function roundDown(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  const first = [5, 3, 2].find((digit) => digit * power <= length) ?? 1;
  return first * power;
}
