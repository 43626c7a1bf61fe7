/** `npm run place -- <story> --from <file>`: places of a table, or drawn in another tool. */
import {
  type Adopter,
  adopterFor,
  atPoint,
  isFeature,
  type LeftMark,
  withoutRepetitions,
} from '../../src/authoring/adopt.js';
import { type Columns, FIELDS, type Holders } from '../../src/authoring/import-formats/columns.js';
import type { Mark } from '../../src/authoring/import-formats/mark.js';
import { holdersOf, marksOf, propertiesOf } from '../../src/authoring/import-formats/marks.js';
import { type KnownPlace, knownPlaces, positionsOf } from '../../src/authoring/known-places.js';
import { foundIn, type LookUp } from '../../src/authoring/look-up.js';
import { addFeatures } from '../../src/authoring/places-text.js';
import type { Subject } from '../../src/authoring/subject.js';
import { formatFinding } from '../../src/check/finding.js';
import { candidateTable } from '../../src/gazetteer/candidates.js';
import { openNamedWorld } from '../../src/site/node-data.js';
import type { PlaceFeature } from '../../src/story/schema.js';
import { counted, Refusal, type Terminal } from './command.js';
import { readForeign } from './foreign-file.js';
import { tellLeft, titleOf } from './left-marks.js';
import { chooseNames } from './name-column.js';
import { type StoryFolder, writePlaces } from './story-folder.js';

/** Places of which each is said that it was added; of more their number. */
const TOLD = 50;

/**
 * Adds the marks that the article names, and says of the others what to do with them.
 *
 * @param columns what the author says that the file's columns hold
 * @returns the exit code: 0 if all are there now, 3 if some were left out, 1 if all were
 */
export async function importPlaces(
  root: string,
  story: StoryFolder,
  file: string,
  { columns, encoding }: { readonly columns: Columns; readonly encoding?: string | undefined },
  terminal: Terminal,
): Promise<0 | 1 | 3> {
  terminal.progress?.step(`Reading ${file}`);
  const { source, format } = await readForeign(root, story, file, encoding, terminal);
  const { entries, findings } = format.read(source, columns);
  if (findings.length > 0) throw new Refusal(findings.map(formatFinding).join('\n'), 1);
  const found = holdersOf(entries, columns);
  const properties = propertiesOf(entries);
  const holders = await chooseNames(story, entries, found, columns, terminal);
  const marks = withoutRepetitions(marksOf(entries, holders));
  terminal.say(`${file}: ${format.name}.`);
  terminal.say(columnsRead(holders, properties));
  const { features, left } = await adoptAll(story, marks, terminal);
  const text = addFeatures(story.places.text, features);
  const remarks = features.length === 0 ? [] : await writePlaces(root, story, text);
  terminal.say(`${features.length} of ${counted(marks.length, 'mark')} added.`);
  for (const line of tellAdded(features)) terminal.say(line);
  for (const line of tellLeft(story.slug, left)) terminal.say(line);
  for (const line of tellUnused(marks, features)) terminal.say(line);
  for (const remark of remarks) terminal.say(remark);
  if (left.every(({ why }) => why === 'known')) return 0;
  return features.length > 0 ? 3 : 1;
}

async function adoptAll(
  story: StoryFolder,
  marks: readonly Mark[],
  terminal: Terminal,
): Promise<{ features: PlaceFeature[]; left: LeftMark[] }> {
  const known = knownPlaces(story.places.text);
  const adopter = adopterFor(story.article, marks, known, await lookUpFor(story, marks, known));
  const features: PlaceFeature[] = [];
  const left: LeftMark[] = [];
  const told = Math.max(1000, Math.ceil(marks.length / 10));
  for (const [index, mark] of marks.entries()) {
    if (index % told === 0) {
      terminal.progress?.step(`Reading mark ${index + 1} of ${marks.length}`);
    }
    const first = adopter.adopt(mark);
    const result = isFeature(first) ? first : await settle(adopter, first, terminal);
    if (isFeature(result)) features.push(result);
    else left.push(result);
  }
  return { features, left };
}

