/** Where `--at` says that a place is. */
import type { Wishes } from '../../src/authoring/compose.js';
import type { Names, RelativePlace } from '../../src/authoring/relative/read-relative.js';
import type { LngLat } from '../../src/geo/geography.js';
import { Refusal, type Terminal } from './command.js';
import type { PlaceOptions } from './place-options.js';
import type { StoryFolder } from './story-folder.js';

/** A position, and what follows from how it was given unless the author says otherwise. */
export interface Located {
  readonly position: LngLat;
  readonly wishes: Pick<Wishes, 'location' | 'radius' | 'note'>;
}

/**
 * The name itself as `--at`, if it says how far from where the place is: "10 km north of Cavan".
 * "North of England" may be a name.
 */
export async function nameAsPosition(asked: string, language: string): Promise<string | undefined> {
  // Three words at least; most names have fewer, and the reader is not loaded for them.
  if (!/\S \S+ \S/.test(asked)) return undefined;
  const { readRelative } = await import('../../src/authoring/relative/read-relative.js');
  const relative = readRelative(asked, language);
  if (typeof relative !== 'object') return undefined;
  const isFar = relative.kind === 'offset' && relative.distance !== undefined;
  const isOnTheWay =
    relative.kind === 'between' && (relative.share ?? relative.distance) !== undefined;
  return isFar || isOnTheWay ? asked : undefined;
}

/**
 * The position that `--at` gives, and says how it was understood; `undefined` without `--at`.
 *
 * @throws Refusal if it cannot be read
 */
export async function locate(
  story: StoryFolder,
  options: PlaceOptions,
  terminal: Terminal,
): Promise<Located | undefined> {
  const { at } = options;
  if (at === undefined) return undefined;
  // Loaded where they are needed: 30 ms of every other use of the command.
  const { readRelative } = await import('../../src/authoring/relative/read-relative.js');
  const relative = readRelative(at, story.article.language);
  if (typeof relative === 'string') throw new Refusal(`--at ${at}: ${relative}.`);
  if (relative) return locateRelative(story, { ...options, at }, relative, terminal);
  const { readPosition } = await import('../../src/geo/notation/read-position.js');
  const { positionInWords } = await import('../../src/geo/notation/reading.js');
  const { positionOfShortCode } = await import('../../src/geo/notation/grids.js');
  let reading = readPosition(at);
  if (reading.kind === 'short-code') {
    const near = await townNear(story, reading, options, terminal);
    reading = positionOfShortCode(reading.code, near);
  }
  if (reading.kind !== 'position') {
    const reason = reading.kind === 'unread' ? reading.reason : NO_CODE;
    const more = reading.kind === 'unread' && reading.isUnknown ? RELATIVE : '';
    throw new Refusal(`--at ${at}: ${reason}${more}.`);
  }
  const { position, remark } = reading;
  terminal.say(
    `Position: ${positionInWords(position)}${remark === undefined ? '' : ` (${remark})`}.`,
  );
  return { position, wishes: {} };
}

const RELATIVE =
  '; or where it is from another place ("10 km north of Cavan", "halfway between A and B", "near X"), in English, German, Italian or French';
const NO_CODE = 'that is no Plus Code';

/** The position of the place that a short Plus Code is near to. */
async function townNear(
  story: StoryFolder,
  { code, near }: { readonly code: string; readonly near: string },
  options: PlaceOptions,
  terminal: Terminal,
): Promise<LngLat> {
  if (near === '') {
    throw new Refusal(
      `--at ${options.at}: "${code}" is the end of a Plus Code, which is only clear near a town: write the town behind it, such as "${code} Wien", or the whole code.`,
    );
  }
  const { findReference } = await import('./reference.js');
  const { position } = await findReference(
    { story, options, pick: options.pick, canPick: true },
    [near],
    terminal,
  );
  return position;
}

async function locateRelative(
  story: StoryFolder,
  options: PlaceOptions & { readonly at: string },
  relative: RelativePlace,
  { say, ...terminal }: Terminal,
): Promise<Located> {
  const { findPair, findReference } = await import('./reference.js');
  const { withoutCountries } = await import('../../src/authoring/relative/references.js');
  const { placeRelative, whyNowhere } = await import(
    '../../src/authoring/relative/place-relative.js'
  );
  const { noteOn } = await import('../../src/authoring/relative/notes.js');
  const { positionInWords } = await import('../../src/geo/notation/reading.js');
  const { metresInWords } = await import('../../src/authoring/differences.js');
  const canPick = relative.kind !== 'between';
  const find = (names: Names, more: { readonly pick?: number; readonly beside?: LngLat } = {}) =>
    findReference({ story, options, canPick, ...more }, names, { say, ...terminal });
  const pair =
    relative.kind === 'between' ? await findPair({ story, options }, relative.pairs) : undefined;
  const { pick } = options;
  const first =
    relative.kind === 'between'
      ? await find(pair?.[0] ?? [''])
      : await find(relative.of, pick === undefined ? {} : { pick });
  const second = pair && (await find(pair[1], { beside: first.position }));
  const nowhere = whyNowhere(relative, first, second);
  if (nowhere !== undefined) throw new Refusal(`--at ${options.at}: ${nowhere}.`);
  const { position, radius } = placeRelative(relative, first, second);
  if (relative.kind === 'offset' && relative.distance) {
    say(`Distance: ${metresInWords(relative.distance.metres)}.`);
  }
  say(`Position: ${positionInWords(position)}, give or take ${metresInWords(radius)}.`);
  if (options.location === 'stated') return { position, wishes: {} };
  const note = noteOn(
    story.article.language,
    withoutCountries(options.at, pair?.flat() ?? ('of' in relative ? relative.of : [])),
    relative,
    second ? [first.name, second.name] : [first.name],
  );
  if (options.note === undefined) say(`Its note: ${note}`);
  return { position, wishes: { location: 'narrowed', radius, note } };
}
