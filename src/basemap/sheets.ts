/** Draws sheets: land, borders, lakes and rivers of a box of the world at one level of detail. */
import type { MultiLineString, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Sheet } from '../cartography/basemap.js';
import { antimeridianIn, stitched, unrolled, unrolledLines } from '../geo/antimeridian.js';
import type { Box } from '../geo/box.js';
import { type Extent, scaleAt, unproject } from '../geo/geography.js';
import { countryGround } from './countryground.js';
import { grainOf, simplified } from './ground.js';
import { drawOutlines, type OutlineGround } from './outlines.js';
import { type Paper, pathData } from './pathdata.js';
import type { SheetPlan } from './plan.js';
import { withoutSpecks, withoutStubs } from './specks.js';
import { type Waters, waters } from './waters.js';

/** A position stays if it spans a triangle of this share of a grain, squared. */
const LINE_SHARE = 1.4;
/** The smallest island drawn, and the smallest lake, in grains squared. */
const LEAST_ISLAND = 2;
const LEAST_LAKE = 12;
/** The shortest border drawn, and the shortest river, in grains. */
const LEAST_BORDER = 6;
const LEAST_RIVER = 50;

/** Draws one sheet. Deterministic; some tenths of a second after the first. */
export function drawSheet(
  { minZoom, zoom, box, world, focus }: SheetPlan,
  outlines: OutlineGround,
): Sheet {
  const paper = paperFor(box, zoom);
  const grain = grainOf(zoom, focus);
  const ground = simplified(countryGround(), grain, LINE_SHARE, world);
  const wet = waters().map((water) => simplified(water, grain, LINE_SHARE, world));

  const flat = ({ coordinates }: MultiLineString): MultiLineString => ({
    type: 'MultiLineString',
    coordinates: unrolledLines(coordinates, world),
  });

  const { countries: all } = ground.objects;
  const { coordinates } = merge(ground, all.geometries);
  const coasts = stitched(coordinates, antimeridianIn(world));
  const land = withoutSpecks(unrolled(coasts, world), grain, LEAST_ISLAND);
  const borders = withoutStubs(flat(mesh(ground, all, (a, b) => a !== b)), grain, LEAST_BORDER);
  const lakes = withoutSpecks(unrolled(lakesOf(wet), world), grain, LEAST_LAKE);
  const rivers = withoutStubs(flat(riversOf(wet)), grain, LEAST_RIVER);
  return {
    minZoom,
    extent: extentOf(paper),
    zoom,
    origin: paper.origin,
    // In this order on the wire: what outlines repeat of borders and land is then nearer than
    // the 32 KB that gzip looks back.
    borders: pathData(borders, paper),
    outlines: drawOutlines(simplified(outlines, grain, LINE_SHARE, world), world, paper, (areas) =>
      withoutSpecks(areas, grain, LEAST_ISLAND),
    ),
    land: pathData(land, paper),
    lakes: pathData(lakes, paper),
    rivers: pathData(rivers, paper),
  };
}

/**
 * Path data of all local sheets together: some 60 KB when compressed. Beyond that, points all over a region would cost as much as the region.
 */
const MOST_LOCAL_LETTERS = 170_000;

/**
 * Draws the sheets round a story's points as finely as the budget for all of them allows: where
 * points are many and far apart, coarser; where that is no finer than the sheet beneath, none.
 */
export function drawLocalSheets(
  plans: readonly SheetPlan[],
  draw: (plan: SheetPlan) => Sheet,
): Sheet[] {
  const [first] = plans;
  if (!first) return [];
  for (let zoom = first.zoom; zoom > first.minZoom; zoom--) {
    const sheets = drawWithin(
      MOST_LOCAL_LETTERS,
      plans.map((plan) => ({ ...plan, zoom })),
      draw,
    );
    if (sheets) return sheets;
  }
  return [];
}

/** Draws the sheets; `undefined` as soon as their path data is longer than `letters`. */
function drawWithin(
  letters: number,
  plans: readonly SheetPlan[],
  draw: (plan: SheetPlan) => Sheet,
): Sheet[] | undefined {
  const sheets: Sheet[] = [];
  let left = letters;
  for (const plan of plans) {
    const sheet = draw(plan);
    left -= lettersOf(sheet);
    if (left < 0) return undefined;
    sheets.push(sheet);
  }
  return sheets;
}

function lettersOf({ land, lakes, borders, rivers }: Sheet): number {
  return land.length + lakes.length + borders.length + rivers.length;
}

function lakesOf(wet: readonly Topology<Waters>[]): Position[][][] {
  const lakes = wet.flatMap((water) => feature(water, water.objects.lakes).features);
  return lakes.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates];
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  });
}

function riversOf(wet: readonly Topology<Waters>[]): MultiLineString {
  const coordinates = wet.flatMap((water) => mesh(water, water.objects.rivers).coordinates);
  return { type: 'MultiLineString', coordinates };
}

/** The whole pixels at `zoom` that the box takes up. */
function paperFor(box: Box, zoom: number): Paper {
  const [left, top, right, bottom] = box.map((side) => Math.round(side * scaleAt(zoom)));
  const origin = [left ?? 0, top ?? 0] as const;
  return { zoom, origin, width: (right ?? 0) - origin[0], height: (bottom ?? 0) - origin[1] };
}

/** In degrees, 5 decimals: a metre. */
function extentOf({ zoom, origin: [x, y], width, height }: Paper): Extent {
  const [west, north] = unproject([x, y], zoom).map(fiveDecimals);
  const [east, south] = unproject([x + width, y + height], zoom).map(fiveDecimals);
  return [west ?? 0, south ?? 0, east ?? 0, north ?? 0];
}

function fiveDecimals(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
