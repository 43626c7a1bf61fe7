/** Labels on the wire: in columns, which compress better than one label after the other. */
import type { Label } from '../cartography/basemap.js';

/** The columns of a list of labels, each as long as the list. */
export interface LabelColumns {
  readonly names: readonly string[];
  /** Decimals of the positions. */
  readonly digits: number;
  /** Each from the one before it, in units of the last decimal: of neighbours it is small. */
  readonly eastwards: readonly number[];
  readonly northwards: readonly number[];
  readonly zooms: readonly number[];
  readonly kinds: readonly Label[4][];
}

/** Puts labels into columns. `digits`: to how many decimals their positions are given. */
export function packLabels(labels: readonly Label[], digits: number): LabelColumns {
  const unit = 10 ** digits;
  const steps = (degrees: readonly number[]) => {
    const whole = degrees.map((value) => Math.round(value * unit));
    return whole.map((value, i) => value - (whole[i - 1] ?? 0));
  };
  return {
    names: labels.map(([name]) => name),
    digits,
    eastwards: steps(labels.map(([, longitude]) => longitude)),
    northwards: steps(labels.map(([, , latitude]) => latitude)),
    zooms: labels.map(([, , , minZoom]) => minZoom),
    kinds: labels.map(([, , , , kind]) => kind),
  };
}

export function unpackLabels(columns: LabelColumns): Label[] {
  const { names, digits, eastwards, northwards, zooms, kinds } = columns;
  const unit = 10 ** digits;
  let [x, y] = [0, 0];
  return names.map((name, i) => {
    x += eastwards[i] ?? 0;
    y += northwards[i] ?? 0;
    return [name, x / unit, y / unit, zooms[i] ?? 0, kinds[i] ?? 'city'];
  });
}
