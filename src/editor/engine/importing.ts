/** Marks and tables of other tools: read, and made into places of the story. */
import {
  type Adopter,
  adopterFor,
  atPoint,
  isFeature,
  type LeftMark,
  withoutRepetitions,
} from '../../authoring/adopt.js';
import { featureOf } from '../../authoring/compose.js';
import { type Columns, FIELDS, type Field } from '../../authoring/import-formats/columns.js';
import { foreignText } from '../../authoring/import-formats/foreign-text.js';
import { importFormatOf } from '../../authoring/import-formats/index.js';
import type { Entry, Mark } from '../../authoring/import-formats/mark.js';
import {
  holdersOf,
  isLongitudeFirstIn,
  marksOf,
  propertiesOf,
  textOf,
} from '../../authoring/import-formats/marks.js';
import { choicesIn, coordinatesIn } from '../../authoring/import-formats/name-columns.js';
import { unpack } from '../../authoring/import-formats/unpack.js';
import type { Question } from '../../authoring/intake/draft.js';
import {
  type Adoption,
  lookUpFor,
  pointOf,
  settlePositions,
  withoutHeld,
} from '../../authoring/judge-marks.js';
import { idsOf, knownPlaces, positionsOf } from '../../authoring/known-places.js';
import { quotesNaming } from '../../authoring/mentions.js';
import { addFeatures } from '../../authoring/places-text.js';
import type { StoryFiles } from '../../authoring/story-files.js';
import { anchored, type Subject } from '../../authoring/subject.js';
import { wordWhereabouts } from '../../gazetteer/whereabouts.js';
import type { LngLat } from '../../geo/geography.js';
import type { Geometry } from '../../geo/geometry.js';
import type { Article } from '../../story/article.js';
import type { PlaceFeature } from '../../story/schema.js';
import { articleOf } from '../model.js';
import type { OpenWorld } from './open-world.js';

export interface MarksSource {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly encoding?: string;
  /** What the author says that the columns hold. */
  readonly columns: Columns;
}

/** What stands in a file, before it is imported. */
export interface MarksRead {
  readonly kind: 'marks';
  /** How many rows or marks. */
  readonly count: number;
  readonly properties: readonly string[];
  /** Which property holds each field that is known. */
  readonly holders: Readonly<Partial<Record<Field, string>>>;
  /** The first rows, a text for each property. */
  readonly rows: readonly (readonly string[])[];
  /** Whether the marks are drawn, so that no column has their positions. */
  readonly isDrawn: boolean;
  /** Properties that look like names; those of which the article has most come first. */
  readonly names: readonly string[];
  /** Two columns of numbers like positions, of which nothing tells which is which. */
  readonly unclear?: readonly [string, string];
}

export type MarksOutcome =
  | MarksRead
  | { readonly kind: 'question'; readonly question: Question }
  /** Sentences. */
  | { readonly kind: 'fault'; readonly fault: string };

/** A way in which a mark that was left can be added after all. */
export interface Way {
  readonly kind: 'candidate' | 'point' | 'given' | 'meant' | 'unquoted' | 'unplaced' | 'nameless';
  /** Where it then is, in words. */
  readonly where: string;
  readonly feature: PlaceFeature;
}

interface LeftRow {
  /** In the file's order, from 1. */
  readonly number: number;
  readonly line?: number;
  readonly name?: string;
  readonly why: LeftMark['why'];
  /** What is wrong, where the reason alone does not say it: a sentence. */
  readonly fault?: string;
  readonly ways: readonly Way[];
}

export interface Imported {
  readonly places: string;
  readonly added: readonly { readonly id: string; readonly name: string; readonly where: string }[];
  readonly left: readonly LeftRow[];
  /** The choice of columns by which latitude and longitude change places, if they seem swapped. */
  readonly swapped?: Columns;
}

export interface Importing {
  /** Whether a file has marks rather than a text. */
  hasMarks(source: MarksSource): Promise<boolean>;
  readMarks(source: MarksSource, files: StoryFiles): Promise<MarksOutcome>;
  /** @param isSure whether doubtful positions are right as given */
  importMarks(source: MarksSource, files: StoryFiles, isSure: boolean): Promise<Imported>;
}

/** Rows that are shown before they are imported. */
const SHOWN = 4;
/** Ways that are offered for one mark. */
const MOST_WAYS = 6;

