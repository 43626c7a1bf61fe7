/** Adds a subject to a story's places file, and reports what was added. */
import { composeFeature, type OpenQuestion, quotationsOf } from '../../src/authoring/compose.js';
import {
  idsOf,
  indexOfNamesake,
  indexOfSame,
  knownPlaces,
  newQuotes,
  positionsOf,
  unapplied,
} from '../../src/authoring/known-places.js';
import { quotesNaming } from '../../src/authoring/mentions.js';
import { addFeatures, addQuotes, offsetOfFeature } from '../../src/authoring/places-text.js';
import type { Subject } from '../../src/authoring/subject.js';
import { findingAt, formatFinding, type Remark, type SourceFile } from '../../src/check/finding.js';
import { countriesNamed, findCandidates } from '../../src/gazetteer/candidates.js';
import { neighboursOf } from '../../src/gazetteer/countries.js';
import type { NamedWorld } from '../../src/gazetteer/gazetteer.js';
import { counted, Refusal, type Terminal } from './command.js';
import { commandLine, type PlaceOptions } from './place-options.js';
import { type StoryFolder, writePlaces } from './story-folder.js';

/** What is to be added, and where. */
interface Addition {
  /** The folder with `data/`. */
  readonly root: string;
  readonly world: NamedWorld;
  readonly story: StoryFolder;
  readonly subject: Subject;
  readonly options: PlaceOptions;
}

/** Adds a new place, or to an existing one the quotations that it does not have yet. */
export async function addPlace(addition: Addition, terminal: Terminal): Promise<void> {
  const { root, story, subject, options } = addition;
  const { article, places } = story;
  const known = knownPlaces(places.text);
  const same = indexOfSame(known, subject, options);
  if (same !== -1) return addToPlace(addition, same, terminal);
  const namesake = indexOfNamesake(known, subject, options);
  if (namesake !== -1) throw new Refusal(refusedNamesake(places, namesake), 1);
  let composed = composeFeature(article, subject, options, idsOf(known));
  if (composed.open && terminal.ask) {
    const answers = await answer(composed.open, terminal.ask);
    composed = composeFeature(article, subject, { ...options, ...answers }, idsOf(known));
  }
  if (composed.open) throw new Refusal(unanswered(addition, composed.open), 1);
  const { feature } = composed;
  const text = addFeatures(places.text, [feature]);
  const remarks = await writePlaces(root, story, text);
  const { name, role, location, quotes } = feature.properties;
  terminal.say(
    `Added "${feature.id}": ${name}, ${role}, ${location}, ${counted(quotes.length, 'quotation')}.`,
  );
  for (const { mention, exact } of quotes) {
    terminal.say(`    ${mention}: ${exact}`.replace(/\n/g, ' '));
  }
  const quoted = quotes.map(({ exact }) => exact);
  const left = remarkOnUnquotedMentions(addition, text, quoted);
  for (const remark of [...left, ...remarks]) terminal.say(remark);
}

async function addToPlace(addition: Addition, index: number, { say }: Terminal): Promise<void> {
  const { root, story, subject, options } = addition;
  const { article, places } = story;
  const place = knownPlaces(places.text)[index];
  if (!place) return;
  const { quotes, open } = quotationsOf(article, subject, options);
  if (open.length > 0) throw new Refusal(unanswered(addition, open), 1);
  const added = newQuotes(place, quotes);
  const text = addQuotes(places.text, index, added);
  const remarks = await writePlaces(root, story, text);
  say(`"${place.id}" is there already; ${counted(added.length, 'quotation')} added.`);
  const left = unapplied(place, subject, options);
  if (left.length > 0) {
    const names = left.map((option) => `--${option}`).join(', ');
    const hint = 'Only quotations are added to a place that is there; change the rest in the file.';
    const remark = { severity: 'warning', message: `not applied: ${names}`, hint } as const;
    say(remarkOnFeature({ ...places, text }, index, remark));
  }
  for (const remark of remarks) say(remark);
}

