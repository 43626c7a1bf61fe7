/** `npm run place -- <story> --from <file>`: places of a table, or drawn in another tool. */
import {
  adopterFor,
  isFeature,
  type LeftMark,
  withoutRepetitions,
} from '../../src/authoring/adopt.js';
import { FIELDS, type Holders } from '../../src/authoring/import-formats/columns.js';
import type { Mark } from '../../src/authoring/import-formats/mark.js';
import {
  holdersOf,
  isLongitudeFirstIn,
  marksOf,
  propertiesOf,
} from '../../src/authoring/import-formats/marks.js';
import {
  type Adoption,
  type LeftToOthers,
  lookUpFor,
  pointOf,
  settlePositions,
  withoutHeld,
} from '../../src/authoring/judge-marks.js';
import { knownPlaces, namedPositionsOf, positionsOf } from '../../src/authoring/known-places.js';
import { addFeatures } from '../../src/authoring/places-text.js';
import { formatFinding } from '../../src/check/finding.js';
import { wordDistanceFromStory, wordWhereabouts } from '../../src/gazetteer/whereabouts.js';
import { openGazetteer, openWorld } from '../../src/site/node-data.js';
import type { PlaceFeature } from '../../src/story/schema.js';
import { counted, Refusal, type Terminal } from './command.js';
import { readForeign } from './foreign-file.js';
import { tellLeft, titleOf } from './left-marks.js';
import { chooseNames } from './name-column.js';
import type { PlaceOptions } from './place-options.js';
import { isRight, settleMark } from './settle-marks.js';
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
  { columns, encoding, sure }: Pick<PlaceOptions, 'columns' | 'encoding' | 'sure'>,
  terminal: Terminal,
): Promise<0 | 1 | 3> {
  terminal.progress?.step(`Reading ${file}`);
  const { source, format } = await readForeign(root, story, file, encoding, terminal);
  const { entries, findings } = format.read(source, columns);
  if (findings.length > 0) throw new Refusal(findings.map(formatFinding).join('\n'), 1);
  if (entries.length === 0) throw new Refusal(`${file}: there is no place in it.`, 1);
  const found = holdersOf(entries, columns);
  const properties = propertiesOf(entries);
  const holders = await chooseNames(story, file, entries, found, columns, terminal);
  const all = marksOf(entries, holders, columns);
  const marks = withoutRepetitions(all);
  terminal.say(`${file}: ${format.name}.`);
  terminal.say(columnsRead(holders, properties));
  const adopted = await adoptAll(story, marks, sure === true, terminal);
  const { left } = adopted;
  const advice = tellSwapped(adopted, holders, isLongitudeFirstIn(entries, holders, columns));
  // Of a file that is swapped as a whole, what cannot be told to be so is wrong, too.
  const features = advice.length > 0 ? [] : adopted.features;
  const text = addFeatures(story.places.text, features);
  const remarks = features.length === 0 ? [] : await writePlaces(root, story, text);
  const repeated = all.length - marks.length;
  terminal.say(
    `${features.length} of ${counted(marks.length, 'mark')} added.${repeated > 0 ? ` ${counted(repeated, 'row')} of the same name and position as another ${repeated === 1 ? 'is' : 'are'} not counted; ${repeated === 1 ? 'its' : 'their'} quotations count for that one.` : ''}`,
  );
  for (const line of await tellAdded(story, features)) terminal.say(line);
  for (const line of tellLeft(story.slug, left)) terminal.say(line);
  for (const line of [...advice, ...tellUnused(marks, features)]) {
    terminal.say(line);
  }
  for (const remark of remarks) terminal.say(remark);
  if (left.every(({ why }) => why === 'known')) return 0;
  return features.length > 0 ? 3 : 1;
}

