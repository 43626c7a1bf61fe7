/** The places by which a relative place is told: of the story, else of the gazetteer. */
import { placeCalled } from '../../src/authoring/addressed.js';
import { doubtAboutCandidate } from '../../src/authoring/judge-candidate.js';
import { type KnownPlace, knownPlaces, positionsOf } from '../../src/authoring/known-places.js';
import { type Reference, townRadius } from '../../src/authoring/relative/place-relative.js';
import type { Names } from '../../src/authoring/relative/read-relative.js';
import {
  pairMeant,
  parted,
  referenceAtPosition,
  townReference,
  townsCalled,
  townsNamed,
} from '../../src/authoring/relative/references.js';
import { isWithin, nameWithArea } from '../../src/gazetteer/areas.js';
import {
  type CityCandidate,
  candidateTable,
  nearSpellings,
  wordCandidate,
} from '../../src/gazetteer/candidates.js';
import { countriesNamed } from '../../src/gazetteer/countries.js';
import type { World } from '../../src/gazetteer/gazetteer.js';
import type { LngLat } from '../../src/geo/geography.js';
import { distanceBetween } from '../../src/geo/geometry.js';
import { positionInWords } from '../../src/geo/notation/reading.js';
import { openGazetteer, openWorld } from '../../src/site/node-data.js';
import { Refusal, type Terminal } from './command.js';
import type { PlaceOptions } from './place-options.js';
import type { StoryFolder } from './story-folder.js';

/** What is asked of a reference, and for what. */
interface Search {
  readonly story: StoryFolder;
  readonly options: PlaceOptions;
  /** The number of the candidate, where there is just one reference that it can be for. */
  readonly pick?: number | undefined;
  /** Whether it is the only reference, so that --pick can be said. */
  readonly canPick?: boolean;
  /** The other of two places, which is likely to be not far away. */
  readonly beside?: LngLat;
}

/** Metres. */
const BESIDE = 500_000;

/**
 * The place that one of the names means, and says which that is.
 *
 * @throws Refusal if there is none, or more than one and nobody to ask
 */
export async function findReference(
  search: Search,
  names: Names,
  terminal: Terminal,
): Promise<Reference> {
  const found =
    atPosition(names[0]) ?? ofStory(search, names) ?? (await ofGazetteer(search, names, terminal));
  terminal.say(`Reckoned from ${found.said}.`);
  return found.reference;
}

/** The pair of names that is meant: of places that there are. */
export async function findPair(search: Search, pairs: readonly (readonly [Names, Names])[]) {
  if (pairs.length === 1) return pairs[0];
  const places = knownPlaces(search.story.places.text);
  const world = await openWorld();
  return pairMeant(
    pairs,
    (names) =>
      atPosition(names[0]) !== undefined ||
      names.some(
        (name) =>
          placeCalled(places, name) !== undefined || townsFor(world, search, name).length > 0,
      ),
  );
}

interface Found {
  readonly reference: Reference;
  readonly said: string;
}

/** "10 km north of 53.99 N, 7.36 W" */
function atPosition(name: string): Found | undefined {
  const reference = referenceAtPosition(name);
  return reference && { reference, said: reference.name };
}

/** Whether the story has a place of one of the names, other than the one that is to be placed. */
function ofStory({ story, options }: Search, names: Names): Found | undefined {
  const places = knownPlaces(story.places.text);
  const target = placeCalled(places, options.id ?? options.asked);
  for (const name of names) {
    const called = placeCalled(places, name);
    if (!called) continue;
    if ('several' in called) {
      throw new Refusal(
        `--at ${options.at}: the story has ${called.several.length} places called "${name}". Say which by its id: ${called.several.join(', ')}.`,
      );
    }
    const place = places[called.index];
    const isItself = target && 'index' in target && target.index === called.index;
    if (!place || isItself) continue;
    const reference = referenceOf(place, name, options);
    if (reference) {
      const said = `the story's "${place.id}", ${positionInWords(reference.position)}`;
      return { reference, said };
    }
  }
  return undefined;
}

function referenceOf(
  { id, geometry, properties }: KnownPlace,
  name: string,
  { at }: PlaceOptions,
): Reference | undefined {
  if (properties.anchor || properties.shape) {
    throw new Refusal(
      `--at ${at}: "${id}" is a line or an area in this story: name a town, or a point of the story.`,
    );
  }
  const [longitude, latitude] = geometry?.coordinates ?? [];
  if (longitude === undefined || latitude === undefined) return undefined;
  const radius = properties.radius ?? townRadius(0);
  return { name: properties.name ?? name, position: [longitude, latitude], radius };
}