function refusedNamesake(places: SourceFile, index: number): string {
  const { id, properties } = knownPlaces(places.text)[index] ?? {};
  return remarkOnFeature(places, index, {
    message: `"${id}" has the name "${properties?.name}" already, and lies elsewhere; nothing was written`,
    hint: 'To move it, change its coordinates there. Another place of that name is added with an --id of its own, or with another --name.',
  });
}

/** A finding about a feature, as text. */
function remarkOnFeature(places: SourceFile, index: number, remark: Remark): string {
  const offset = offsetOfFeature(places.text, index);
  return findingAt(places, offset, remark).map(formatFinding).join('\n');
}

async function answer(
  open: readonly OpenQuestion[],
  ask: NonNullable<Terminal['ask']>,
): Promise<Partial<PlaceOptions>> {
  const answers: Record<string, unknown> = {};
  for (const { wish, question } of open) {
    const text = await ask(question);
    if (text !== undefined)
      answers[wish] = wish === 'as' ? [text] : wish === 'radius' ? Number(text) : text;
  }
  return answers;
}

function unanswered({ world, subject, options }: Addition, open: readonly OpenQuestion[]): string {
  const { shape } = subject.origin;
  const lines = ['Nothing was written. This is for you to decide:'];
  for (const { wish, question } of open) lines.push(`  --${wish}: ${question}`);
  if (shape && 'border' in shape) {
    const neighbours = neighboursOf(world.countries, shape.border).join(', ');
    lines.push(`Its neighbours, which --except can leave out one by one: ${neighbours}.`);
  }
  if (open.some(({ repeatWith }) => repeatWith)) {
    const further = open.flatMap(({ wish, repeatWith }) => repeatWith ?? [`--${wish}`, '…']);
    lines.push(`So: ${commandLine([...options.typed, ...further])}`);
  }
  return lines.join('\n');
}

/**
 * Sentences that name the place but are not quoted, because the author asked for other words
 * with --as: how many there are, and the command that adds them.
 *
 * @param text of the places file, with the place
 * @param quoted the sentences that the place quotes
 */
function remarkOnUnquotedMentions(
  addition: Addition,
  text: string,
  quoted: readonly string[],
): string[] {
  const { story, subject, options } = addition;
  if (options.as === undefined) return [];
  const left = quotesNaming(story.article, subject.names).filter(
    ({ exact }) => !quoted.includes(exact),
  );
  if (left.length === 0) return [];
  const names = [...new Set(left.map(({ mention }) => JSON.stringify(mention)))].join(' or ');
  const sentences = left.length === 1 ? '1 sentence has' : `${left.length} sentences have`;
  const command = commandFor(addition, text);
  return [`${sentences} ${names} and ${left.length === 1 ? 'is' : 'are'} not quoted: ${command}`];
}

/** The command that adds the same place by its name alone. */
function commandFor(addition: Addition, text: string): string {
  const { story, asked, at, country, role, when, name } = addition.options;
  const pick = at ? undefined : numberOf(addition, text);
  const values = { country, pick, at, role, when, name };
  const args = Object.entries(values).flatMap(([option, value]) =>
    value === undefined ? [] : [`--${option}`, String(value)],
  );
  return commandLine([story, asked, ...args]);
}

/** The place's number among the candidates, whose order depends on the places in the file. */
function numberOf({ world, subject, options }: Addition, text: string): number | undefined {
  const { gazetteer, shape } = subject.origin;
  const { asked, country } = options;
  const [within] = country === undefined ? [] : countriesNamed(world, country);
  const near = positionsOf(knownPlaces(text));
  const candidates = findCandidates(world, { name: asked, near, country: within?.code });
  const index = candidates.findIndex((candidate) =>
    candidate.kind === 'country'
      ? shape && 'country' in shape && shape.country === candidate.name
      : candidate.id === gazetteer,
  );
  return candidates.length > 1 && index !== -1 ? index + 1 : undefined;
}
