/** The names on a story's basemap, and from which zoom each stands there. */
import type { Label } from '../cartography/basemap.js';
import { countryNamesIn } from '../gazetteer/countries.js';
import { type City, cities } from '../gazetteer/settlements.js';
import { type FlatWorld, turnsInto } from '../geo/antimeridian.js';
import { distanceTo, sizeOf } from '../geo/box.js';
import { type LngLat, project, scaleAt, unproject, type WorldPixel } from '../geo/geography.js';
import { countryGround } from './countryground.js';
import { type CountryLabel, countryLabels } from './countrylabels.js';
import { grainOf, simplified } from './ground.js';
import { type Nearness, nearnessOf } from './nearness.js';
import type { Plan } from './plan.js';
import { type Candidate, type Room, rankByRoom } from './ranking.js';

/** About how much room a city's letter takes, and how far cities keep apart, in CSS pixels. */
const LETTER_WIDTH = 6.5;
const NAME_HEIGHT = 17;
const CITY_BERTH: Room = [120, 47];
const METROPOLIS_BERTH: Room = [60, 24];
const METROPOLIS = 1_000_000;
/** A capital counts as a city this many times its size, a district as that part of it. */
const CAPITAL = 5;
const DISTRICT = 0.1;
/** Readers look closest round the points: there names are given that find room only up to here. */
const NEAR_KILOMETRES = 25;
const NEAR_ZOOM = 12;
/** As far as a view of a point and the ones beside it reach closer still: there every name. */
const NEAREST_KILOMETRES = 14;
const NEAREST_ZOOM = 16;
/** From this zoom on positions are given to a hundred metres, until then to a kilometre. */
const FINE_ZOOM = 8;
/** Elsewhere, what a view of a point shows, this many CSS pixels around. */
const VIEW = 300;
/** Elsewhere, only towns of that many people. */
const TOWN = 10_000;

/** A city this near to a point of the story is the story's own. */
const OWN_KILOMETRES = 3;

/**
 * Names weigh on the wire, however many points there are to name the surroundings of. Of more
 * than these, those go that only the closest look would show.
 */
const MOST_LABELS = 1500;

/**
 * Names of countries, in a language (BCP 47), and of cities, most important first: the story's
 * own cities lead.
 */
export function drawLabels(plan: Plan, points: readonly LngLat[], language: string): Label[] {
  const { world } = plan;
  const [overview] = plan.sheets;
  const nearness = nearnessOf(points);
  const ground = simplified(countryGround(), grainOf(overview.zoom, overview.focus), 1, world);
  const all = cities().map((city) => inWorld(city, world));
  const capitals = all.filter(({ city }) => city.kind === 'capital');
  const countries = countryLabels(
    ground,
    world,
    overview.box,
    [...points.map((point) => project(point, 0)), ...capitals.map(({ at }) => at)],
    METROPOLIS_BERTH[0] / scaleAt(plan.fit),
    countryNamesIn(language),
  )
    .sort((a, b) => a.fits - b.fits)
    .map((label) => countryCandidate(label, plan));
  const towns = all
    .filter(({ at }) => distanceTo(overview.box, at) === 0)
    .sort((a, b) => importance(b.city) - importance(a.city));
  const [own, others] = [towns.filter(isOwn), towns.filter((town) => !isOwn(town))].map((some) =>
    some.flatMap(({ city, at }) => cityCandidate(city, at, plan, nearness)),
  );

  const lowest = Math.max(0, Math.floor(plan.farthest));
  const zooms = Array.from({ length: NEAREST_ZOOM - lowest + 1 }, (_, i) => lowest + i);
  const candidates = [...(own ?? []), ...countries, ...(others ?? [])];
  return rankByRoom(candidates, zooms, MOST_LABELS).map(({ item, minZoom }) => item(minZoom));

  function isOwn({ city }: { city: City }): boolean {
    return city.population >= METROPOLIS && nearness.isWithin(OWN_KILOMETRES, city.position);
  }
}

/** A city as the world has it: its position, and that in world pixels at zoom 0. */
function inWorld(city: City, world: FlatWorld): { city: City; at: WorldPixel } {
  const [x, y] = project(city.position, 0);
  const turns = turnsInto(x, world);
  if (turns === 0) return { city, at: [x, y] };
  const [longitude, latitude] = city.position;
  return {
    city: { ...city, position: [longitude + 360 * turns, latitude] },
    at: [x + world.width * turns, y],
  };
}

type LabelAt = (minZoom: number) => Label;

function countryCandidate({ name, at, fits, width }: CountryLabel, plan: Plan): Candidate<LabelAt> {
  const last = distanceTo(plan.frame, at) === 0 ? plan.fit + 4 : zoomWithFrame(at, plan) + 2;
  const [longitude, latitude] = unproject(at, 0);
  return {
    item: (minZoom) => [name, rounded(longitude, 2), rounded(latitude, 2), minZoom, 'country'],
    at,
    size: [width, NAME_HEIGHT],
    berth: [0, 0],
    yields: false,
    from: fits,
    wanted: (zoom) => zoom <= last,
  };
}

function cityCandidate(
  { name, position, kind, population }: City,
  at: WorldPixel,
  plan: Plan,
  nearness: Nearness,
): Candidate<LabelAt>[] {
  const [longitude, latitude] = position;
  const isNear = nearness.isWithin(NEAR_KILOMETRES, position);
  if (!isNear && (kind === 'district' || population < TOWN)) return [];

  const size = importance({ kind, population });
  const isMetropolis = size >= METROPOLIS || kind === 'capital';
  const least = VIEW / scaleAt(plan.fit + 4);
  const last = isNear
    ? nearness.isWithin(NEAREST_KILOMETRES, position)
      ? NEAREST_ZOOM
      : NEAR_ZOOM
    : Math.max(Math.log2(VIEW / nearness.pixelsTo(at, least)), zoomWithFrame(at, plan) + 1);
  return [
    {
      item: (minZoom) => {
        const digits = isNear && minZoom >= FINE_ZOOM ? 3 : 2;
        return [name, rounded(longitude, digits), rounded(latitude, digits), minZoom, kind];
      },
      at,
      size: [name.length * LETTER_WIDTH, NAME_HEIGHT],
      berth: isMetropolis ? METROPOLIS_BERTH : CITY_BERTH,
      yields: !isMetropolis,
      from: firstZoom(size),
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

/** The zoom at which a screen that shows a place still shows the frame beside it. */
function zoomWithFrame(at: WorldPixel, { frame, fit }: Plan): number {
  return fit - Math.log2(1 + (2 * distanceTo(frame, at)) / Math.max(...sizeOf(frame)));
}

function importance({ kind, population }: Pick<City, 'kind' | 'population'>): number {
  if (kind === 'capital') return CAPITAL * population;
  return kind === 'district' ? DISTRICT * population : population;
}

function rounded(degrees: number, digits: number): number {
  return Math.round(degrees * 10 ** digits) / 10 ** digits;
}
