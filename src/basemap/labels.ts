/** The labels of a story's basemap, and the zoom from which each is shown. */
import { mesh } from 'topojson-client';
import type { Label, LabelKind } from '../cartography/basemap.js';
import type { Country } from '../gazetteer/countries.js';
import { countryNamesIn } from '../gazetteer/country-names.js';
import type { City } from '../gazetteer/settlements.js';
import { townNameIn } from '../gazetteer/town-names.js';
import { turnsInto, unrolledLines } from '../geo/antimeridian.js';
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
import { dateLineIn, pointsOfDateLine } from './date-line.js';
import { broken, CHARACTER_WIDTH, spreadOut } from './names.js';
import { type Nearness, nearnessOf } from './nearness.js';
import type { Plan } from './plan.js';
import { type Candidate, rankBySpace, type Spacing } from './ranking.js';
import { type WaterLabel, waterLabels } from './waterlabels.js';
import { grainOf, simplified, weightedCountries } from './weighted-topology.js';

/** CSS pixels: the height of a line, and how far cities' names keep apart. */
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
const TOWN = 60_000;

/** Kilometres from the story's points at which a town counts half. */
const CLOSE_KILOMETRES = 5;
/** At a point of the story a town counts as so many times larger for its first zoom. */
const NEAR_FACTOR = 4;
/** Towns as far from the story as its frame is long are first shown so many zooms later. */
const FAR_ZOOMS = 2;

/** Zoom levels by which a phone shows the frame smaller than the screen that the plan assumes. */
const PHONE = 1.5;
/** Islands whose name fits into them from this zoom on, as Madagascar's, are as other countries. */
const LARGE_ISLANDS = 4;
/** By Natural Earth's name: nine islands in two oceans are no place. */
const SCATTERED = 'U.S. Minor Outlying Is.';
/** Island states are named from this zoom on, if they are this many CSS pixels large. */
const ISLANDS = 3;
const SPECK = 0.5;
/** Points along the date line at which its name may stand. */
const MOST_LINE_POINTS = 6;
/** Decimals of degrees of areas' labels: 1 km. */
const AREA_DIGITS = 2;

/** A limit for the page's size: beyond it, labels for the highest zooms are left out. */
const MOST_LABELS = 1500;

/**
 * Labels in the order of their priority: countries that the story touches, oceans and seas, other
 * countries from near to far, towns. Names are in a language (BCP 47), as far as
 * its names are known.
 */
export function drawLabels(
  plan: Plan,
  points: readonly LngLat[],
  language: string,
  { countries, cities }: BasemapData,
): Label[] {
  const { world, frame } = plan;
  const [overview] = plan.sheets;
  const nearness = nearnessOf(points);
  const grain = grainOf(overview.zoom, overview.focus);
  const land = simplified(weightedCountries(countries), grain, 1, world);
  const all = cities.map((city) => inWorld(city, world));
  const capitals = all.filter(({ city }) => city.kind === 'capital');
  const pins = points.map((point) => project(point, 0));
  const nameIn = countryNamesIn(language);
  const labelIn = (country: Country) =>
    country.properties.name === SCATTERED ? '' : broken(nameIn(country));
  const lands = countryLabels(
    land,
    world,
    overview.box,
    [...pins, ...capitals.map(({ at }) => at)],
    METROPOLIS_SPACING[0] / scaleAt(plan.fit),
    labelIn,
    {
      frame,
      fine: weightedCountries(countries),
      islandsFrom: Math.max(plan.fit - PHONE, LARGE_ISLANDS),
    },
  )
    .filter(({ name }) => name !== '')
    .sort((a, b) => distanceTo(frame, a.at) - distanceTo(frame, b.at) || a.fits - b.fits);
  const [touched, others] = [true, false].map((isTouched) =>
    lands.filter(({ holds }) => pins.some(holds) === isTouched),
  );
  const shores = mesh(land, land.objects.countries, (a, b) => a === b).coordinates;
  const towns = all
    .filter(({ at }) => distanceTo(overview.box, at) === 0)
    .map(({ city, at }) => ({
      city: { ...city, name: townNameIn(city, language) },
      at,
      kilometres: nearness.kilometresTo(city.position, NEAR_KILOMETRES),
    }))
    .sort((a, b) => weightOf(b) - weightOf(a));

  const lowest = Math.max(0, Math.floor(plan.farthest));
  const zooms = Array.from({ length: 2 * (NEAREST_ZOOM - lowest) + 1 }, (_, i) => lowest + i / 2);
  const candidates = [
    ...(touched ?? []).map((label) => countryCandidate(label, plan, PRIORITY.touched)),
    ...dateLineCandidate(plan, pins, language),
    ...waterLabels(unrolledLines(shores, world), plan, pins, language).map((label) =>
      waterCandidate(label, plan),
    ),
    ...(others ?? []).map((label) => countryCandidate(label, plan, PRIORITY.country)),
    ...towns.flatMap((town) => townCandidate(town, plan, nearness)),
  ];
  // Within a kind of place, by zoom: what is seen from afar matters more.
  return rankBySpace(candidates, zooms, MOST_LABELS)
    .map(({ item: { priority, labelAt }, minZoom }) => ({ priority, label: labelAt(minZoom) }))
    .sort((a, b) => a.priority - b.priority)
    .map(({ label }) => label);
}

