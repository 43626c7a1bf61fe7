/** From a place that is found to the story's file, and what is said of it. */

import { composeFeature, type OpenQuestion, quotationsOf } from '../../src/authoring/compose.js';
import {
  idsOf,
  indexOfNamesake,
  indexOfSame,
  knownPlaces,
  newQuotes,
  unapplied,
} from '../../src/authoring/known-places.js';
import { addFeatures, addQuotes, offsetOfFeature } from '../../src/authoring/places-text.js';
import type { Subject } from '../../src/authoring/subject.js';
import {
  FindingsOf,
  formatFinding,
  type Remark,
  type SourceFile,
} from '../../src/check/finding.js';
import { neighboursOf } from '../../src/gazetteer/countries.js';
import { remarkOnLeftNaming } from './left-naming.js';
import { commandLine, type PlaceOptions } from './place-options.js';
import { Refusal } from './refusal.js';
import { type StoryFolder, writePlaces } from './story-folder.js';
import type { Terminal } from './terminal.js';

/** Adds the place, or what the story's place does not quote yet. */
export async function addPlace(
  root: string,
  story: StoryFolder,
  subject: Subject,
  options: PlaceOptions,
  terminal: Terminal,
): Promise<void> {
  const { article, places } = story;
  const known = knownPlaces(places.text);
  const same = indexOfSame(known, subject, options);
  if (same !== -1) return addToPlace(root, story, same, subject, options, terminal);
  const namesake = indexOfNamesake(known, subject, options);
  if (namesake !== -1) throw new Refusal(refusedNamesake(places, namesake), 1);
  let composed = composeFeature(article, subject, options, idsOf(known));
  if (composed.open && terminal.ask) {
    const answers = await answer(composed.open, terminal.ask);
    composed = composeFeature(article, subject, { ...options, ...answers }, idsOf(known));
  }
  if (composed.open) throw new Refusal(unanswered(composed.open, subject, options), 1);
  const { feature } = composed;
  const text = addFeatures(places.text, [feature]);
  const remarks = await writePlaces(root, story, text);
  const { name, role, location, quotes } = feature.properties;
  terminal.say(`Added "${feature.id}": ${name}, ${role}, ${location}, ${count(quotes.length)}.`);
  for (const { mention, exact } of quotes) {
    terminal.say(`    ${mention}: ${exact}`.replace(/\n/g, ' '));
  }
  const quoted = quotes.map(({ exact }) => exact);
  const left = remarkOnLeftNaming(story, subject, options, text, quoted);
  for (const remark of [...left, ...remarks]) terminal.say(remark);
}

async function addToPlace(
  root: string,
  story: StoryFolder,
  index: number,
  subject: Subject,
  options: PlaceOptions,
  { say }: Terminal,
): Promise<void> {
  const { article, places } = story;
  const place = knownPlaces(places.text)[index];
  if (!place) return;
  const { quotes, open } = quotationsOf(article, subject, options);
  if (open.length > 0) throw new Refusal(unanswered(open, subject, options), 1);
  const added = newQuotes(place, quotes);
  const text = addQuotes(places.text, index, added);
  const remarks = await writePlaces(root, story, text);
  say(`"${place.id}" is there already; ${count(added.length)} added.`);
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

/** A finding that points at a feature, as text. */
function remarkOnFeature(places: SourceFile, index: number, remark: Remark): string {
  const report = new FindingsOf(places);
  report.add(offsetOfFeature(places.text, index), remark);
  return report.findings.map(formatFinding).join('\n');
}

function count(quotes: number): string {
  return `${quotes} quotation${quotes === 1 ? '' : 's'}`;
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

function unanswered(
  open: readonly OpenQuestion[],
  { origin: { shape } }: Subject,
  { typed }: PlaceOptions,
): string {
  const lines = ['Nothing was written. This is for you to decide:'];
  for (const { wish, question } of open) lines.push(`  --${wish}: ${question}`);
  if (shape && 'border' in shape) {
    const neighbours = neighboursOf(shape.border).join(', ');
    lines.push(`Its neighbours, which --except can leave out one by one: ${neighbours}.`);
  }
  if (open.some(({ repeatWith }) => repeatWith)) {
    const further = open.flatMap(({ wish, repeatWith }) => repeatWith ?? [`--${wish}`, '…']);
    lines.push(`So: ${commandLine([...typed, ...further])}`);
  }
  return lines.join('\n');
}
