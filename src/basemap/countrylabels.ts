/** Where countries' labels are placed, and from which zoom they fit. */
import bbox from '@turf/bbox';
import type { Position } from 'geojson';
import polylabel from 'polylabel';
import { feature } from 'topojson-client';
import { planarRingArea } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { Countries, Country } from '../gazetteer/countries.js';
import { unrolled } from '../geo/antimeridian.js';
import type { Box } from '../geo/box.js';
import { clipRings } from '../geo/clip.js';
import type { FlatWorld, WorldPixel } from '../geo/geography.js';

export interface CountryLabel {
  readonly name: string;
  /** The label's middle, in world pixels at zoom 0. */
  readonly at: WorldPixel;
  /** The lowest zoom, in halves, at which the name fits into the country. */
  readonly fits: number;
  /** Width of the name in CSS pixels. */
  readonly width: number;
}

/** Names are wide: vertical space counts this many times as much as horizontal space. */
const FLATTENING = 2.5;

/** Width of an 11 px capital letter with its spacing, in CSS pixels. */
const CHARACTER = 10;

/** A name may be this many times as wide as the country at its position, or as its largest part. */
const OVERHANG = 1.3;
const BEND = 0.6;

/** With more other names than this in a country, none of them is avoided. */
const MOST_HOLES = 200;

/**
 * A label for every country that is partly in the box: in the middle of its largest part there
 * (polylabel's pole of inaccessibility, stretched to a wide ellipse).
 *
 * @param land in the world's pixels at zoom 0
 * @param taken positions of other labels to avoid, in world pixels at zoom 0
 * @param reach half the width of those labels, in the same units
 * @param nameOf what a country is called
 */
export function countryLabels(
  land: Topology<Countries>,
  world: FlatWorld,
  box: Box,
  taken: readonly WorldPixel[],
  reach: number,
  nameOf: (country: Country) => string,
): CountryLabel[] {
  return land.objects.countries.geometries.flatMap((country) => {
    const piece = largestPiece(land, country, world, box);
    if (!piece) return [];
    const bounds = boundsOf(piece);
    const flat = [...piece, ...holesFor(bounds, taken, reach)].map((ring) =>
      ring.map(([x = 0, y = 0]) => [x, y * FLATTENING]),
    );
    const [x, flatY] = polylabel(flat, 0.01);
    const at: WorldPixel = [x, flatY / FLATTENING];
    const name = nameOf(country);
    const width = name.length * CHARACTER;
    const room = Math.max(OVERHANG * roomAt(at, piece), BEND * (bounds.right - bounds.left));
    return [{ name, at, fits: Math.round(2 * Math.log2(width / room)) / 2, width }];
  });
}

/**
 * The labels to avoid, as holes without area, which polylabel treats as lines to keep away from.
 * For a country full of labels polylabel would search for minutes.
 */
function holesFor(
  { left, top, right, bottom }: Box,
  taken: readonly WorldPixel[],
  reach: number,
): Position[][] {
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

/** The country's polygon with the largest area in the box. */
function largestPiece(
  land: Topology<Countries>,
  country: Country,
  world: FlatWorld,
  box: Box,
): Position[][] | undefined {
  const { coordinates } =
    country.type === 'Polygon'
      ? feature(land, { ...country, type: 'MultiPolygon', arcs: [country.arcs] }).geometry
      : feature(land, country).geometry;
  let largest: Position[][] | undefined;
  let largestArea = 0;
  // A polygon that the box cuts comes in several rings, and holes do not matter for a name.
  for (const ring of unrolled(coordinates, world).flatMap((rings) => clipRings(rings, box))) {
    const area = planarRingArea(ring as [number, number][]);
    if (area > largestArea) [largest, largestArea] = [[ring], area];
  }
  return largest;
}

function boundsOf(piece: readonly Position[][]): Box {
  const [left, top, right, bottom] = bbox({ type: 'MultiLineString', coordinates: [...piece] });
  return { left, top, right, bottom };
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
