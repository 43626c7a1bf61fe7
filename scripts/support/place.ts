import { knownPlaces, positionsOf } from '../../src/authoring/known-places.js';
import { quotesNaming } from '../../src/authoring/mentions.js';
import {
  border,
  type Subject,
  settlement,
  spot,
  wholeCountry,
} from '../../src/authoring/subject.js';
import {
  type Candidate,
  candidateTable,
  countriesNamed,
  findCandidates,
  nearSpellings,
} from '../../src/gazetteer/candidates.js';
import { countryNameIn } from '../../src/gazetteer/countries.js';
import type { NamedWorld } from '../../src/gazetteer/gazetteer.js';
import { openNamedWorld } from '../../src/site/node-data.js';
import { addPlace } from './add-place.js';
import { Refusal, type Terminal } from './command.js';
import { importPlaces } from './import-places.js';
import { commandLine, type PlaceOptions, readPlaceOptions } from './place-options.js';
import { openStory, type StoryFolder } from './story-folder.js';

/**
 * Adds a place to the story's places.geojson, with every sentence of the article that names it.
 *
 * @param root the folder with data/
 * @param args as `npm run place` takes them
 * @throws Refusal if nothing was written
 */
export async function place(
  root: string,
  args: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const options = readPlaceOptions(args);
  const story = await openStory(root, options.story);
  if (options.from !== undefined) return importPlaces(root, story, options.from, terminal);
  const world = await openNamedWorld();
  const subject = await subjectFor(world, story, options, terminal);
  return addPlace({ root, world, story, subject, options }, terminal);
}

async function subjectFor(
  world: NamedWorld,
  story: StoryFolder,
  options: PlaceOptions,
  terminal: Terminal,
): Promise<Subject> {
  const { asked, at, except } = options;
  const { language } = story.article;
  if (at) return spot(at, asked);
  try {
    if (options.border !== undefined) {
      const country = countryFor(world, 'border', options.border);
      const neighbours = except.map((name) => countryFor(world, 'except', name).name);
      return border(world.countries, country, neighbours, asked, language);
    }
    const candidate = await choose(world, story, options, terminal);
    return candidate.kind === 'country'
      ? wholeCountry(world.countries, countryFor(world, 'country', candidate.name), asked, language)
      : settlement(candidate, asked, world.alternativeNames());
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error)) throw error;
    throw new Refusal(`${error.message}. --at longitude,latitude places it without a shape.`);
  }
}

function countryFor(world: NamedWorld, option: string, name: string) {
  const [country] = countriesNamed(world, name);
  if (country) return country;
  const near = nearSpellings(world, name).join(', ');
  throw new Refusal(
    `--${option} ${name}: no such country${near ? `; spelt alike: ${near}` : ''}. A name or a code, such as DE.`,
  );
}

async function choose(
  world: NamedWorld,
  story: StoryFolder,
  options: PlaceOptions,
  { say, ask }: Terminal,
): Promise<Candidate> {
  const { asked, country, pick } = options;
  const near = positionsOf(knownPlaces(story.places.text));
  const within = country === undefined ? undefined : countryFor(world, 'country', country);
  const candidates = findCandidates(world, { name: asked, near, country: within?.code });
  if (candidates.length === 0)
    throw new Refusal(nothingFound(world, story, options, within?.name), 1);
  const [only, ...others] = candidates;
  if (only && others.length === 0 && pick === undefined) return only;
  if (pick === undefined) say(candidateTable(candidates));
  const number = pick ?? (ask && Number(await ask('Which one? Its number')));
  if (number === undefined) {
    throw new Refusal('There are several: say which with --pick and its number.');
  }
  const picked = candidates[number - 1];
  if (!picked)
    throw new Refusal(`There is no candidate ${number}; there are ${candidates.length}.`);
  return picked;
}

function nothingFound(
  world: NamedWorld,
  { article }: StoryFolder,
  { asked: name, as, typed }: PlaceOptions,
  country: string | undefined,
): string {
  const elsewhere = country === undefined ? [] : countriesWith(world, name);
  const near = elsewhere.length > 0 ? [] : nearSpellings(world, name);
  const [nearest] = near;
  const mention = as ? undefined : quotesNaming(article, [name])[0]?.mention;
  const named = typed.map((arg) => (arg.trim() === name ? (nearest ?? arg) : arg));
  const command = commandLine([...named, '--as', mention ?? '']);
  const where = country === undefined ? '' : ` in ${country}`;
  return [
    `The gazetteer has no country or place of 1,000 people and more called "${name}"${where}.`,
    ...(elsewhere.length > 0 ? [`    It has one in: ${elsewhere.join(', ')}.`] : []),
    ...(near.length > 0 ? [`    Spelt alike, or with these words: ${near.join(', ')}.`] : []),
    ...(nearest !== undefined && mention
      ? [`    If ${near.length === 1 ? 'that' : 'the first'} is it: ${command}`]
      : []),
    '    --at longitude,latitude places it where you know it to be.',
  ].join('\n');
}

/** At most ten countries that have a place of that name, those of the largest places first. */
function countriesWith(world: NamedWorld, name: string): string[] {
  const codes = findCandidates(world, { name, near: [] }).flatMap(({ country }) => country ?? []);
  return [...new Set(codes)].slice(0, 10).map((code) => `${code} ${countryNameIn('en', code)}`);
}
