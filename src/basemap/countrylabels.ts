/** Where countries' labels are placed, and from which zoom they fit. */
import bbox from '@turf/bbox';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import polylabel from 'polylabel';
import { feature } from 'topojson-client';
import { planarRingArea } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import { arcsOf, type Countries, type Country } from '../gazetteer/countries.js';
import { turnsInto, unrolled } from '../geo/antimeridian.js';
import { type Box, distanceTo } from '../geo/box.js';
import { clipRings } from '../geo/clip.js';
import type { FlatWorld, WorldPixel } from '../geo/geography.js';
import { widestLine } from './names.js';

interface Opening {
  /** What the map shows at first. */
  readonly frame: Box;
  /** The same land, with the islands that are too small for it, in pixels of any world. */
  readonly fine: Topology<Countries>;
  /** Islands whose name fits into the largest only from a higher zoom are named beside it. */
  readonly islandsFrom: number;
}

export interface CountryLabel {
  readonly name: string;
  /** The label's middle, in world pixels at zoom 0. */
  readonly at: WorldPixel;
  /** Whether it is islands smaller than its name. */
  readonly isIslands: boolean;
  /** Whether it is another country's, and only small islands. */
  readonly isTerritory: boolean;
  /** Where else the name may stand: beside other islands, or farther north or south. */
  readonly others: readonly WorldPixel[];
  /** Whether a point, in world pixels at zoom 0, is in it. */
  readonly holds: (at: WorldPixel) => boolean;
  /** What of it is in the box, in world pixels at zoom 0. */
  readonly bounds: Box;
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
/** The latter, of a country in the middle of the map: it matters more than a clear border. */
const BEND_IN_FRAME = 1.4;
/** Shares of a country's height at which its name may stand too. */
const ROWS = [0.3, 0.5, 0.7];

/** The zoom for islands of a map that opens anywhere. */
const ISLANDS_FROM = 5.5;
/** Natural Earth's names of the states that are small islands; other small islands are territories. */
const ISLAND_STATES: ReadonlySet<string> = new Set([
  ...['Antigua and Barb.', 'Bahamas', 'Bahrain', 'Barbados', 'Cabo Verde', 'Comoros', 'Cook Is.'],
  ...['Cyprus', 'Dominica', 'Fiji', 'Grenada', 'Jamaica', 'Kiribati', 'Maldives', 'Malta'],
  ...['Marshall Is.', 'Mauritius', 'Micronesia', 'Nauru', 'Niue', 'Palau', 'Saint Lucia', 'Samoa'],
  ...['São Tomé and Principe', 'Seychelles', 'Singapore', 'Solomon Is.', 'St. Kitts and Nevis'],
  ...['St. Vin. and Gren.', 'Tonga', 'Trinidad and Tobago', 'Tuvalu', 'Vanuatu'],
]);
/** World pixels: some 50 km. Small islands have lost what a town on their coast stands on. */
const OFFSHORE = 0.3;
/** Further islands beside which their country's name may stand, and world pixels between them. */
const MOST_ISLANDS = 2;
const FAR = 2;

/** With more other names than this in a country, none of them is avoided. */
const MOST_HOLES = 200;

/**
 * A label for every country that is partly in the box: in the middle of its largest part there
 * (polylabel's pole of inaccessibility, stretched to a wide ellipse).
 *
 * @param land in the world's pixels at zoom 0
 * @param taken positions of other labels to avoid, in world pixels at zoom 0
 * @param reach half the width of those labels, in the same units
 * @param nameOf what a country is called; with a line break, in two lines
 */
export function countryLabels(
  land: Topology<Countries>,
  world: FlatWorld,
  box: Box,
  taken: readonly WorldPixel[],
  reach: number,
  nameOf: (country: Country) => string,
  { frame, fine = land, islandsFrom = ISLANDS_FROM }: Partial<Opening> = {},
): CountryLabel[] {
  const users = usersOfArcs(land);
  return land.objects.countries.geometries.flatMap((country) => {
    const large = piecesOf(land, country, world, box);
    const pieces = large.length > 0 ? large : piecesOf(fine, country, world, box);
    const [ring] = pieces;
    if (!ring) return [];
    const piece = [ring];
    const bounds = boundsOf(piece);
    const flat = [...piece, ...holesFor(bounds, taken, reach)].map((ring) =>
      ring.map(([x = 0, y = 0]) => [x, y * FLATTENING]),
    );
    const [x, flatY] = polylabel(flat, 0.01);
    const at: WorldPixel = [x, flatY / FLATTENING];
    const name = nameOf(country);
    const width = widestLine(name) * CHARACTER;
    const isInFrame = frame !== undefined && distanceTo(frame, at) === 0;
    const bend = isInFrame ? BEND_IN_FRAME : BEND;
    const room = Math.max(OVERHANG * roomAt(at, piece), bend * (bounds.right - bounds.left));
    const fits = Math.round(2 * Math.log2(width / room)) / 2;
    const isIslands = fits > islandsFrom && arcsOf(country).every((arc) => users.get(arc) === 1);
    const isTerritory = isIslands && !ISLAND_STATES.has(country.properties.name);
    const label = { name, fits, width, isIslands, isTerritory, bounds: boundsOf(pieces), holds };
    if (isIslands)
      return [{ ...label, at: middleOf(ring), others: farApart(pieces.map(middleOf)) }];
    return [{ ...label, at, others: isInFrame ? rowsOf(piece, bounds, at) : [] }];

    function holds([px, py]: WorldPixel): boolean {
      return pieces.some((rings) =>
        isIslands
          ? distanceTo(boundsOf([rings]), [px, py]) < OFFSHORE
          : booleanPointInPolygon([px, py], { type: 'Polygon', coordinates: [rings] }),
      );
    }
  });
}

/** How many countries use each arc: one uses a coast alone. */
function usersOfArcs({ objects }: Topology<Countries>): ReadonlyMap<number, number> {
  const users = new Map<number, number>();
  for (const country of objects.countries.geometries) {
    for (const arc of arcsOf(country)) users.set(arc, (users.get(arc) ?? 0) + 1);
  }
  return users;
}

/** Middles of the country's width at some heights, the widest first, without one beside `at`. */
function rowsOf(piece: readonly Position[][], { top, bottom }: Box, at: WorldPixel): WorldPixel[] {
  return ROWS.map((share) => top + share * (bottom - top))
    .filter((y) => Math.abs(y - at[1]) > 0.15 * (bottom - top))
    .flatMap((y) => widestAt(y, piece))
    .sort((a, b) => b.width - a.width)
    .map(({ at: other }) => other);
}

/** The widest stretch of a line of latitude in the piece. */
function widestAt(y: number, piece: readonly Position[][]): { at: WorldPixel; width: number }[] {
  const xs = crossingsAt(y, piece).sort((a, b) => a - b);
  const stretches = xs.flatMap((x, i) => {
    const next = xs[i + 1];
    if (i % 2 === 1 || next === undefined) return [];
    return [{ at: [(x + next) / 2, y] as const, width: next - x }];
  });
  return stretches.sort((a, b) => b.width - a.width).slice(0, 1);
}

function middleOf(ring: readonly Position[]): WorldPixel {
  const { left, top, right, bottom } = boundsOf([ring]);
  return [(left + right) / 2, (top + bottom) / 2];
}

/** The next few points that are not near the first, nor one another. */
function farApart([first, ...others]: readonly WorldPixel[]): WorldPixel[] {
  const kept = first ? [first] : [];
  for (const at of others) {
    if (kept.length > MOST_ISLANDS) break;
    if (kept.every(([x, y]) => Math.hypot(at[0] - x, at[1] - y) > FAR)) kept.push(at);
  }
  return kept.slice(1);
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

/** The country's polygons in the box, the largest first. */
function piecesOf(
  land: Topology<Countries>,
  country: Country,
  world: FlatWorld,
  box: Box,
): Position[][] {
  const { coordinates } =
    country.type === 'Polygon'
      ? feature(land, { ...country, type: 'MultiPolygon', arcs: [country.arcs] }).geometry
      : feature(land, country).geometry;
  // A polygon that the box cuts comes in several rings, and holes do not matter for a name.
  return unrolled(inWorld(coordinates, world), world)
    .flatMap((rings) => clipRings(rings, box))
    .map((ring) => ({ ring, area: planarRingArea(ring as [number, number][]) }))
    .filter(({ area }) => area > 0)
    .sort((a, b) => b.area - a.area)
    .map(({ ring }) => ring);
}

/** Small shapes, whose positions need no other turn of the world than their first. */
function inWorld(coordinates: readonly Position[][][], world: FlatWorld): Position[][][] {
  return coordinates.map((rings) => {
    const turns = turnsInto(rings[0]?.[0]?.[0] ?? 0, world);
    if (turns === 0) return rings;
    return rings.map((ring) => ring.map(([x = 0, y = 0]) => [x + turns * world.width, y]));
  });
}

function boundsOf(rings: readonly (readonly Position[])[]): Box {
  const coordinates = rings.map((ring) => [...ring]);
  const [left, top, right, bottom] = bbox({ type: 'MultiLineString', coordinates });
  return { left, top, right, bottom };
}

/** Width of the piece on the label's own line, symmetrical about its middle. */
function roomAt([x, y]: WorldPixel, piece: readonly Position[][]): number {
  let [left, right] = [Infinity, Infinity];
  for (const crossing of crossingsAt(y, piece)) {
    if (crossing <= x) left = Math.min(left, x - crossing);
    else right = Math.min(right, crossing - x);
  }
  const room = 2 * Math.min(left, right);
  return Number.isFinite(room) ? room : 0;
}

/** Where a line of latitude crosses the piece's edge, in no order. */
function crossingsAt(y: number, piece: readonly Position[][]): number[] {
  return piece.flatMap((ring) =>
    ring.flatMap(([bx = 0, by = 0], i) => {
      const [ax = 0, ay = 0] = ring.at(i - 1) ?? [];
      return ay > y === by > y ? [] : [ax + ((y - ay) / (by - ay)) * (bx - ax)];
    }),
  );
}
