/** What `npm run place` says of a place that it has added. */
import { longerNameIn } from '../../src/authoring/contested.js';
import { knownPlaces, positionsOf } from '../../src/authoring/known-places.js';
import { quotesNaming } from '../../src/authoring/mentions.js';
import type { Subject } from '../../src/authoring/subject.js';
import { findCandidates } from '../../src/gazetteer/candidates.js';
import { countriesNamed } from '../../src/gazetteer/countries.js';
import type { World } from '../../src/gazetteer/gazetteer.js';
import type { Quote } from '../../src/story/members.js';
import type { PlaceFeature } from '../../src/story/schema.js';
import { counted, type Terminal } from './command.js';
import { commandLine, type PlaceOptions } from './place-options.js';
import type { StoryFolder } from './story-folder.js';
import { whichWayRound } from './which-way-round.js';
import { wordPlace } from './word-place.js';

/** What is to be added, and where. */
export interface Addition {
  /** The folder with `data/`. */
  readonly root: string;
  readonly world: World;
  readonly story: StoryFolder;
  readonly subject: Subject;
  readonly options: PlaceOptions;
}

/** Quotations that are shown: a book may name a place four thousand times. */
const MOST_QUOTATIONS = 50;

/** A sentence with its middle left out, if it is longer than a screen. */
function clipped(sentence: string): string {
  return sentence.length <= 2000
    ? sentence
    : `${sentence.slice(0, 1000)} … ${sentence.slice(-900)}`;
}

/**
 * @param considered sentences that the author could give it, those included that it did not get
 * @param text of the places file, with the place
 */
export async function reportAdded(
  addition: Addition,
  feature: PlaceFeature,
  considered: readonly Quote[],
  text: string,
  terminal: Terminal,
): Promise<void> {
  const { name, role, location, quotes } = feature.properties;
  terminal.say(
    `Added "${feature.id}": ${name}, ${role}, ${location}, ${counted(quotes.length, 'quotation')}.`,
  );
  const known = knownPlaces(text);
  const others = known.filter(({ id }) => id !== feature.id);
  const [written] = known.filter(({ id }) => id === feature.id);
  if (written) {
    terminal.say(`    Where: ${wordPlace(addition.world, written, others)}.`);
    const { world, story, options } = addition;
    const ways = await whichWayRound(world, story.article, options.at, written, others);
    if (ways !== undefined) terminal.say(`    ${ways}`);
  }
  for (const { mention, exact } of quotes.slice(0, MOST_QUOTATIONS)) {
    terminal.say(`    ${mention}: ${clipped(exact).replace(/\n/g, ' ')}`);
  }
  if (quotes.length > MOST_QUOTATIONS) {
    terminal.say(`    … and ${quotes.length - MOST_QUOTATIONS} more.`);
  }
  for (const line of partsOfNames(addition, feature)) terminal.say(line);
  const quoted = considered.map(({ exact }) => exact);
  for (const remark of remarkOnUnquotedMentions(addition, text, quoted)) terminal.say(remark);
}

/** The quotations whose mention seems to be a part of a longer name, and the command against them. */
function partsOfNames({ story, options }: Addition, { id, properties }: PlaceFeature): string[] {
  if (options.as !== undefined || options.sentences !== undefined) return [];
  const longer = properties.quotes.flatMap((quote, index) => {
    const name = longerNameIn(story.article, quote);
    return name === undefined ? [] : [{ name, number: index + 1 }];
  });
  if (longer.length === 0) return [];
  const names = [...new Set(longer.map(({ name }) => JSON.stringify(name)))].slice(0, 5);
  const numbers = longer.map(({ number }) => number).join(',');
  return [
    `${counted(longer.length, 'quotation')} ${longer.length === 1 ? 'has' : 'have'} it as a part of ${names.join(', ')}. If that is somebody or somewhere else: ${commandLine([story.slug, id, '--drop-quotes', numbers])}`,
  ];
}

/**
 * Sentences that name the place but are not quoted, because the author asked for other words
 * with --as: how many there are, and the command that adds them.
 *
 * @param text of the places file, with the place
 * @param quoted the sentences that the place quotes, or that the author has left to another
 */
function remarkOnUnquotedMentions(
  addition: Addition,
  text: string,
  quoted: readonly string[],
): string[] {
  const { story, subject, options } = addition;
  if (options.as === undefined) return [];
  const known = new Set(quoted);
  const left = quotesNaming(story.article, subject.names).filter(({ exact }) => !known.has(exact));
  if (left.length === 0) return [];
  const names = [...new Set(left.map(({ mention }) => JSON.stringify(mention)))].join(' or ');
  const sentences = left.length === 1 ? '1 sentence has' : `${left.length} sentences have`;
  const command = commandFor(addition, text);
  return [`${sentences} ${names} and ${left.length === 1 ? 'is' : 'are'} not quoted: ${command}`];
}

/** The command that adds the same place by its name alone. */
function commandFor(addition: Addition, text: string): string {
  const { story, asked, at, country, role, when, name, sure } = addition.options;
  const pick = at ? undefined : numberOf(addition, text);
  const values = { country, pick, at, role, when, name };
  const args = Object.entries(values).flatMap(([option, value]) =>
    value === undefined ? [] : [`--${option}`, String(value)],
  );
  return commandLine([story, asked, ...args, ...(sure ? ['--sure'] : [])]);
}

/** The place's number among the candidates, whose order depends on the places in the file. */
function numberOf({ world, subject, options }: Addition, text: string): number | undefined {
  const { gazetteer, shape } = subject.origin;
  const { asked, country, pick } = options;
  const [within] = country === undefined ? [] : countriesNamed(world, country);
  const near = positionsOf(knownPlaces(text));
  const candidates = findCandidates(world, { name: asked, near, country: within?.code });
  const index = candidates.findIndex((candidate) =>
    candidate.kind === 'country'
      ? shape && 'country' in shape && shape.country === candidate.name
      : candidate.id === gazetteer,
  );
  const isNeeded = candidates.length > 1 || pick !== undefined;
  return isNeeded && index !== -1 ? index + 1 : undefined;
}
