import { Control, type Map as LeafletMap } from 'leaflet';

/** Pixels. Bars are between half as wide and as wide as this, and no label is wider than half. */
const WIDEST = 120;
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
  constructor() {
    super({ position: 'bottomleft' });
  }

  override onAdd(map: LeafletMap): HTMLElement {
    const element = document.createElement('div');
    element.className = 'leaflet-control-scale';
    const bars = [createBar(METRIC), createBar(IMPERIAL)];
    element.append(...bars.map((bar) => bar.element));
    const update = (tolerance: number) => {
      const metres = widestOn(map);
      for (const bar of bars) bar.update(metres, tolerance);
    };
    map.on('move', () => update(TOLERANCE));
    map.on('moveend', () => update(0));
    update(0);
    return element;
  }
}

/** `update` is told how many metres the widest bar stands for. */
function createBar(units: typeof METRIC | typeof IMPERIAL) {
  const element = document.createElement('div');
  element.className = 'leaflet-control-scale-line';
  let shown = { text: '', width: 0 };
  return {
    element,
    update(metres: number, tolerance: number): void {
      const [unit, name] = units.find(([length]) => length <= metres) ?? units[1];
      const length = roundDown(metres / unit);
      const text = `${length} ${name}`;
      const width = Math.round((WIDEST * length * unit) / metres);
      if (text === shown.text && Math.abs(width - shown.width) <= tolerance) return;
      if (text !== shown.text) element.textContent = text;
      element.style.width = `${width}px`;
      shown = { text, width };
    },
  };
}

function widestOn(map: LeafletMap): number {
  const y = map.getSize().y / 2;
  return map.distance(map.containerPointToLatLng([0, y]), map.containerPointToLatLng([WIDEST, y]));
}

/** To 1, 2, 3 or 5 times a power of ten. */
function roundDown(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  const first = [5, 3, 2].find((digit) => digit * power <= length) ?? 1;
  return first * power;
}
