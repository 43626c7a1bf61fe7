/** Adds a subject to a story's places file, and reports what was added. */
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
import { findingAt, formatFinding, type Remark, type SourceFile } from '../../src/check/finding.js';
import { neighboursOf } from '../../src/gazetteer/countries.js';
import type { Article } from '../../src/story/article.js';
import type { Quote } from '../../src/story/members.js';
import type { PlaceFeature } from '../../src/story/schema.js';
import { isDateOrInterval } from '../../src/story/time.js';
import { counted, Refusal, type Terminal } from './command.js';
import { askForDate } from './place-date.js';
import { commandLine, type PlaceOptions } from './place-options.js';
import { type Addition, reportAdded } from './report-added.js';
import { settlePosition } from './settle-position.js';
import { settleSentences, withoutContested } from './settle-sentences.js';
import { writePlaces } from './story-folder.js';

/** Adds a new place, or to an existing one the quotations that it does not have yet. */
export async function addPlace(addition: Addition, terminal: Terminal): Promise<void> {
  const { root, story, subject, options } = addition;
  const { article, places } = story;
  const known = knownPlaces(places.text);
  const same = indexOfSame(known, subject, options);
  if (same !== -1) return addToPlace(addition, same, terminal);
  const namesake = indexOfNamesake(known, subject, options);
  if (namesake !== -1) throw new Refusal(refusedNamesake(addition, namesake), 1);
  let composed = composeFeature(article, subject, options, idsOf(known));
  if (composed.open && terminal.ask) {
    const answers = await answer(article, composed.open, terminal.ask);
    composed = composeFeature(article, subject, { ...options, ...answers }, idsOf(known));
  }
  if (composed.open) throw new Refusal(unanswered(addition, composed.open), 1);
  await settlePosition(story, composed.feature, options, terminal);
  const settled = await settleSentences(story, composed.feature, options, terminal);
  const feature = withQuotes(composed.feature, settled.quotes);
  const text = addFeatures(settled.text, [feature]);
  const remarks = await writePlaces(root, story, text);
  await reportAdded(addition, feature, composed.feature.properties.quotes, text, terminal);
  for (const moved of settled.moved) terminal.say(moved);
  for (const remark of remarks) terminal.say(remark);
}

function withQuotes(feature: PlaceFeature, quotes: readonly Quote[]): PlaceFeature {
  return { ...feature, properties: { ...feature.properties, quotes: [...quotes] } };
}

async function addToPlace(addition: Addition, index: number, { say }: Terminal): Promise<void> {
  const { root, story, subject, options } = addition;
  const { article, places } = story;
  const place = knownPlaces(places.text)[index];
  if (!place) return;
  const { quotes, open } = quotationsOf(article, subject, options);
  if (open.length > 0) throw new Refusal(unanswered(addition, open), 1);
  const { quotes: added, left: contested } = await withoutContested(
    story,
    index,
    newQuotes(place, quotes),
  );
  const text = addQuotes(places.text, index, added);
  const remarks = await writePlaces(root, story, text);
  say(`"${place.id}" is there already; ${counted(added.length, 'quotation')} added.`);
  for (const line of contested) say(line);
  const left = unapplied(place, subject, options);
  if (left.length > 0) {
    const names = left.map((option) => `--${option}`).join(', ');
    const command = commandLine([story.slug, place.id ?? '']);
    const hint = `Only quotations were added. To change the place, call it by its id: ${command} ${names} …`;
    const remark = { severity: 'warning', message: `not applied: ${names}`, hint } as const;
    say(remarkOnFeature({ ...places, text }, index, remark));
  }
  for (const remark of remarks) say(remark);
}

function refusedNamesake({ story, subject }: Addition, index: number): string {
  const { id = '', properties } = knownPlaces(story.places.text)[index] ?? {};
  const { geometry } = subject;
  const at = geometry.type === 'Point' ? geometry.coordinates.join(',') : '…';
  const move = commandLine([story.slug, id, '--at', at]);
  return remarkOnFeature(story.places, index, {
    message: `"${id}" has the name "${properties?.name}" already, and lies elsewhere; nothing was written`,
    hint: `To move it there: ${move}. Another place of that name is added with an --id of its own, or with another --name.`,
  });
}

/** A finding about a feature, as text. */
function remarkOnFeature(places: SourceFile, index: number, remark: Remark): string {
  const offset = offsetOfFeature(places.text, index);
  return findingAt(places, offset, remark).map(formatFinding).join('\n');
}

export async function answer(
  article: Article,
  open: readonly OpenQuestion[],
  ask: NonNullable<Terminal['ask']>,
): Promise<Partial<PlaceOptions>> {
  const answers: Record<string, unknown> = {};
  for (const { wish, question } of open) {
    const text = await ask(question);
    if (wish === 'when' && text !== undefined && !isDateOrInterval(text)) {
      Object.assign(answers, await askForDate(text, article, ask));
    } else if (text !== undefined)
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
