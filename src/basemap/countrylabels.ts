/** Where the countries' names stand, and how large the map must be for them to fit. */
import { geoIdentity, geoStream } from 'd3-geo';
import type { Position } from 'geojson';
import polylabel from 'polylabel';
import { feature } from 'topojson-client';
import { planarRingArea } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { WorldPixel } from '../story/geography.js';
import { unrolled } from './antimeridian.js';
import { type Box, WORLD_PIXELS } from './box.js';
import type { Countries, Country } from './naturalearth.js';

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
const LETTER = 9.5;

/** A name may reach this much beyond its country's sides. */
const OVERHANG = 1.3;

/**
 * A label for every country of which something lies in the box: in the middle of the largest
 * piece of it there (polylabel's pole of inaccessibility, for a wide ellipse).
 *
 * @param ground in world pixels at zoom 0
 */
export function countryLabels(ground: Topology<Countries>, box: Box): CountryLabel[] {
  return ground.objects.countries.geometries.flatMap((country) => {
    const piece = largestPiece(ground, country, box);
    if (!piece) return [];
    const flat = piece.map((ring) => ring.map(([x = 0, y = 0]) => [x, y * FLATTENING]));
    const [x, flatY] = polylabel(flat, 0.01);
    const at: WorldPixel = [x, flatY / FLATTENING];
    const { name } = country.properties;
    const width = name.length * LETTER;
    const room = OVERHANG * roomAt(at, piece);
    return [{ name, at, fits: Math.ceil(2 * Math.log2(width / room)) / 2, width }];
  });
}

/** The polygon with the largest outline among those the country has in the box. */
function largestPiece(
  ground: Topology<Countries>,
  country: Country,
  [left, top, right, bottom]: Box,
): Position[][] | undefined {
  const { coordinates } =
    country.type === 'Polygon'
      ? feature(ground, { ...country, type: 'MultiPolygon', arcs: [country.arcs] }).geometry
      : feature(ground, country).geometry;
  const toBox = geoIdentity().clipExtent([
    [left, top],
    [right, bottom],
  ]);
  let largest: Position[][] | undefined;
  let largestArea = 0;
  for (const polygon of unrolled(coordinates, WORLD_PIXELS)) {
    const rings: Position[][] = [];
    let ring: Position[] = [];
    geoStream(
      { type: 'Polygon', coordinates: polygon },
      toBox.stream({
        lineStart: () => {
          ring = [];
        },
        point: (x, y) => ring.push([x, y]),
        lineEnd: () => rings.push(ring),
        polygonStart: () => {},
        polygonEnd: () => {},
      }),
    );
    // Clipping may part a polygon; its pieces come as rings of one polygon, holes among them.
    for (const outline of rings) {
      const area = areaOf(outline);
      if (area > largestArea) [largest, largestArea] = [[outline], area];
    }
  }
  return largest;
}

function areaOf(ring: Position[]): number {
  return planarRingArea(ring as [number, number][]);
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