export function importing(openWorld: OpenWorld): Importing {
  return {
    async hasMarks({ bytes, name }) {
      const unpacked = unpack(bytes, name);
      if ('advice' in unpacked) return false;
      const text = new TextDecoder().decode(unpacked.text);
      return importFormatOf({ file: name, text }) !== undefined;
    },
    async readMarks(source, files) {
      const article = articleOf(files.article);
      const read = await entriesOf(source, article);
      if ('kind' in read) return read;
      const { entries } = read;
      const properties = propertiesOf(entries);
      const holders = holdersOf(entries, source.columns);
      const known = FIELDS.flatMap((field) => {
        const [column] = holders.get(field) ?? [];
        return column === undefined ? [] : [[field, column] as const];
      });
      const [one, other] = coordinatesIn(entries, holders);
      return {
        kind: 'marks',
        count: entries.length,
        properties,
        holders: Object.fromEntries(known),
        rows: entries
          .slice(0, SHOWN)
          .map((entry) => properties.map((name) => textOf(entry.properties[name]) ?? '')),
        isDrawn: entries.some(({ geometry }) => typeof geometry === 'object' && geometry !== null),
        names: article ? choicesIn(article, entries, holders).map(({ column }) => column) : [],
        ...(one !== undefined && other !== undefined && { unclear: [one, other] as const }),
      };
    },
    async importMarks(source, { article: text, places }, isSure) {
      const article = articleOf(text);
      const read = await entriesOf(source, article);
      if (!article || 'kind' in read) return { places, added: [], left: [] };
      const holders = holdersOf(read.entries, source.columns);
      const marks = withoutRepetitions(marksOf(read.entries, holders, source.columns));
      const { features, left, swappedPoints } = await adoptAll(article, places, marks, isSure);
      const points = features.filter(({ geometry }) => geometry?.type === 'Point').length;
      const isSwapped = swappedPoints >= 2 && swappedPoints >= points;
      const swapped = isSwapped ? swappedColumns() : undefined;
      if (swapped) return { places, added: [], left: [], swapped };
      const world = await openWorld();
      return {
        places: addFeatures(places, features),
        added: features.map(({ id, geometry, properties: { name } }) => {
          const [position] = pointOf(geometry);
          const where = position ? wordWhereabouts(world, position) : '';
          return { id: String(id), name, where };
        }),
        left,
      };

      function swappedColumns(): Columns | undefined {
        const [latitude] = holders.get('latitude') ?? [];
        const [longitude] = holders.get('longitude') ?? [];
        if (latitude !== undefined && longitude !== undefined) {
          return { ...source.columns, latitude: longitude, longitude: latitude };
        }
        const [position] = holders.get('position') ?? [];
        if (position === undefined || !('entries' in read)) return undefined;
        const isFirst = isLongitudeFirstIn(read.entries, holders, source.columns);
        return { ...source.columns, position, order: isFirst ? 'latlon' : 'lonlat' };
      }
    },
  };

  async function adoptAll(
    article: Article,
    places: string,
    marks: readonly Mark[],
    isSure: boolean,
  ) {
    const world = await openWorld(`${article.text} ${marks.map(({ name }) => name).join(' ')}`);
    const known = knownPlaces(places);
    const near = [...positionsOf(known), ...marks.flatMap(({ geometry }) => pointOf(geometry))];
    const lookUp = await lookUpFor(article, marks, near, openWorld);
    const adopter = adopterFor(article, marks, known, lookUp);
    const adoptions: Adoption[] = [];
    const open: LeftMark[] = [];
    for (const mark of marks) {
      const result = adopter.adopt(mark);
      if (isFeature(result)) adoptions.push({ mark, feature: result });
      else open.push(result);
    }
    const settled = isSure
      ? { features: adoptions.map(({ feature }) => feature), left: [] }
      : await settlePositions(article, known, adoptions, world.gazetteer, async () => false);
    const held = withoutHeld(article, places, settled.features, adoptions, world.gazetteer);
    const left = [...open, ...settled.left, ...held.left].sort(
      (a, b) => a.mark.number - b.mark.number,
    );
    const swappedPoints = left.filter(isSwapped).length;
    const featureOfMark = new Map(adoptions.map(({ mark, feature }) => [mark, feature]));
    const after = knownPlaces(addFeatures(places, held.features));
    const rows = left.map((each) => {
      const fresh = () => adopterFor(article, [each.mark], after, lookUp);
      const ways = waysFor(article, each, featureOfMark.get(each.mark), fresh, idsOf(after));
      return rowOf(
        each,
        ways.slice(0, MOST_WAYS).map((way) => withWhere(way)),
      );
    });
    return { features: held.features, left: rows, swappedPoints };

    function withWhere(way: Omit<Way, 'where'> & { readonly where?: string }): Way {
      const [position] = pointOf(way.feature.geometry);
      return { ...way, where: way.where ?? (position ? wordWhereabouts(world, position) : '') };
    }
  }
}

