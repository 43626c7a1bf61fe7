/**
 * Topologies made ready for drawing: projected to Web Mercator, and every position weighed by
 * how much it matters to its line (Visvalingam and Whyatt 1993), so that a sheet only has to
 * leave out what weighs too little. Lines shared by two countries stay shared.
 */
import { transform } from 'topojson-client';
import { presimplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { type FlatWorld, turnsInto } from '../geo/antimeridian.js';
import { type Box, distanceTo, sizeOf } from '../geo/box.js';
import { project, scaleAt, type WorldPixel } from '../geo/geography.js';

/** A topology in world pixels at zoom 0 whose positions are `[x, y, weight]`, weight an area. */
export type Ground<T extends Objects> = Topology<T>;

/** Projects and weighs a quantised topology in longitude and latitude. Takes a second or so. */
export function prepareGround<T extends Objects>(topology: Topology<T>): Ground<T> {
  const { transform: quantisation, ...rest } = topology;
  const arcs = topology.arcs.map((arc) => {
    // Positions are steps from the one before; a falsy second argument begins a new arc.
    const decode = transform(quantisation ?? null);
    return arc.map((position, i) => {
      const [longitude = 0, latitude = 0] = decode([...position], i > 0);
      return [...project([longitude, latitude], 0)];
    });
  });
  return presimplify({ ...rest, arcs });
}

/** How large, in world pixels at zoom 0, a detail must be to be drawn at this world pixel. */
export type Grain = (at: WorldPixel) => number;

/** Where a sheet's detail is wanted, and how it may give way outside. */
export interface Focus {
  readonly boxes: readonly Box[];
  /** The power with which the grain grows: at one box's (longer) side away, it is 2 ** this. */
  readonly coarsening: number;
  /** How many times the grain of the focus it becomes at most. */
  readonly coarsest: number;
}

/** One pixel at `zoom` in the focus; outside it the larger, the farther away. */
export function grainOf(zoom: number, { boxes, coarsening, coarsest }: Focus): Grain {
  const pixel = 1 / scaleAt(zoom);
  const sides = boxes.map((box) => Math.max(...sizeOf(box)) || 1);
  return (at) => {
    // Asked of every position of the ground, for every box: no lists are made here.
    let away = Number.POSITIVE_INFINITY;
    for (const [i, box] of boxes.entries()) {
      away = Math.min(away, distanceTo(box, at) / (sides[i] ?? 1));
    }
    return pixel * Math.min(coarsest, Math.exp(coarsening * Math.log1p(away)));
  };
}

/**
 * The ground in a world, without the positions whose weight is under (`share` of the grain)
 * squared. Lines leap where that world is cut open: see `antimeridian.ts`.
 */
export function simplified<T extends Objects>(
  ground: Ground<T>,
  grain: Grain,
  share: number,
  world: FlatWorld,
): Topology<T> {
  const inWorld = (x: number) => x + world.width * turnsInto(x, world);
  const arcs = ground.arcs.map((arc) =>
    arc
      .filter(([x = 0, y = 0, weight = 0]) => weight >= (share * grain([inWorld(x), y])) ** 2)
      .map(([x = 0, ...rest]) => [inWorld(x), ...rest]),
  );
  return { ...ground, arcs };
}
