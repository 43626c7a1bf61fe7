/** The International Date Line, where a story's map holds much of it. */
import type { LineString } from 'geojson';
import { DATE_LINE } from '../cartography/basemap.js';
import { turnsInto } from '../geo/antimeridian.js';
import { distanceTo, sizeOf } from '../geo/box.js';
import { project, type WorldPixel } from '../geo/geography.js';
import { broken } from './names.js';
import type { Outlines } from './outlines.js';
import type { Plan } from './plan.js';

/**
 * Longitude, from 170 eastwards, and latitude of each turn, from north to south: the corners of
 * Natural Earth's 1:10m geographic lines (public domain). The line goes round Kiribati since 1995,
 * and east of Samoa and Tokelau since 2011.
 */
const TURNS = `
180 85, 180 75, 191 68, 191 65.5, 180 59.5, 170 53, 180 48, 180 -2.51, 201.51 -2.51, 201.51 -0.23,
199.36 1.5, 199.36 4.94, 204.47 4.94, 210 -9.91, 210 -11.65, 205.43 -11.65, 203.92 -5.84,
190.6 -5.84, 189 -9.43, 188.71 -11.06, 189 -13.97, 188.76 -14.43, 187.5 -15, 187.5 -45, 180 -51,
180 -85`
  .split(',')
  .map((turn) => turn.trim().split(' ').map(Number));

const NAMES: Readonly<Record<string, string>> = {
  de: 'Datumsgrenze',
  it: 'Linea del cambio di data',
  fr: 'Ligne de changement de date',
};

/** What the line is called in a language (BCP 47), in two lines where it is long. */
export function dateLineIn(language: string): string {
  return broken(NAMES[new Intl.Locale(language).language] ?? 'International Date Line');
}

/** In pixels of zoom 0, 10 degrees of longitude: a smaller frame has no place for the line. */
const SMALL = 7;
/** Points along as much of the line as the frame's shorter side is long. */
const POINTS = 24;
/** The line is drawn if as much of it is in the frame, in shorter sides of the frame. */
const MUCH = 0.5;

/** Points of the line that are in the frame, evenly along it, in world pixels at zoom 0. */
export function pointsOfDateLine({ world, frame }: Plan): WorldPixel[] {
  if (Math.max(...sizeOf(frame)) < SMALL) return [];
  const step = Math.min(...sizeOf(frame)) / POINTS;
  const turns = TURNS.map(([longitude = 0, latitude = 0]) => project([longitude, latitude], 0));
  return turns
    .flatMap(([bx, by], index): WorldPixel[] => {
      const [ax, ay] = turns[index - 1] ?? [bx, by];
      const count = Math.floor(Math.hypot(bx - ax, by - ay) / step);
      return Array.from({ length: count }, (_, i) => {
        const share = (i + 0.5) / count;
        const x = ax + share * (bx - ax);
        return [x + world.width * turnsInto(x, world), ay + share * (by - ay)];
      });
    })
    .filter((at) => distanceTo(frame, at) === 0);
}

/** The line as an outline that is nobody's, if it is to be drawn. */
export function dateLineOn(plan: Plan): Outlines {
  if (pointsOfDateLine(plan).length < MUCH * POINTS) return {};
  const line: LineString = { type: 'LineString', coordinates: TURNS };
  return { [DATE_LINE]: line };
}
