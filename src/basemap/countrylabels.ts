/** Where the countries' names stand, and how large the map must be for them to fit. */
import bbox from '@turf/bbox';
import type { Position } from 'geojson';
import polylabel from 'polylabel';
import { feature } from 'topojson-client';
import { planarRingArea } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { Countries, Country } from '../gazetteer/countries.js';
import { type FlatWorld, unrolled } from '../geo/antimeridian.js';
import type { Box } from '../geo/box.js';
import { clipRings } from '../geo/clip.js';
import type { WorldPixel } from '../geo/geography.js';

export interface CountryLabel {
  readonly name: string;
  /** The label's middle, in world pixels at zoom 0. */
  readonly at: WorldPixel;
  /** The lowest zoom, in halves, at which the name fits into the country. */
  readonly fits: number;
  /** Width of the name in CSS pixels. */
  readonly width: number;
}

/** Names are wide: room above and below counts this many times that at the sides. */
const FLATTENING = 2.5;

/** Width of an 11 px capital with its spacing, in CSS pixels. */
const LETTER = 10;

/** A name may reach this much beyond its country's sides; into the sea or across a bend, more. */
const OVERHANG = 1.3;
const BEND = 0.6;

/** More names than this are not kept clear of in a country. */
const MOST_HOLES = 200;

/**
 * A label for every country of which something lies in the box: in the middle of the largest
 * piece of it there (polylabel's pole of inaccessibility, for a wide ellipse).
 *
 * @param ground in the world's pixels at zoom 0
 * @param taken where other names will stand, in world pixels at zoom 0: kept clear of
 * @param reach how far to either side those names reach, in the same units
 * @param nameOf what a country is called
 */
export function countryLabels(
  ground: Topology<Countries>,
  world: FlatWorld,
  box: Box,
  taken: readonly WorldPixel[],
  reach: number,
  nameOf: (country: Country) => string,
): CountryLabel[] {
  return ground.objects.countries.geometries.flatMap((country) => {
    const piece = largestPiece(ground, country, world, box);
    if (!piece) return [];
    const flat = [...piece, ...holesFor(piece, taken, reach)].map((ring) =>
      ring.map(([x = 0, y = 0]) => [x, y * FLATTENING]),
    );
    const [x, flatY] = polylabel(flat, 0.01);
    const at: WorldPixel = [x, flatY / FLATTENING];
    const name = nameOf(country);
    const width = name.length * LETTER;
    const room = Math.max(OVERHANG * roomAt(at, piece), BEND * widthOf(piece));
    return [{ name, at, fits: Math.round(2 * Math.log2(width / room)) / 2, width }];
  });
}

/**
 * The names to keep clear of, as holes: to polylabel one without area is one more line to keep
 * away from. Where names stand all over a country no place in it is clear of them, and to look
 * for one would take polylabel minutes.
 */
function holesFor(
  piece: readonly Position[][],
  taken: readonly WorldPixel[],
  reach: number,
): Position[][] {
  const [left, top, right, bottom] = boundsOf(piece);
  const within = taken.filter(
    ([x, y]) => x + reach >= left && x - reach <= right && y >= top && y <= bottom,
  );
  if (within.length > MOST_HOLES) return [];
  return within.map(([x, y]) => [
    [x - reach, y],
    [x + reach, y],
    [x - reach, y],
  ]);
}

/** The polygon with the largest outline among those the country has in the box. */
function largestPiece(
  ground: Topology<Countries>,
  country: Country,
  world: FlatWorld,
  box: Box,
): Position[][] | undefined {
  const { coordinates } =
    country.type === 'Polygon'
      ? feature(ground, { ...country, type: 'MultiPolygon', arcs: [country.arcs] }).geometry
      : feature(ground, country).geometry;
  let largest: Position[][] | undefined;
  let largestArea = 0;
  // A polygon that the box cuts comes in several rings, and holes do not matter for a name.
  for (const ring of unrolled(coordinates, world).flatMap((rings) => clipRings(rings, box))) {
    const area = planarRingArea(ring as [number, number][]);
    if (area > largestArea) [largest, largestArea] = [[ring], area];
  }
  return largest;
}

function widthOf(piece: readonly Position[][]): number {
  const [left, , right] = boundsOf(piece);
  return right - left;
}

function boundsOf(piece: readonly Position[][]): Box {
  const [west, south, east, north] = bbox({ type: 'MultiLineString', coordinates: [...piece] });
  return [west, south, east, north];
}

/** Width of the piece on the label's own line, symmetrical about its middle. */
function roomAt([x, y]: WorldPixel, piece: readonly Position[][]): number {
  let [left, right] = [Infinity, Infinity];
  for (const ring of piece) {
    for (const [i, [bx = 0, by = 0]] of ring.entries()) {
      const [ax = 0, ay = 0] = ring.at(i - 1) ?? [];
      if (ay > y === by > y) continue;
      const crossing = ax + ((y - ay) / (by - ay)) * (bx - ax);
      if (crossing <= x) left = Math.min(left, x - crossing);
      else right = Math.min(right, crossing - x);
    }
  }
  const room = 2 * Math.min(left, right);
  return Number.isFinite(room) ? room : 0;
}
