/** The names on a story's basemap, and from which zoom each stands there. */
import distance from '@turf/distance';
import type { Label } from '../story/basemap.js';
import { type LngLat, project, unproject, type WorldPixel } from '../story/geography.js';
import { distanceTo } from './box.js';
import { type CountryLabel, countryLabels } from './countrylabels.js';
import { type City, cities } from './gazetteer.js';
import { grainOf, simplified } from './ground.js';
import type { Plan } from './plan.js';
import { type Candidate, type Room, rankByRoom } from './ranking.js';
import { countryGround } from './sheets.js';

/** About how much room a city's letter takes, and how far cities keep apart, in CSS pixels. */
const LETTER_WIDTH = 6.5;
const NAME_HEIGHT = 20;
const CITY_BERTH: Room = [110, 44];
/** A capital counts as a city this many times its size, a district as that part of it. */
const CAPITAL = 5;
const DISTRICT = 0.1;
/** Readers look closest round the points: there every name may come in, up to this zoom. */
const NEAR_KILOMETRES = 25;
const NEAR_ZOOM = 12;
/** Beyond, what a view of a point shows, this many CSS pixels around. */
const VIEW = 300;
const NEAREST_ZOOM = 16;
/** Elsewhere, only towns of that many people. */
const TOWN = 10_000;

/** Names of countries and cities, most important first. */
export function drawLabels(plan: Plan, points: readonly LngLat[]): Label[] {
  const [overview] = plan.sheets;
  const ground = simplified(countryGround(), grainOf(overview.zoom, overview.focus), 1);
  const countries = countryLabels(ground, overview.box)
    .sort((a, b) => a.fits - b.fits)
    .map((label) => countryCandidate(label, plan));
  const towns = cities()
    .map((city) => ({ city, at: project(city.position, 0) }))
    .filter(({ at }) => distanceTo(overview.box, at) === 0)
    .sort((a, b) => importance(b.city) - importance(a.city))
    .flatMap(({ city, at }) => cityCandidate(city, at, plan, points));

  const lowest = Math.max(0, Math.floor(plan.farthest));
  const zooms = Array.from({ length: NEAREST_ZOOM - lowest + 1 }, (_, i) => lowest + i);
  return rankByRoom([...countries, ...towns], zooms).map(({ item, minZoom }) => item(minZoom));
}

type LabelAt = (minZoom: number) => Label;

function countryCandidate({ name, at, fits, width }: CountryLabel, plan: Plan): Candidate<LabelAt> {
  const last = distanceTo(plan.frame, at) === 0 ? plan.fit + 4 : plan.fit + 1;
  const [longitude, latitude] = unproject(at, 0);
  return {
    item: (minZoom) => [name, rounded(longitude, 2), rounded(latitude, 2), minZoom, 'country'],
    at,
    size: [width, NAME_HEIGHT],
    berth: [0, 0],
    from: fits,
    wanted: (zoom) => zoom <= last,
  };
}

function cityCandidate(
  { name, position, kind, population }: City,
  at: WorldPixel,
  plan: Plan,
  points: readonly LngLat[],
): Candidate<LabelAt>[] {
  const [longitude, latitude] = position;
  const isNear = kilometresTo(position, points) <= NEAR_KILOMETRES;
  if (!isNear && (kind === 'district' || population < TOWN)) return [];

  const inSight = Math.log2(VIEW / pixelsTo(at, points));
  const inFrame = distanceTo(plan.frame, at) === 0 ? plan.fit + 1 : plan.fit - 1;
  const last = isNear
    ? Math.max(inSight, NEAR_ZOOM)
    : Math.max(Math.min(inSight, plan.fit + 4), inFrame);
  return [
    {
      item: (minZoom) => {
        const digits = minZoom >= NEAR_ZOOM ? 4 : 3;
        return [name, rounded(longitude, digits), rounded(latitude, digits), minZoom, kind];
      },
      at,
      size: [name.length * LETTER_WIDTH, NAME_HEIGHT],
      berth: CITY_BERTH,
      from: firstZoom(importance({ kind, population })),
      wanted: (zoom) => zoom <= last,
    },
  ];
}

/**
 * The zoom at which a town is first looked for, however much room there is: one of half a
 * million at zoom 4, and then 2.5 times smaller ones at each zoom.
 */
function firstZoom(importance: number): number {
  const zoom = Math.ceil(4 + Math.log(500_000 / (importance + 1)) / Math.log(2.5));
  return Math.max(0, Math.min(zoom, NEAR_ZOOM - 1));
}

function kilometresTo(position: LngLat, points: readonly LngLat[]): number {
  return Math.min(...points.map((point) => distance([...point], [...position])));
}

/** World pixels at zoom 0 to the nearest point, along the axis on which it is farther. */
function pixelsTo([x, y]: WorldPixel, points: readonly LngLat[]): number {
  const away = points.map((point) => {
    const [pointX, pointY] = project(point, 0);
    return Math.max(Math.abs(x - pointX), Math.abs(y - pointY));
  });
  return Math.min(...away);
}

function importance({ kind, population }: Pick<City, 'kind' | 'population'>): number {
  if (kind === 'capital') return CAPITAL * population;
  return kind === 'district' ? DISTRICT * population : population;
}

function rounded(degrees: number, digits: number): number {
  return Math.round(degrees * 10 ** digits) / 10 ** digits;
}
