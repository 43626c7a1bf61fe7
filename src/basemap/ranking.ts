/** Finds the lowest zoom at which each label has space, the more important labels first. */
import { type Box, BoxGrid, boxAround } from '../geo/box.js';
import type { WorldPixel } from '../geo/geography.js';

/** Horizontal and vertical distances in CSS pixels. */
export type Spacing = readonly [x: number, y: number];

export interface Candidate<Item> {
  readonly item: Item;
  /** The label's middle, in world pixels at zoom 0. */
  readonly at: WorldPixel;
  /** The size of the text. */
  readonly size: Spacing;
  /** The least distance between the middles of two labels; of the two labels' the smaller counts. */
  readonly spacing: Spacing;
  /** The lowest zoom to be tried. */
  readonly from: number;
  /** Whether it keeps clear also of labels that do not yield and are placed up to a zoom later. */
  readonly yields: boolean;
  /** Whether it is still wanted if there is no space for it below this zoom. */
  readonly wanted: (zoom: number) => boolean;
}

/**
 * Zoom by zoom, places every candidate that is wanted there and overlaps none of those already
 * placed. A placed label stays at all higher zooms, where there is more space: no label disappears
 * while a reader zooms in, and the map is about equally full at every zoom.
 *
 * @param candidates most important first
 * @param most the largest number of labels; those for the highest zooms are left out
 * @returns the placed labels, in the order in which they were placed
 */
export function rankBySpace<Item>(
  candidates: readonly Candidate<Item>[],
  zooms: readonly number[],
  most: number,
): { item: Item; minZoom: number }[] {
  const set: { candidate: Candidate<Item>; minZoom: number }[] = [];
  let waiting = candidates;
  for (const zoom of zooms) {
    const left: Candidate<Item>[] = [];
    const first = new BoxGrid<Candidate<Item>>();
    const standing = new BoxGrid<Candidate<Item>>();
    for (const { candidate } of set) standing.add(boxAt(candidate, zoom), candidate);
    for (const candidate of waiting) {
      if (set.length >= most) break;
      const box = boxAt(candidate, zoom);
      const isClear = (other: Candidate<Item>) => clear(candidate, other, zoom);
      const isIn =
        candidate.from <= zoom &&
        candidate.wanted(zoom) &&
        standing.everyNear(box, isClear) &&
        (!candidate.yields || first.everyNear(box, isClear));
      if (isIn) {
        set.push({ candidate, minZoom: zoom });
        standing.add(box, candidate);
      } else {
        left.push(candidate);
        if (!candidate.yields && candidate.from <= zoom + 1 && candidate.wanted(zoom + 1)) {
          first.add(box, candidate);
        }
      }
    }
    waiting = left;
  }
  return set.map(({ candidate, minZoom }) => ({ item: candidate.item, minZoom }));
}

/** The candidate's box with its spacing. Labels whose boxes do not touch do not overlap. */
function boxAt<Item>({ at: [x, y], size, spacing }: Candidate<Item>, zoom: number): Box {
  const scale = 2 ** zoom;
  return boxAround(
    x * scale,
    y * scale,
    Math.max(size[0], spacing[0]),
    Math.max(size[1], spacing[1]),
  );
}

function clear<Item>(a: Candidate<Item>, b: Candidate<Item>, zoom: number): boolean {
  return isApart(0) || isApart(1);

  function isApart(axis: 0 | 1): boolean {
    const touching = (a.size[axis] + b.size[axis]) / 2;
    const spacing = Math.min(a.spacing[axis], b.spacing[axis]);
    return Math.abs(a.at[axis] - b.at[axis]) * 2 ** zoom >= Math.max(touching, spacing);
  }
}