function isSwapped({ geometry, meant }: LeftMark): boolean {
  const [x, y] = geometry?.type === 'Point' ? geometry.coordinates : [];
  return meant !== undefined && meant[0] === y && meant[1] === x;
}

function rowOf({ mark: { number, line, name }, why, fault }: LeftMark, ways: Way[]): LeftRow {
  return {
    ...{ number, why, ways },
    ...(line !== undefined && { line }),
    ...(name !== undefined && { name }),
    ...(fault !== undefined && { fault }),
  };
}

/** The name of a mark without one, until the author gives it. */
const UNNAMED = '?';

type Draft = Omit<Way, 'where'> & { readonly where?: string };

/** @param feature what the mark was to become, where only its position is in doubt */
function waysFor(
  article: Article,
  { mark, why, geometry, points = [], candidates = [], meant }: LeftMark,
  feature: PlaceFeature | undefined,
  fresh: () => Adopter,
  taken: ReadonlySet<string>,
): Draft[] {
  const adopted = (kind: Way['kind'], subject: Subject, where?: string): Draft[] => {
    const result = fresh().adopt(mark, subject);
    if (!isFeature(result)) return [];
    return [{ kind, feature: result, ...(where !== undefined && { where }) }];
  };
  const bare = (kind: Way['kind'], drawn: Geometry | null): Draft[] => {
    const name = mark.name ?? mark.quotations[0]?.mention ?? UNNAMED;
    const isPoint = drawn === null || drawn.type === 'Point';
    const role: Subject['role'] = isPoint
      ? 'place'
      : drawn.type.endsWith('Polygon')
        ? 'area'
        : 'line';
    const subject = {
      ...{ name, names: [name], furtherNames: mark.otherNames },
      ...{ role, location: 'stated' as const, geometry: drawn },
      origin: isPoint ? {} : anchored(drawn),
    } as const;
    const quotes = kind === 'unplaced' ? quotesNaming(article, [name]) : [];
    return [{ kind, feature: featureOf(article, subject, { name }, quotes, taken) }];
  };
  const drawn = geometry ?? null;
  switch (why) {
    case 'known':
    case 'faulty':
      return [];
    case 'several-points':
      return points.flatMap((point) => adopted('point', atPoint(mark, point)));
    case 'ambiguous':
      return candidates.flatMap(({ candidate, subject }) =>
        adopted(
          'candidate',
          subject,
          candidate.kind === 'country' ? candidate.name : candidate.where,
        ),
      );
    case 'doubtful':
      return feature
        ? [
            ...(meant ? [{ kind: 'meant' as const, feature: movedTo(feature, meant) }] : []),
            { kind: 'given', feature },
          ]
        : [];
    case 'unplaced':
      return bare('unplaced', null);
    case 'nameless':
      return bare('nameless', drawn);
    default:
      return bare('unquoted', drawn);
  }
}

function movedTo(feature: PlaceFeature, [longitude, latitude]: LngLat): PlaceFeature {
  return { ...feature, geometry: { type: 'Point', coordinates: [longitude, latitude] } };
}

type Unread = Exclude<MarksOutcome, MarksRead>;

async function entriesOf(
  { bytes, name, encoding, columns }: MarksSource,
  article: Article | undefined,
): Promise<{ readonly entries: readonly Entry[] } | Unread> {
  const unpacked = unpack(bytes, name);
  if ('advice' in unpacked) return { kind: 'fault', fault: unpacked.advice };
  if (!article) return { kind: 'fault', fault: 'The article cannot be read.' };
  const outcome = await foreignText(unpacked.text, encoding, article);
  if ('fault' in outcome) return { kind: 'fault', fault: outcome.fault };
  if ('question' in outcome) return { kind: 'question', question: outcome.question };
  const source = { file: name, text: outcome.value.text };
  const format = source.text.trim() === '' ? undefined : importFormatOf(source);
  if (!format) return { kind: 'fault', fault: '' };
  const { entries, findings } = format.read(source, columns);
  const [finding] = findings;
  if (finding) return { kind: 'fault', fault: `${finding.message}. ${finding.hint ?? ''}` };
  return { entries };
}
