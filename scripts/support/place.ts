import {
  border,
  type Subject,
  settlement,
  spot,
  wholeCountry,
} from '../../src/authoring/subject.js';
import type { World } from '../../src/gazetteer/gazetteer.js';
import { openWorld } from '../../src/site/node-data.js';
import { addPlace } from './add-place.js';
import { changeKnownPlace, isAddedAgain, targetOf } from './change-place.js';
import { chooseCandidate, countryFor } from './choose-candidate.js';
import { Refusal, stepIfMuch, type Terminal } from './command.js';
import { locate, nameAsPosition } from './locate.js';
import { withDate } from './place-date.js';
import { type PlaceOptions, readPlaceOptions } from './place-options.js';
import { openStory, type StoryFolder } from './story-folder.js';
import { undo } from './undo.js';

/**
 * Adds a place to the story's places.geojson, with every sentence of the article that names it,
 * or changes one that is there.
 *
 * @param root the folder with data/
 * @param args as `npm run place` takes them
 * @returns the exit code, where it is not 0
 * @throws Refusal if nothing was written
 */
export async function place(
  root: string,
  args: readonly string[],
  terminal: Terminal,
): Promise<unknown> {
  const typed = readPlaceOptions(args);
  if (typed.undo) return undo(root, typed.story, terminal);
  const story = await openStory(root, typed.story);
  const size = story.article.text.length + story.places.text.length;
  stepIfMuch(terminal, `Looking through ${typed.story}`, size);
  const asked = await withDate(typed, story.article, terminal);
  if (asked.from !== undefined) {
    // Loaded where it is needed: the readers of all formats.
    const { importPlaces } = await import('./import-places.js');
    return importPlaces(root, story, asked.from, asked, terminal);
  }
  const target = targetOf(story, asked);
  const at =
    asked.at ?? (target ? undefined : await nameAsPosition(asked.asked, story.article.language));
  const located = await locate(story, { ...asked, at }, terminal);
  const position = located?.position;
  const options = { ...asked, ...located?.wishes, ...given(asked) };
  if (target && !isAddedAgain(target, options, position)) {
    return changeKnownPlace(root, story, target, { ...options, position }, terminal);
  }
  const world = await openWorld();
  const subject = position
    ? spot(position, options.asked)
    : await subjectFor(world, story, options, terminal);
  return addPlace({ root, world, story, subject, options }, terminal);
}

/** Of what a position brings along, what the author has given. */
function given({ location, radius, note }: PlaceOptions): Partial<PlaceOptions> {
  return {
    ...(location !== undefined && { location }),
    ...(radius !== undefined && { radius }),
    ...(note !== undefined && { note }),
  };
}

async function subjectFor(
  world: World,
  story: StoryFolder,
  options: PlaceOptions,
  terminal: Terminal,
): Promise<Subject> {
  const { asked, except } = options;
  const { language } = story.article;
  try {
    if (options.border !== undefined) {
      const country = countryFor(world, 'border', options.border);
      const neighbours = except.map((name) => countryFor(world, 'except', name).name);
      return border(world.countries, country, neighbours, asked, language);
    }
    const candidate = await chooseCandidate(world, story, options, terminal);
    if (candidate.kind !== 'country') {
      return settlement(candidate, asked, world.places.namesOf(candidate.key));
    }
    const country = countryFor(world, 'country', candidate.name);
    const names = world.places.namesOf(country.key);
    return wholeCountry(world.countries, country, names, asked, language);
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error)) throw error;
    throw new Refusal(`${error.message}. --at longitude,latitude places it without a shape.`);
  }
}