async function adoptAll(
  story: StoryFolder,
  marks: readonly Mark[],
  isSure: boolean,
  terminal: Terminal,
): Promise<{ features: readonly PlaceFeature[]; left: readonly LeftMark[] }> {
  const known = knownPlaces(story.places.text);
  const near = [...positionsOf(known), ...marks.flatMap(({ geometry }) => pointOf(geometry))];
  const lookUp = await lookUpFor(story.article, marks, near, async () => {
    terminal.progress?.step('Looking names up');
    return { ...(await openWorld()), gazetteer: await openGazetteer() };
  });
  const adopter = adopterFor(story.article, marks, known, lookUp);
  const adoptions: Adoption[] = [];
  const left: LeftMark[] = [];
  const keep = (mark: Mark, result: PlaceFeature | LeftMark) => {
    if (!isFeature(result)) return left.push(result);
    near.push(...pointOf(result.geometry));
    return adoptions.push({ mark, feature: result });
  };
  const open: Mark[] = [];
  const told = Math.max(1000, Math.ceil(marks.length / 10));
  for (const [index, mark] of marks.entries()) {
    if (index % told === 0) {
      terminal.progress?.step(`Reading mark ${index + 1} of ${marks.length}`);
    }
    const result = adopter.adopt(mark);
    const isOpen = !isFeature(result) && (result.candidates ?? result.points);
    if (isOpen) open.push(mark);
    else keep(mark, result);
  }
  // What the others are near to may speak for one of several.
  for (const mark of open) {
    const result = adopter.adopt(mark);
    keep(mark, isFeature(result) ? result : await settleMark(adopter, result, terminal));
  }
  adoptions.sort((a, b) => a.mark.number - b.mark.number);
  const settled = isSure
    ? { features: adoptions.map(({ feature }) => feature), left: [] }
    : await settlePositions(
        story.article,
        known,
        adoptions,
        await openGazetteer(),
        (mark, message) => isRight(mark, message, terminal.ask),
      );
  const held = withoutHeld(
    story.article,
    story.places.text,
    settled.features,
    adoptions,
    await openGazetteer(),
  );
  const inOrder = [...left, ...settled.left, ...held.left].sort(
    (a, b) => a.mark.number - b.mark.number,
  );
  for (const each of held.leftToOthers) terminal.say(leftToOthers(each));
  return { features: held.features, left: inOrder };
}

function leftToOthers({ mark, count, ids }: LeftToOthers): string {
  const others = ids.map((id) => JSON.stringify(id)).join(' and ');
  return `${titleOf(mark)}: ${count} of its sentences left to ${others}, which has the same words and is somewhere else.`;
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

/** The places, and in words where each is, so that an author sees what was not meant. */
async function tellAdded(
  story: StoryFolder,
  features: readonly PlaceFeature[],
): Promise<readonly string[]> {
  if (features.length === 0) return [];
  const world = await openWorld();
  const known = namedPositionsOf(knownPlaces(story.places.text));
  const added = features.map(({ geometry, properties: { name } }) => {
    if (geometry?.type !== 'Point') return undefined;
    const [longitude, latitude] = geometry.coordinates;
    return { name, position: [longitude, latitude] as const };
  });
  const all = [...known, ...added.filter((place) => place !== undefined)];
  const lines = features.slice(0, TOLD).flatMap(({ id, properties }, index) => {
    const { name, role, quotes } = properties;
    const place = added[index];
    const line = `    ${id}: ${name}, ${role}, ${counted(quotes.length, 'quotation')}`;
    if (!place) return [line];
    const others = all.filter((other) => other !== place);
    const far = wordDistanceFromStory(place.position, others);
    return [
      line,
      `        ${wordWhereabouts(world, place.position)}${far === '' ? '' : `; ${far}`}`,
    ];
  });
  const more = features.length - TOLD;
  return more > 0 ? [...lines, `    and ${more} more`] : lines;
}

/** What the marks say that no place has now. */
function tellUnused(marks: readonly Mark[], features: readonly PlaceFeature[]): string[] {
  const dated = marks.filter(({ dates }) => dates !== undefined).length;
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

/**
 * That a whole table seems to have latitude and longitude swapped, at least half of its points, and
 * how to read it otherwise; nothing if it does not.
 */
function tellSwapped(
  { features, left }: { features: readonly PlaceFeature[]; left: readonly LeftMark[] },
  holders: Holders,
  isLongitudeFirst: boolean,
): string[] {
  const swapped = left.filter(({ geometry, meant }) => {
    const [x, y] = geometry?.type === 'Point' ? geometry.coordinates : [];
    return meant && meant[0] === y && meant[1] === x;
  });
  const points = features.filter(({ geometry }) => geometry?.type === 'Point').length;
  if (swapped.length < 2 || swapped.length < points) return [];
  const columns = swappedColumns(holders, isLongitudeFirst);
  if (columns === undefined) return [];
  return [
    `Nothing was written, since the two seem to be swapped in the whole file. If they are, read it again with --columns ${JSON.stringify(columns)}. If all are right as given, add --sure.`,
  ];
}

function swappedColumns(holders: Holders, isLongitudeFirst: boolean): string | undefined {
  const [[latitude] = [], [longitude] = [], [position] = []] = (
    ['latitude', 'longitude', 'position'] as const
  ).map((field) => holders.get(field));
  if (latitude !== undefined && longitude !== undefined) {
    return `lat=${longitude},lon=${latitude}`;
  }
  return position && `${isLongitudeFirst ? 'latlon' : 'lonlat'}=${position}`;
}