/** In this order labels are placed on a map. */
const PRIORITY = { touched: 0, line: 1, water: 2, country: 3, town: 4 } as const;

interface Item {
  readonly priority: number;
  readonly labelAt: (minZoom: number) => Label;
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

function countryCandidate(
  { name, at, others, fits, width, isIslands, isTerritory, bounds }: CountryLabel,
  plan: Plan,
  priority: number,
): Candidate<Item> {
  const last = lastInView(at, plan) ?? zoomWithFrame(at, plan) + (isIslands ? 1 : 2);
  // Islands may be so small that only their name shows where they are.
  const size = Math.max(...sizeOf(bounds));
  const visible = Math.min(Math.max(ISLANDS, Math.log2(SPECK / size)), fits);
  const isNearOnly = isTerritory && priority !== PRIORITY.touched;
  const from = isIslands ? (isNearOnly ? Math.max(visible, plan.fit + 1) : visible) : fits;
  return {
    item: {
      priority,
      labelAt: (minZoom) =>
        labelOf(name, [at, ...others], minZoom, isIslands ? 'islands' : 'country'),
    },
    at,
    // Beside its point there are several spots for a name.
    size: [isIslands ? width / 2 : width, linesIn(name) * NAME_HEIGHT],
    spacing: [0, 0],
    yields: false,
    from,
    wanted: (zoom) => zoom <= Math.max(last, isIslands ? plan.fit : 0),
  };
}

function waterCandidate(
  { name, kind, points, fits, width }: WaterLabel,
  plan: Plan,
): Candidate<Item> {
  const [at] = points;
  const last = lastInView(at, plan) ?? zoomWithFrame(at, plan) + 0.5;
  return {
    item: {
      priority: PRIORITY.water,
      labelAt: (minZoom) => labelOf(name, points, minZoom, kind),
    },
    at,
    size: [width, linesIn(name) * NAME_HEIGHT],
    spacing: [0, 0],
    yields: false,
    from: fits,
    wanted: (zoom) => zoom <= last,
  };
}

/** Beside its line, far from the pins. */
function dateLineCandidate(
  plan: Plan,
  pins: readonly WorldPixel[],
  language: string,
): Candidate<Item>[] {
  const name = dateLineIn(language);
  const away = ([x, y]: WorldPixel) =>
    Math.min(...pins.map(([pinX, pinY]) => Math.hypot(pinX - x, pinY - y)));
  const all = pointsOfDateLine(plan).sort((a, b) => away(b) - away(a));
  const points = spreadOut(all, Math.min(...sizeOf(plan.frame)) / 6).slice(0, MOST_LINE_POINTS);
  const [at] = points;
  if (!at) return [];
  return [
    {
      item: {
        priority: PRIORITY.line,
        labelAt: (minZoom) => labelOf(name, points, minZoom, 'line-name'),
      },
      at,
      // Beside the line there are several spots for its name.
      size: [0, 0],
      spacing: [0, 0],
      yields: false,
      from: Math.max(0, plan.fit - PHONE),
      wanted: () => true,
    },
  ];
}

function labelOf(
  name: string,
  points: readonly WorldPixel[],
  minZoom: number,
  kind: LabelKind,
): Label {
  const [first = [0, 0], ...more] = points.map((at): LngLat => {
    const [longitude, latitude] = unproject(at, 0);
    return [rounded(longitude, AREA_DIGITS), rounded(latitude, AREA_DIGITS)];
  });
  const label = [name, ...first, minZoom, kind] as const;
  return more.length > 0 ? [...label, more] : label;
}

function linesIn(name: string): number {
  return name.split('\n').length;
}

interface Town {
  readonly city: City;
  readonly at: WorldPixel;
  /** To the story's nearest point; infinity if that is far. */
  readonly kilometres: number;
}

function townCandidate(
  { city, at, kilometres }: Town,
  plan: Plan,
  nearness: Nearness,
): Candidate<Item>[] {
  const { name, position, kind, population } = city;
  const [longitude, latitude] = position;
  const isNear = kilometres <= NEAR_KILOMETRES;
  if (!isNear && (kind === 'district' || population < TOWN)) return [];

  const size = importance(city);
  const isMetropolis = size >= METROPOLIS || kind === 'capital';
  const least = VIEW / scaleAt(plan.openingFit + 4);
  const away = isNear ? 0 : nearness.pixelsTo(at, least);
  const last = isNear
    ? kilometres <= NEAREST_KILOMETRES
      ? NEAREST_ZOOM
      : NEAR_ZOOM
    : Math.max(Math.log2(VIEW / away), zoomWithFrame(at, plan) + 1);
  // In frames, of which a far town may be one or two away.
  const far = Math.min(1, away / Math.max(...sizeOf(plan.frame)));
  const from = isNear
    ? firstZoom(size * NEAR_FACTOR * closeness(kilometres))
    : Math.min(firstZoom(size) + FAR_ZOOMS * far, Math.max(firstZoom(size), Math.floor(last)));
  return [
    {
      item: {
        priority: PRIORITY.town,
        labelAt: (minZoom) => {
          const digits = isNear && minZoom >= FINE_ZOOM ? 3 : 2;
          return [name, rounded(longitude, digits), rounded(latitude, digits), minZoom, kind];
        },
      },
      at,
      size: [name.length * CHARACTER_WIDTH, NAME_HEIGHT],
      spacing: isMetropolis ? METROPOLIS_SPACING : CITY_SPACING,
      yields: true,
      from,
      wanted: (zoom) => zoom <= last,
    },
  ];
}

/** How much a town counts: a large one beside the story as much as one ten times larger far off. */
function weightOf({ city, kilometres }: Town): number {
  return importance(city) * closeness(kilometres);
}

/** From 1 at a point of the story to a tenth far from all. */
function closeness(kilometres: number): number {
  return Math.max(0.1, 1 / (1 + (kilometres / CLOSE_KILOMETRES) ** 2));
}

/**
 * The lowest zoom for a town's label, however much space there is: 4 for a population of half a
 * million, and one more for every factor of 2.5.
 */
function firstZoom(importance: number): number {
  const zoom = Math.ceil(4 + Math.log(500_000 / (importance + 1)) / Math.log(2.5));
  return Math.max(0, Math.min(zoom, NEAR_ZOOM - 1));
}

/** The highest zoom at which the name of an area is of use; `undefined` where it is not in view. */
function lastInView(at: WorldPixel, { frame, fit, opening, openingFit }: Plan): number | undefined {
  if (distanceTo(opening, at) === 0) return openingFit + 4;
  return distanceTo(frame, at) === 0 ? fit + 4 : undefined;
}

/** The highest zoom at which a screen can show a place together with the frame. */
function zoomWithFrame(at: WorldPixel, { frame, fit }: Plan): number {
  return fit - Math.log2(1 + (2 * distanceTo(frame, at)) / Math.max(...sizeOf(frame)));
}

function importance({ kind, population }: Pick<City, 'kind' | 'population'>): number {
  if (kind === 'capital') return CAPITAL * population;
  return kind === 'district' ? DISTRICT * population : population;
}