/** The gazetteer, which is loaded only if a mark has no position. */
async function lookUpFor(
  { article }: StoryFolder,
  marks: readonly Mark[],
  known: readonly KnownPlace[],
): Promise<LookUp> {
  if (marks.every(({ geometry }) => geometry !== null)) return () => [];
  const world = await openNamedWorld();
  const near = [...positionsOf(known), ...marks.flatMap(({ geometry }) => pointOf(geometry))];
  return (name, country) => foundIn(world, name, country, near, article.language);
}

function pointOf(geometry: unknown): [number, number][] {
  const { type, coordinates } = Object(geometry) as Readonly<Record<string, unknown>>;
  const [longitude, latitude]: unknown[] = Array.isArray(coordinates) ? coordinates : [];
  const isPoint = type === 'Point' && typeof longitude === 'number' && typeof latitude === 'number';
  return isPoint ? [[longitude, latitude]] : [];
}

/** Asks which of several points or places is meant, if somebody is there to answer. */
async function settle(
  adopter: Adopter,
  left: LeftMark,
  { ask, say }: Terminal,
): Promise<PlaceFeature | LeftMark> {
  const { mark, points = [], candidates = [] } = left;
  if (!ask || points.length + candidates.length === 0) return left;
  const choices: readonly Subject[] =
    points.length > 0
      ? points.map((point) => atPoint(mark, point))
      : candidates.map(({ subject }) => subject);
  say(
    points.length > 0
      ? points.map((point, index) => `${index + 1}  ${point.join(', ')}`).join('\n')
      : candidateTable(candidates.map(({ candidate }) => candidate)),
  );
  const answer = await ask(`${titleOf(mark)}: which one? Its number, or nothing to leave it out`);
  const chosen = choices[Number(answer) - 1];
  return chosen ? adopter.adopt(mark, chosen) : left;
}

/** `Read: name from "Ort", latitude from "Breite". Not used: "Nr".` */
function columnsRead(holders: Holders, properties: readonly string[]): string {
  const used = FIELDS.flatMap((field) => {
    const [column] = holders.get(field) ?? [];
    return column === undefined ? [] : [`${field} from "${column}"`];
  });
  const names = new Set([...holders.values()].map(([column]) => column));
  const unused = properties.filter((column) => !names.has(column));
  const rest = unused.slice(0, 10).map((column) => `"${column}"`);
  if (unused.length > rest.length) rest.push(`and ${unused.length - rest.length} more`);
  return [
    used.length > 0 ? `Read: ${used.join(', ')}.` : 'Nothing is known of its columns.',
    ...(rest.length > 0 ? [`Not used: ${rest.join(', ')}.`] : []),
  ].join(' ');
}

function tellAdded(features: readonly PlaceFeature[]): string[] {
  const lines = features.slice(0, TOLD).map(({ id, properties }) => {
    const { name, role, quotes } = properties;
    return `    ${id}: ${name}, ${role}, ${counted(quotes.length, 'quotation')}`;
  });
  const more = features.length - lines.length;
  return more > 0 ? [...lines, `    and ${more} more`] : lines;
}

/** What the marks say that no place has now. */
function tellUnused(marks: readonly Mark[], features: readonly PlaceFeature[]): string[] {
  const dated = marks.filter(({ date }) => date !== undefined).length;
  const events = features.filter(({ properties: { when } }) => when).length;
  const described = marks.filter(({ description }) => description !== undefined).length;
  return [
    ...(dated > events && features.length > events
      ? [
          'Dates without the article\'s words for them are left out: an event needs both, the words in a column "words".',
        ]
      : []),
    ...(described > 0
      ? [
          'Descriptions that are sentences of the article became quotations; others are left out: a note says how a position was chosen, and is yours to write.',
        ]
      : []),
  ];
}