async function ofGazetteer(search: Search, names: Names, terminal: Terminal): Promise<Found> {
  const world = await openWorld();
  const { at, country } = search.options;
  const isCountry = names.some((name) => countriesNamed(world, name).length > 0);
  if (isCountry && search.pick === undefined && country === undefined) {
    const towns = townsFor(world, search, names[0]);
    const [town] = towns.flatMap((each) => nameWithArea(world, names[0], each, towns) ?? []);
    const other = town === undefined ? '' : ` If the town is meant: "${town}".`;
    throw new Refusal(`--at ${at}: "${names[0]}" is a country: name a town.${other}`);
  }
  for (const name of names) {
    const cities = townsFor(world, search, name);
    if (cities.length === 0) continue;
    const city = await chosen(world, search, name, cities, terminal);
    return {
      reference: townReference(name, city),
      said: `${wordCandidate(city)}, ${positionInWords(city.position)}`,
    };
  }
  throw new Refusal(`--at ${at}: ${notFound(world, search, names[0])}`, 1);
}

function townsFor(world: World, search: Search, called: string): CityCandidate[] {
  return townsCalled(world, called, nearOf(search), search.options.country);
}

/** The positions of the story's places. */
function nearOf({ story }: Search): LngLat[] {
  return positionsOf(knownPlaces(story.places.text));
}

/** Why there is none of that name, and what to write instead. */
function notFound(world: World, search: Search, called: string): string {
  const { at = '', country } = search.options;
  const [name, where = country] = parted(called);
  const elsewhere = where === undefined ? [] : townsNamed(world, name, nearOf(search));
  const position = `Its position will do as well: ${JSON.stringify(at.replace(called, '<latitude> N, <longitude> E'))}.`;
  const [first] = elsewhere;
  if (!first) {
    const near = nearSpellings(world, name).join(', ');
    return `neither the story nor the gazetteer has a place "${called}".${near ? ` Spelt alike: ${near}.` : ''}\n    ${position}`;
  }
  const isArea = isWithin(world, where ?? '') !== undefined;
  const what = isArea
    ? `has a "${name}", but none in "${where}"`
    : `has a "${name}", but knows no country or region "${where}": it has countries in many languages, and regions by their English names`;
  const all = elsewhere.slice(0, 3).map(wordCandidate).join('; ');
  return `the gazetteer ${what}. It has: ${all}${elsewhere.length > 3 ? `; and ${elsewhere.length - 3} more` : ''}.\n    ${position}`;
}

async function chosen(
  world: World,
  { pick, canPick, beside, story, options }: Search,
  name: string,
  cities: readonly CityCandidate[],
  { say, ask }: Terminal,
): Promise<CityCandidate> {
  const [only, ...others] = cities;
  const isSaid = name.includes(',') || options.country !== undefined || pick !== undefined;
  if (only && others.length === 0) {
    const isBeside = beside && distanceBetween(beside, only.position) <= BESIDE;
    const doubt =
      isSaid || isBeside
        ? undefined
        : doubtAboutCandidate(world, await openGazetteer(), story.article, only);
    if (doubt === undefined) return only;
    const found = `--at ${options.at}: the gazetteer has one "${name}": ${wordCandidate(only)}. ${doubt}`;
    const answer = ask && (await ask(`${found} Is it that one? "yes" takes it`));
    if (answer !== undefined && /^(y(es)?|1)$/i.test(answer)) return only;
    throw new Refusal(
      `${ask ? 'Nothing was written.' : `${found} Nothing was written.`}\n    If it is that one, write its country behind the name: "${name}, ${only.country}". If not, its position will do as well.`,
      1,
    );
  }
  if (pick === undefined) say(candidateTable(cities));
  const number = pick ?? (ask && Number(await ask(`Which ${name}? Its number`)));
  if (number === undefined) {
    const [bare] = parted(name);
    const all = townsNamed(world, bare, nearOf({ story, options }));
    const told = cities.flatMap((city, index) => {
      const called = nameWithArea(world, bare, city, all);
      return called === undefined ? [] : [`"${called}" for number ${index + 1}`];
    });
    const ways = [
      ...told.slice(0, 1).map((each) => `write ${each}`),
      ...(canPick ? ['say --pick and its number'] : []),
      `write its position in place of the name${only ? `, such as ${positionInWords(only.position)}, for number 1` : ''}`,
    ];
    throw new Refusal(
      `--at ${options.at}: there are several places called "${name}". Say which: ${ways.join(', or ')}.`,
    );
  }
  const picked = cities[number - 1];
  if (!picked) throw new Refusal(`There is no candidate ${number}; there are ${cities.length}.`);
  return picked;
}
