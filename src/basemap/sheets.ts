/** Draws sheets: land, borders, lakes and rivers of a box of the world at one level of detail. */
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { planarRingArea } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { Sheet } from '../cartography/basemap.js';
import { antimeridianIn, stitched, unrolled, unrolledLines } from '../geo/antimeridian.js';
import type { Box } from '../geo/box.js';
import { type Extent, rounded, scaleAt, unproject, type WorldPixel } from '../geo/geography.js';
import { type BasemapData, type Waters, weightedWaters } from './data.js';
import { missingFrom, nearDivisions, nearWaters as watersIn } from './near-waters.js';
import { drawOutlines, type WeightedOutlines } from './outlines.js';
import { type Paper, pathData } from './pathdata.js';
import type { SheetPlan } from './plan.js';
import type { ShapeIndex } from './shape-index.js';
import { townsOn } from './towns.js';
import { type Grain, grainOf, simplified, weightedCountries } from './weighted-topology.js';

/** A position is kept if its triangle is larger than this share of a grain, squared. */
const LINE_SHARE = 1.4;
/** The smallest island drawn, and the smallest lake, in grains squared. */
const LEAST_ISLAND = 2;
const LEAST_LAKE = 12;
/** The shortest border drawn, and the shortest river, in grains. */
const LEAST_BORDER = 6;
const LEAST_RIVER = 50;
/** Near, where rivers come in pieces of up to a degree. */
const LEAST_PIECE = 30;

/** Draws one sheet. Takes some tenths of a second, the first one longer. */
export function drawSheet(
  { minZoom, zoom, box, world, focus, near }: SheetPlan,
  { countries, waters, nearWaters, divisions, cities }: BasemapData,
  outlines: WeightedOutlines,
): Sheet {
  const grain = grainOf(zoom, focus);
  const paper = paperFor(box, zoom, focus.beyond && grain);
  const dry = simplified(weightedCountries(countries), grain, LINE_SHARE, world);
  const wet = weightedWaters(waters).map((water) => simplified(water, grain, LINE_SHARE, world));

  const { countries: all } = dry.objects;
  const { coordinates } = merge(dry, all.geometries);
  const coasts = stitched(coordinates, antimeridianIn(world));
  const land = withoutSpecks(unrolled(coasts, world), grain, LEAST_ISLAND);
  const between = mesh(dry, all, (a, b) => a !== b).coordinates;
  const borders = withoutStubs(unrolledLines(between, world), grain, LEAST_BORDER);
  const lakes = withoutSpecks(unrolled(lakesOf(wet), world), grain, LEAST_LAKE);
  const courses = wet.flatMap(coursesOf);
  const rivers = withoutStubs(unrolledLines(courses, world), grain, LEAST_RIVER);
  const inland = near
    ? drawNear(nearWaters, extentOfPaper(paper), grainOf(zoom, near), lakes)
    : { lakes, rivers };
  return {
    minZoom,
    extent: extentOfPaper(paper),
    zoom,
    origin: paper.origin,
    // In this order in the JSON, so that what outlines repeat of borders and land is within the
    // 32 KB that gzip looks back.
    borders: pathData(borders, paper),
    outlines: drawOutlines(simplified(outlines, grain, LINE_SHARE, world), world, paper, (areas) =>
      withoutSpecks(areas, grain, LEAST_ISLAND),
    ),
    land: pathData(land, paper),
    lakes: pathData(inland.lakes, paper),
    rivers: pathData(inland.rivers, paper),
    ...(near && { divisions: divisionsOn(paper, divisions, grainOf(zoom, near)) }),
    ...(near && { towns: townsOn(paper, extentOfPaper(paper), cities) }),
  };
}

/** The lakes and rivers of a sheet that is used near: GSHHG's, and those lakes that it lacks. */
function drawNear(
  index: ShapeIndex,
  extent: Extent,
  grain: Grain,
  lakes: MultiPolygon,
): { lakes: MultiPolygon; rivers: MultiLineString } {
  const fine = simplified(watersIn(index, extent), grain, LINE_SHARE);
  const large = withoutSpecks(lakesOf([fine]), grain, LEAST_LAKE);
  const others = missingFrom(large.coordinates, lakes.coordinates);
  return {
    lakes: { ...large, coordinates: [...large.coordinates, ...others] },
    rivers: withoutStubs(coursesOf(fine), grain, LEAST_PIECE),
  };
}

