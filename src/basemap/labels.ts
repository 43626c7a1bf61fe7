/** The labels of a story's basemap, and the zoom from which each is shown. */
import type { Label } from '../cartography/basemap.js';
import { countryNamesIn } from '../gazetteer/countries.js';
import type { City } from '../gazetteer/settlements.js';
import { turnsInto } from '../geo/antimeridian.js';
import { distanceTo, sizeOf } from '../geo/box.js';
import {
  type FlatWorld,
  type LngLat,
  project,
  rounded,
  scaleAt,
  unproject,
  type WorldPixel,
} from '../geo/geography.js';
import { type CountryLabel, countryLabels } from './countrylabels.js';
import type { BasemapData } from './data.js';
import { type Nearness, nearnessOf } from './nearness.js';
import type { Plan } from './plan.js';
import { type Candidate, rankBySpace, type Spacing } from './ranking.js';
import { grainOf, simplified, weightedCountries } from './weighted-topology.js';

/** CSS pixels: the average width of a character, and how far cities' names keep apart. */
const CHARACTER_WIDTH = 6.5;
const NAME_HEIGHT = 17;
const CITY_SPACING: Spacing = [120, 47];
const METROPOLIS_SPACING: Spacing = [60, 24];
const METROPOLIS = 1_000_000;
/** Factors by which a capital or a district counts as a larger or smaller city. */
const CAPITAL = 5;
const DISTRICT = 0.1;
/** Around the points, where readers zoom in, labels are included that are first placed up to this zoom. */
const NEAR_KILOMETRES = 25;
const NEAR_ZOOM = 12;
/** Within a view of one point, labels are included up to this zoom. */
const NEAREST_KILOMETRES = 14;
const NEAREST_ZOOM = 16;
/** From this zoom on, positions have three decimals (0.1 km), before that two (1 km). */
const FINE_ZOOM = 8;
/** Elsewhere, labels within this many CSS pixels of a point. */
const VIEW = 300;
/** Elsewhere, only towns of at least this population. */
const TOWN = 10_000;

/** A large city this near to a point of the story comes first. */
const OWN_KILOMETRES = 3;

/** A limit for the page's size: beyond it, labels for the highest zooms are left out. */
const MOST_LABELS = 1500;

/** Labels of countries, in a language (BCP 47), and of cities, most important first. */
export function drawLabels(
  plan: Plan,
  points: readonly LngLat[],
  language: string,
  { countries, cities }: BasemapData,
): Label[] {
  const { world } = plan;
  const [overview] = plan.sheets;
  const nearness = nearnessOf(points);
  const grain = grainOf(overview.zoom, overview.focus);
  const land = simplified(weightedCountries(countries), grain, 1, world);
  const all = cities.map((city) => inWorld(city, world));
  const capitals = all.filter(({ city }) => city.kind === 'capital');
  const countryCandidates = countryLabels(
    land,
    world,
    overview.box,
    [...points.map((point) => project(point, 0)), ...capitals.map(({ at }) => at)],
    METROPOLIS_SPACING[0] / scaleAt(plan.fit),
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
  const candidates = [...(own ?? []), ...countryCandidates, ...(others ?? [])];
  return rankBySpace(candidates, zooms, MOST_LABELS).map(({ item, minZoom }) => item(minZoom));

  function isOwn({ city }: { city: City }): boolean {
    return city.population >= METROPOLIS && nearness.isWithin(OWN_KILOMETRES, city.position);
  }
}

/** A city at its position in this world, also in world pixels at zoom 0. */
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
    spacing: [0, 0],
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
      size: [name.length * CHARACTER_WIDTH, NAME_HEIGHT],
      spacing: isMetropolis ? METROPOLIS_SPACING : CITY_SPACING,
      yields: !isMetropolis,
      from: firstZoom(size),
      wanted: (zoom) => zoom <= last,
    },
  ];
}

/**
 * The lowest zoom for a town's label, however much space there is: 4 for a population of half a
 * million, and one more for every factor of 2.5.
 */
function firstZoom(importance: number): number {
  const zoom = Math.ceil(4 + Math.log(500_000 / (importance + 1)) / Math.log(2.5));
  return Math.max(0, Math.min(zoom, NEAR_ZOOM - 1));
}

/** The highest zoom at which a screen can show a place together with the frame. */
function zoomWithFrame(at: WorldPixel, { frame, fit }: Plan): number {
  return fit - Math.log2(1 + (2 * distanceTo(frame, at)) / Math.max(...sizeOf(frame)));
}

function importance({ kind, population }: Pick<City, 'kind' | 'population'>): number {
  if (kind === 'capital') return CAPITAL * population;
  return kind === 'district' ? DISTRICT * population : population;
}
