/** Where `--at` says that a place is. */
import { knownPlaces, positionsOf } from '../../src/authoring/known-places.js';
import { findCandidates } from '../../src/gazetteer/candidates.js';
import type { LngLat } from '../../src/geo/geography.js';
import type { PositionReading } from '../../src/geo/notation/reading.js';
import { openNamedWorld } from '../../src/site/node-data.js';
import { normalise } from '../../src/text/normalise.js';
import { chooseCandidate } from './choose-candidate.js';
import { Refusal, type Terminal } from './command.js';
import type { PlaceOptions } from './place-options.js';
import type { StoryFolder } from './story-folder.js';

/**
 * The position that `--at` gives, and says how it was understood; `undefined` without `--at`.
 *
 * @throws Refusal if it cannot be read
 */
export async function locate(
  story: StoryFolder,
  options: PlaceOptions,
  terminal: Terminal,
): Promise<LngLat | undefined> {
  const { at } = options;
  if (at === undefined) return undefined;
  // Loaded where it is needed: 30 ms of every other use of the command.
  const { readPosition } = await import('../../src/geo/notation/read-position.js');
  const reading = readPosition(at);
  if (reading.kind === 'unread') throw new Refusal(`--at ${at}: ${reading.reason}.`);
  const found =
    reading.kind === 'position'
      ? reading
      : await wholeCode(reading.code, await townNear(story, reading, options, terminal), at);
  const { positionInWords } = await import('../../src/geo/notation/reading.js');
  const remark = found.remark === undefined ? '' : ` (${found.remark})`;
  terminal.say(`Position: ${positionInWords(found.position)}${remark}.`);
  return found.position;
}

async function wholeCode(code: string, near: LngLat, at: string): Promise<PositionReading> {
  const { positionOfShortCode } = await import('../../src/geo/notation/grids.js');
  const reading = positionOfShortCode(code, near);
  if (reading.kind === 'position') return reading;
  throw new Refusal(`--at ${at}: "${code}" is no Plus Code.`);
}

/** The position of the place that a short Plus Code is near to: of the story's, else a town's. */
async function townNear(
  story: StoryFolder,
  { code, near }: { readonly code: string; readonly near: string },
  options: PlaceOptions,
  terminal: Terminal,
): Promise<LngLat> {
  const wrong = `--at ${options.at}: "${code}" is the end of a Plus Code, which is only clear near a town`;
  if (near === '') {
    throw new Refusal(
      `${wrong}: write the town behind it, such as "${code} Wien", or the whole code.`,
    );
  }
  const own = knownPlaces(story.places.text).filter(
    ({ properties: { name } }) => name !== undefined && normalise(name) === normalise(near),
  );
  const [position, ...others] = positionsOf(own);
  if (position && others.length === 0) return position;
  const world = await openNamedWorld();
  // As in "Wien, Austria".
  const town = near.split(',')[0]?.trim() ?? near;
  if (findCandidates(world, { name: town, near: [], country: undefined }).length === 0) {
    throw new Refusal(`${wrong}; the gazetteer has no town "${town}".`);
  }
  const candidate = await chooseCandidate(world, story, { ...options, asked: town }, terminal);
  if (candidate.kind !== 'country') return candidate.position;
  throw new Refusal(`${wrong}; "${town}" is a country.`);
}