/** Characters of path data in all local sheets together: some 90 KB when compressed. */
const MOST_LOCAL_CHARACTERS = 240_000;

/**
 * Draws the sheets around a story's points as detailed as the budget for all of them allows, and
 * none if that is no more detailed than the frame's sheet.
 */
export function drawLocalSheets(
  plans: readonly SheetPlan[],
  draw: (plan: SheetPlan) => Sheet,
): Sheet[] {
  const [first] = plans;
  if (!first) return [];
  for (let zoom = first.zoom; zoom > first.minZoom; zoom--) {
    const sheets: Sheet[] = [];
    let left = MOST_LOCAL_CHARACTERS;
    for (const plan of plans) {
      const sheet = draw({ ...plan, zoom });
      const { land, lakes, borders, rivers, divisions = '' } = sheet;
      left -= [land, lakes, borders, rivers, divisions].join('').length;
      if (left < 0) break;
      sheets.push(sheet);
    }
    if (left >= 0) return sheets;
  }
  return [];
}

function divisionsOn(paper: Paper, index: ShapeIndex, grain: Grain): string {
  const fine = simplified(nearDivisions(index, extentOfPaper(paper)), grain, LINE_SHARE);
  return pathData(withoutStubs(mesh(fine, fine.objects.borders).coordinates, grain, 1), paper);
}

function coursesOf(water: Topology<Waters>): Position[][] {
  return mesh(water, water.objects.rivers).coordinates;
}

function lakesOf(wet: readonly Topology<Waters>[]): Position[][][] {
  const lakes = wet.flatMap((water) => feature(water, water.objects.lakes).features);
  return lakes.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates];
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  });
}

/** The box in whole pixels at `zoom`. `grain`: where coordinates far off need not be exact. */
function paperFor(box: Box, zoom: number, grain?: Grain): Paper {
  const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom].map((side) =>
    Math.round(side * scaleAt(zoom)),
  ) as [number, number, number, number];
  const unit = scaleAt(zoom);
  const stepAt = (x: number, y: number) => {
    const units = grain ? grain([(x + left) / unit, (y + top) / unit]) * unit : 1;
    return 10 ** Math.max(0, Math.floor(Math.log10(units)));
  };
  const paper = { zoom, origin: [left, top], width: right - left, height: bottom - top } as const;
  return grain ? { ...paper, stepAt } : paper;
}

/** In degrees, 5 decimals: a metre. */
function extentOfPaper({ zoom, origin: [x, y], width, height }: Paper): Extent {
  const [west, north] = unproject([x, y], zoom);
  const [east, south] = unproject([x + width, y + height], zoom);
  return [rounded(west, 5), rounded(south, 5), rounded(east, 5), rounded(north, 5)];
}

/** Without islands, and holes in them, smaller than `least` grains squared. */
function withoutSpecks(
  polygons: readonly Position[][][],
  grain: Grain,
  least: number,
): MultiPolygon {
  const isLarge = (ring: Position[]) =>
    planarRingArea(ring as [number, number][]) >= least * grain(startOf(ring)) ** 2;
  const large = polygons.filter(([shore]) => shore && isLarge(shore));
  return { type: 'MultiPolygon', coordinates: large.map((rings) => rings.filter(isLarge)) };
}

/** Without lines that reach less than `least` grains from their start. */
function withoutStubs(lines: readonly Position[][], grain: Grain, least: number): MultiLineString {
  const coordinates = lines.filter((line) => reach(line) >= least * grain(startOf(line)));
  return { type: 'MultiLineString', coordinates };
}

/** How far a line gets from where it starts. */
function reach(line: readonly Position[]): number {
  const [x, y] = startOf(line);
  // A line may have more positions than a call can have arguments.
  return line.reduce(
    (far, [lineX = x, lineY = y]) => Math.max(far, Math.hypot(lineX - x, lineY - y)),
    0,
  );
}

function startOf([start]: readonly Position[]): WorldPixel {
  const [x = 0, y = 0] = start ?? [];
  return [x, y];
}
