import { Control, type Map as LeafletMap } from 'leaflet';

/**
 * Pixels, or a third of a small map's width. The bar is between half as wide and as wide as this, and
 * no label is wider than half.
 */
const WIDEST = 120;
/**
 * Where the scale at the map's upper or lower edge differs from that of the middle by this factor,
 * a bar would be wrong for most of the map.
 */
const UNEVEN = 1.6;

/** The bar's units, in metres: the first that is not longer than the widest bar. */
const METRIC = [
  [1000, 'km'],
  [1, 'm'],
] as const;
const IMPERIAL = [
  [1609.344, 'mi'],
  [0.3048, 'ft'],
] as const;

/** Languages of regions whose roads are measured in miles, by CLDR: "en-GB", "es-US". */
const OF_MILES = /-(?:us|gb|lr)\b/i;

/**
 * The scale in the middle of the map, as Leaflet's own control shows it. Leaflet's writes text and
 * width at each step of a drag, and the browser lays out and paints them each time: with the
 * processor four times slower 1.1 of the main thread's 4.5 to 6 ms a frame. This one looks when the
 * map has come to rest, and writes only what has changed.
 */
export class ScaleControl extends Control {
  readonly #units: typeof METRIC | typeof IMPERIAL;

  /** `language`: of the article (BCP 47). Without a region it is read everywhere: in kilometres. */
  constructor(language: string) {
    super({ position: 'bottomleft' });
    this.#units = OF_MILES.test(language) ? IMPERIAL : METRIC;
  }

  override onAdd(map: LeafletMap): HTMLElement {
    const element = document.createElement('div');
    element.className = 'leaflet-control-scale';
    const bar = document.createElement('div');
    bar.className = 'leaflet-control-scale-line';
    element.append(bar);
    let shown = { text: '', width: 0 };
    const update = () => {
      const { x, y } = map.getSize();
      const widest = Math.min(WIDEST, x / 3);
      const metres = metresAt(map, y / 2, widest);
      const uneven = [0, y].map((edge) => Math.abs(Math.log(metresAt(map, edge, widest) / metres)));
      const isHidden = Math.max(...uneven) > Math.log(UNEVEN);
      if (element.hidden !== isHidden) element.hidden = isHidden;
      const [unit, name] = this.#units.find(([length]) => length <= metres) ?? this.#units[1];
      const length = roundDown(metres / unit);
      const text = `${length} ${name}`;
      const width = Math.round((widest * length * unit) / metres);
      if (text !== shown.text) bar.textContent = text;
      if (width !== shown.width) bar.style.width = `${width}px`;
      shown = { text, width };
    };
    map.on('moveend', update);
    update();
    return element;
  }
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
