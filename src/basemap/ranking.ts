/** Gives labels the zoom at which there is room for them, the more important ones first. */

import { type Box, BoxGrid, boxAround } from '../geo/box.js';
import type { WorldPixel } from '../geo/geography.js';

/** Sideways and up and down, in CSS pixels, from middle to middle or end to end. */
export type Room = readonly [x: number, y: number];

export interface Candidate<Item> {
  readonly item: Item;
  /** The label's middle, in world pixels at zoom 0. */
  readonly at: WorldPixel;
  /** The room the name itself takes up. */
  readonly size: Room;
  /** How far apart from each other two such labels stand; from others only their size counts. */
  readonly berth: Room;
  /** Not tried at zooms below. */
  readonly from: number;
  /** Whether it leaves room even for more important ones that still wait for theirs. */
  readonly yields: boolean;
  /** Whether it is worth having at a zoom, should it find room only there. */
  readonly wanted: (zoom: number) => boolean;
}

export interface Ranked<Item> {
  readonly item: Item;
  readonly minZoom: number;
}

/**
 * Zoom by zoom, sets every candidate that is wanted there and stands clear of all that are set
 * already. Once set, a label keeps its place at all higher zooms, where there is only more
 * room: so no name ever goes as the reader comes nearer, and the map is about equally full at
 * every zoom.
 *
 * @param candidates most important first
 * @param most how many are set at most: those that find room only at high zooms go without
 * @returns those that found room, in the order in which they were set
 */
export function rankByRoom<Item>(
  candidates: readonly Candidate<Item>[],
  zooms: readonly number[],
  most = Number.POSITIVE_INFINITY,
): Ranked<Item>[] {
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
        if (!candidate.yields && candidate.from <= zoom && candidate.wanted(zoom + 1)) {
          first.add(box, candidate);
        }
      }
    }
    waiting = left;
  }
  return set.map(({ candidate, minZoom }) => ({ item: candidate.item, minZoom }));
}

/** The candidate with its room. Labels whose boxes do not touch are clear of each other. */
function boxAt<Item>({ at: [x, y], size, berth }: Candidate<Item>, zoom: number): Box {
  const scale = 2 ** zoom;
  return boxAround(x * scale, y * scale, Math.max(size[0], berth[0]), Math.max(size[1], berth[1]));
}

function clear<Item>(a: Candidate<Item>, b: Candidate<Item>, zoom: number): boolean {
  return isApart(0) || isApart(1);

  function isApart(axis: 0 | 1): boolean {
    const touching = (a.size[axis] + b.size[axis]) / 2;
    const berth = Math.min(a.berth[axis], b.berth[axis]);
    return Math.abs(a.at[axis] - b.at[axis]) * 2 ** zoom >= Math.max(touching, berth);
  }
}
