/** `npm run place` on a place that is there: changes it, lists its quotations, takes it out. */
import { idsLike, placeCalled } from '../../src/authoring/addressed.js';
import { type Change, changePlace, numberedQuotes } from '../../src/authoring/change.js';
import type { OpenQuestion } from '../../src/authoring/compose.js';
import { differencesBetween } from '../../src/authoring/differences.js';
import { type KnownPlace, knownPlaces } from '../../src/authoring/known-places.js';
import { removeAt } from '../../src/authoring/places-text.js';
import type { LngLat } from '../../src/geo/geography.js';
import { openWorld } from '../../src/site/node-data.js';
import { answer } from './add-place.js';
import { counted, Refusal, type Terminal } from './command.js';
import { commandLine, type PlaceOptions } from './place-options.js';
import { settlePosition } from './settle-position.js';
import { type StoryFolder, writePlaces } from './story-folder.js';
import { undoAdvice } from './undo.js';
import { wordPlace } from './word-place.js';

/** The place that a command is about, and how it was called. */
export interface Target {
  readonly index: number;
  readonly place: KnownPlace;
  readonly by: 'id' | 'name';
}

/** Options that change a place. */
const CHANGES = [
  ...(['at', 'radius', 'note', 'location', 'name', 'role', 'when', 'words', 'as'] as const),
  ...(['drop', 'keep', 'add'] as const),
] as const;
/** Options that only a place that is there can have. */
const ONLY_OF_KNOWN = ['remove', 'quotes', 'drop', 'keep', 'add'] as const;

/**
 * The place of the story that the options are to change or show; `undefined` if they are to add
 * one.
 *
 * @throws Refusal if there is no such place, or more than one
 */
export function targetOf(story: StoryFolder, options: PlaceOptions): Target | undefined {
  const places = knownPlaces(story.places.text);
  const isOnlyOfKnown = ONLY_OF_KNOWN.some((option) => options[option] !== undefined);
  const { id, border, pick, country, at } = options;
  const isKnownId = places.some((place) => place.id === id);
  const isAddition =
    border !== undefined ||
    // With --at they choose among the places from which that one is reckoned.
    (at === undefined && (pick !== undefined || country !== undefined)) ||
    (id !== undefined && !isKnownId);
  if (isAddition && !isOnlyOfKnown) return undefined;
  const called = isKnownId && id !== undefined ? id : options.asked;
  const found = placeCalled(places, called);
  if (!found) {
    if (!isOnlyOfKnown) return undefined;
    const like = idsLike(places, called);
    const known = like.length > 0 ? `Spelt alike: ${like.join(', ')}.` : idsInWords(places);
    throw new Refusal(`${story.slug} has no place "${called}". ${known}`);
  }
  const isChange = CHANGES.some((option) => options[option] !== undefined);
  if ('several' in found) {
    if (!isChange && !isOnlyOfKnown) return undefined;
    throw new Refusal(
      `${story.slug} has ${found.several.length} places called "${called}". Say which by its id: ${found.several.join(', ')}. Another one is added with an --id of its own.`,
    );
  }
  const place = places[found.index];
  // A name alone is looked up: there may be another place of that name.
  const isCalledByIdAlone = found.by === 'id' && place?.properties.name !== called;
  if (!place || !(isChange || isOnlyOfKnown || isCalledByIdAlone)) return undefined;
  return { ...found, place };
}

function idsInWords(places: readonly KnownPlace[]): string {
  const ids = places.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return 'It has no places yet.';
  const more = ids.length > 10 ? ` and ${ids.length - 10} more` : '';
  return `Its places are: ${ids.slice(0, 10).join(', ')}${more}.`;
}

/**
 * Refuses what could as well be meant to add another place of the same name.
 *
 * @param position the place's, as `--at` gives it
 * @returns whether nothing is to be changed, so that the place is added as before: with the
 *   quotations that it does not have yet
 */
export function isAddedAgain(
  { place, by }: Target,
  options: PlaceOptions,
  position: LngLat | undefined,
): boolean {
  if (by === 'id' || options.id !== undefined) return false;
  const { as, name, role, when } = options;
  const coordinates = place.geometry?.coordinates;
  const isElsewhere =
    position !== undefined && (position[0] !== coordinates?.[0] || position[1] !== coordinates[1]);
  const given = CHANGES.filter((option) => options[option] !== undefined);
  if (position && !isElsewhere && given.every((option) => option === 'at' || option === 'as')) {
    return true;
  }
  const isOther = isElsewhere && [as, name, role, when].some((wish) => wish !== undefined);
  const isEvent = place.properties.role === 'event';
  const becomesEvent = !isEvent && (role === 'event' || (role === undefined && Boolean(when)));
  if (!isOther && !becomesEvent) return false;
  throw new Refusal(ambiguous(place, options), 2);
}

function ambiguous({ id = '', properties }: KnownPlace, { typed, asked }: PlaceOptions): string {
  const called = typed.findIndex((arg, at) => at > 0 && arg.trim() === asked);
  const changing = typed.with(called, id);
  return [
    `"${id}" is called "${properties.name}" and is there already; this may change it, or add another place of that name. Nothing was written.`,
    `    To change it, call it by its id: ${commandLine(changing)}`,
    `    To add another, give that an id:  ${commandLine([...typed, '--id', `${id}-2`])}`,
  ].join('\n');
}

