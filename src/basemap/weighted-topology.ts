/**
 * Topologies prepared for drawing: projected to Web Mercator, and every position weighted by how
 * much it matters to its line (Visvalingam and Whyatt 1993), so that a sheet is simplified by
 * leaving out positions of little weight. Lines shared by two countries stay shared.
 */

import type { Position } from 'geojson';
import { transform } from 'topojson-client';
import { presimplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import type { CountryTopology } from '../gazetteer/countries.js';
import { turnsInto } from '../geo/antimeridian.js';
import { type Box, sizeOf } from '../geo/box.js';
import { type FlatWorld, project, scaleAt, type WorldPixel } from '../geo/geography.js';
import { memoise } from '../memoise.js';

/** A topology in world pixels at zoom 0 whose positions are `[x, y, weight]`, weight an area. */
export type WeightedTopology<T extends Objects> = Topology<T>;

/**
 * To 2^-24 pixels, 9 mm at the equator: engines' sines and logarithms differ in the last digit, and
 * where two positions weigh the same, that would decide which of them is left out.
 */
export function exact(pixels: number): number {
  return Math.round(pixels * 2 ** 24) / 2 ** 24;
}

/** The arcs of a quantised topology as positions in longitude and latitude. */
export function decodedArcs({ arcs, transform: quantisation }: Topology): Position[][] {
  return arcs.map((arc) => {
    // Positions are steps from the one before; a falsy second argument begins a new arc.
    const decode = transform(quantisation ?? null);
    return arc.map((position, i) => decode([...position], i > 0));
  });
}

/** Projects and weights a quantised topology in longitude and latitude. Takes about a second. */
export function weighted<T extends Objects>(topology: Topology<T>): WeightedTopology<T> {
  const { transform: _, ...rest } = topology;
  const arcs = decodedArcs(topology).map((arc) =>
    arc.map(([longitude = 0, latitude = 0]) => project([longitude, latitude], 0).map(exact)),
  );
  return presimplify({ ...rest, arcs });
}

export const weightedCountries = memoise((countries: CountryTopology) => weighted(countries));

/** How large, in world pixels at zoom 0, a detail must be to be drawn at this world pixel. */
export interface Grain {
  (at: WorldPixel): number;
  /** In the focus. */
  readonly least: number;
  /** Far from it. */
  readonly most: number;
}

/** Where a sheet is most detailed, and how the detail decreases outside. */
export interface Focus {
  readonly boxes: readonly Box[];
  /** How fast the grain grows: at a distance of the box's longer side it is 2 ** this. */
  readonly coarsening: number;
  /** The largest grain, as a multiple of that in the focus. */
  readonly coarsest: number;
  /** A wider focus, with a lower zoom: nowhere is the grain larger than by that. */
  readonly beyond?: { readonly zoom: number; readonly focus: Focus };
}

/** One pixel at `zoom` in the focus, growing with the distance from it. */
export function grainOf(zoom: number, { beyond, ...focus }: Focus): Grain {
  const near = grainRound(zoom, focus);
  if (!beyond) return near;
  const far = grainOf(beyond.zoom, beyond.focus);
  return Object.assign((at: WorldPixel) => Math.min(near(at), far(at)), {
    least: near.least,
    most: Math.min(near.most, far.most),
  });
}

function grainRound(zoom: number, { boxes, coarsening, coarsest }: Focus): Grain {
  const pixel = 1 / scaleAt(zoom);
  // The grain is asked for at very many positions: with the boxes as one row of numbers, the
  // basemap of 3,000 points takes 14 s instead of 32.
  const row = Float64Array.from(
    boxes.flatMap((box) => {
      const { left, top, right, bottom } = box;
      return [left, top, right, bottom, Math.max(...sizeOf(box)) || 1];
    }),
  );
  const grain = ([x, y]: WorldPixel) => {
    let away = Number.POSITIVE_INFINITY;
    for (let i = 0; i < row.length && away > 0; i += 5) {
      const dx = Math.max((row[i] ?? 0) - x, 0, x - (row[i + 2] ?? 0));
      const dy = Math.max((row[i + 1] ?? 0) - y, 0, y - (row[i + 3] ?? 0));
      // `Math.hypot` takes several times as long, and engines round it differently.
      const aside = Math.sqrt(dx * dx + dy * dy) / (row[i + 4] ?? 1);
      if (aside < away) away = aside;
    }
    return pixel * Math.min(coarsest, Math.exp(coarsening * Math.log1p(away)));
  };
  return Object.assign(grain, { least: pixel, most: pixel * coarsest });
}

/**
 * The topology in a world, without the positions whose weight is below (`share` × grain)².
 * Lines jump where the world is cut open: see `geo/antimeridian.ts`. Without a world, positions
 * stay where they are.
 */
export function simplified<T extends Objects>(
  topology: WeightedTopology<T>,
  grain: Grain,
  share: number,
  world?: FlatWorld,
): Topology<T> {
  const inWorld = (x: number) => (world ? x + world.width * turnsInto(x, world) : x);
  const [never, always] = [(share * grain.least) ** 2, (share * grain.most) ** 2];
  // Of most positions the weight alone decides, in a tenth of the time.
  const isDrawn = ([x = 0, y = 0, weight = 0]: Position) =>
    weight >= never && (weight >= always || weight >= (share * grain([inWorld(x), y])) ** 2);
  const arcs = topology.arcs.map((arc) =>
    arc.filter(isDrawn).map(([x = 0, ...rest]) => [inWorld(x), ...rest]),
  );
  return { ...topology, arcs };
}