/** Does with a place what the options say. */
export async function changeKnownPlace(
  root: string,
  story: StoryFolder,
  target: Target,
  options: PlaceOptions & Pick<Change, 'position'>,
  terminal: Terminal,
): Promise<void> {
  const { index, place } = target;
  const isChange = CHANGES.some((option) => options[option] !== undefined);
  if (options.remove) {
    if (isChange || options.quotes)
      throw new Refusal('--remove takes the whole place out: leave the other options out.');
    return save(root, story, removeAt(story.places.text, ['features', index]), terminal);
  }
  if (!isChange) return listQuotes(story, place, terminal);
  refuseUnknownNumbers(story, place, options);
  const change = (wishes: Change) => {
    try {
      return changePlace(story.article, story.places.text, { index, place }, wishes);
    } catch (error) {
      if (error instanceof RangeError || !(error instanceof Error)) throw error;
      throw new Refusal(
        `"${place.id}" cannot be changed as it stands in the file: ${error.message} npm run check -- ${story.slug} says what to mend.`,
        1,
      );
    }
  };
  let changed = change(options);
  if (changed.open && terminal.ask) {
    changed = change({ ...options, ...(await answer(story.article, changed.open, terminal.ask)) });
  }
  if (changed.open) throw new Refusal(undecided(changed.open), 1);
  if (changed.text === story.places.text) {
    terminal.say(`Nothing to change: "${place.id}" is so already.`);
    return;
  }
  if (options.position) await judgeMoved(story, changed.text, index, options, terminal);
  const { note } = place.properties;
  const keepsNote = options.location === 'stated' && options.note === undefined;
  await save(root, story, changed.text, terminal, [
    ...(keepsNote && note !== undefined ? [`Its note stays: ${note} --note "" takes it out.`] : []),
  ]);
}

/** Says where the place now lies, if that is plausible. @throws Refusal if it is not */
async function judgeMoved(
  story: StoryFolder,
  text: string,
  index: number,
  options: PlaceOptions,
  terminal: Terminal,
): Promise<void> {
  const places = knownPlaces(text);
  const others = places.toSpliced(index, 1);
  const moved = places[index];
  if (!moved) return;
  await settlePosition(story, moved, options, terminal, others);
  terminal.say(`Where: ${wordPlace(await openWorld(), moved, others)}.`);
}

function undecided(open: readonly OpenQuestion[]): string {
  const lines = open.map(({ wish, question }) => `  --${wish}: ${question}`);
  return ['Nothing was written. This is for you to decide:', ...lines].join('\n');
}

/** Writes, and says what was and what is. */
async function save(
  root: string,
  story: StoryFolder,
  text: string,
  { say }: Terminal,
  more: readonly string[] = [],
): Promise<void> {
  const remarks = await writePlaces(root, story, text);
  const differences = differencesBetween(story.places.text, text);
  for (const line of [...differences, ...more, ...remarks]) say(line);
  say(undoAdvice(story.slug));
}

function refuseUnknownNumbers(story: StoryFolder, place: KnownPlace, options: PlaceOptions): void {
  const { quoted, unquoted } = numberedQuotes(story.article, place);
  const last = quoted.length + unquoted.length;
  const list = `${commandLine([story.slug, place.id ?? '', '--quotes'])} lists them.`;
  const { drop = [], keep = [], add = [] } = options;
  if (options.drop && options.keep) {
    throw new Refusal(
      '--drop-quotes and --keep-quotes say the same in two ways: give one of them.',
    );
  }
  const unknown = [...keep, ...add].find((number) => number > last);
  if (unknown !== undefined) throw new Refusal(`There is no sentence ${unknown}. ${list}`);
  const absent = drop.find((number) => number > quoted.length);
  if (absent !== undefined) {
    throw new Refusal(
      `"${place.id}" has ${counted(quoted.length, 'quotation')}, no number ${absent}. ${list}`,
    );
  }
  const there = add.find((number) => number <= quoted.length);
  if (there !== undefined) {
    throw new Refusal(`Sentence ${there} is quoted already. ${list}`);
  }
}

function listQuotes({ slug, article }: StoryFolder, place: KnownPlace, { say }: Terminal): void {
  const { quoted, unquoted } = numberedQuotes(article, place);
  const { name, role, location } = place.properties;
  say(`"${place.id}": ${name}, ${role}, ${location}, ${counted(quoted.length, 'quotation')}.`);
  const sentence = (number: number, { mention, exact }: { mention: string; exact: string }) =>
    say(`${String(number).padStart(5)}  ${mention}: ${exact}`.replace(/\n/g, ' '));
  for (const [at, quote] of quoted.entries()) sentence(at + 1, quote);
  if (unquoted.length > 0) say('Not quoted, though they have its name or those words:');
  for (const [at, quote] of unquoted.entries()) sentence(quoted.length + at + 1, quote);
  const add =
    unquoted.length > 0 ? `, --add-quotes ${quoted.length + 1} adds the first of the others` : '';
  say(`--drop-quotes 1 takes the first out${add}; --as "words" adds sentences with those words.`);
  say(`For instance: ${commandLine([slug, place.id ?? '', '--drop-quotes', '1'])}`);
}
