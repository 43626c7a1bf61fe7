/** Turns marks from another tool into places of the story. */

import { nearestSentence } from '../check/nearest.js';
import { parsePlaces } from '../check/places.js';
import { findWrittenDates } from '../dates/find.js';
import type { LngLat } from '../geo/geography.js';
import { distanceBetween, type Geometry } from '../geo/geometry.js';
import type { Article } from '../story/article.js';
import type { Quote } from '../story/members.js';
import type { PlaceFeature } from '../story/schema.js';
import { normalise } from '../text/normalise.js';
import { slugOf } from '../text/slug.js';
import { type FoundText, findText, sentencesFound } from './anchor-text.js';
import { composeFeature, type OpenQuestion, quotationsOf, type Wishes } from './compose.js';
import type { GivenQuotation, Mark } from './import-formats/mark.js';
import { idsOf, type KnownPlace } from './known-places.js';
import type { Found, LookUp } from './look-up.js';
import { drawnFrom } from './mark-geometry.js';
import { isPerhapsNamed, quotePart } from './mentions.js';
import { type Subject, spot } from './subject.js';

export interface Adopted {
  readonly features: readonly PlaceFeature[];
  /** Marks that need a decision by the author. */
  readonly left: readonly LeftMark[];
}

/** A mark that did not become a place, and why. */
export interface LeftMark {
  readonly mark: Mark;
  readonly why:
    | 'known'
    | 'faulty'
    | 'nameless'
    | 'unquoted'
    | 'namesake'
    | 'several-points'
    | 'unplaced'
    | 'ambiguous'
    | 'misquoted'
    | 'doubtful'
    | 'contested'
    | 'open';
  /** What is wrong, where the reason alone does not say it: a sentence without its full stop. */
  readonly fault?: string;
  readonly geometry?: Geometry;
  /** Of which the author has to choose one. */
  readonly points?: readonly LngLat[];
  readonly candidates?: readonly Found[];
  readonly open?: readonly OpenQuestion[];
  /** Of a doubtful position: the one that may be meant. */
  readonly meant?: LngLat;
}

/** Makes places of marks one by one; each knows those before it. */
export interface Adopter {
  adopt(mark: Mark, chosen?: Subject): PlaceFeature | LeftMark;
}

/** Makes places of the marks whose names are in the article, and lists the others with reasons. */
export function adoptMarks(
  article: Article,
  marks: readonly Mark[],
  known: readonly KnownPlace[],
  lookUp: LookUp = () => [],
): Adopted {
  const rows = withoutRepetitions(marks);
  const adopter = adopterFor(article, rows, known, lookUp);
  const results = rows.map((mark) => adopter.adopt(mark));
  return { features: results.filter(isFeature), left: results.filter(isLeft) };
}

export function isFeature(result: PlaceFeature | LeftMark): result is PlaceFeature {
  return 'type' in result;
}

function isLeft(result: PlaceFeature | LeftMark): result is LeftMark {
  return !isFeature(result);
}

/**
 * The marks, those that say the same place again as one: a table may have a row for each of a
 * place's quotations.
 */
export function withoutRepetitions(marks: readonly Mark[]): Mark[] {
  const places = new Map<string, Mark>();
  for (const mark of marks) {
    const isWhole = mark.fault === undefined && mark.name !== undefined;
    const key = isWhole
      ? JSON.stringify([mark.id, normalise(mark.name ?? ''), mark.geometry, mark.dates])
      : mark.number.toString();
    const before = places.get(key);
    places.set(
      key,
      before ? { ...before, quotations: [...before.quotations, ...mark.quotations] } : mark,
    );
  }
  return [...places.values()];
}

export function adopterFor(
  article: Article,
  marks: readonly Mark[],
  known: readonly KnownPlace[],
  lookUp: LookUp,
): Adopter {
  const taken = idsOf(known);
  const ids = new Set(taken);
  const names = new Set(known.flatMap(({ properties: { name } }) => name ?? []));
  const namesakes = countNames(marks);

  return { adopt };

  function adopt(mark: Mark, chosen?: Subject): PlaceFeature | LeftMark {
    const leave = (why: LeftMark['why'], more: Partial<LeftMark> = {}) => ({ mark, why, ...more });
    const { name = mark.quotations[0]?.mention, fault } = mark;
    if (fault !== undefined) return leave('faulty', { fault });
    const drawn = mark.geometry === null ? undefined : drawnFrom(mark.geometry);
    if (drawn && 'fault' in drawn) return leave('faulty', { fault: drawn.fault });
    const geometry = drawn && 'geometry' in drawn ? { geometry: drawn.geometry } : {};
    if (name === undefined) return leave('nameless', geometry);
    if (names.has(name) || ids.has(mark.id ?? slugOf(name))) return leave('known', geometry);

    const quoted = quotationsFor(article, mark, [name, ...mark.otherNames]);
    if ('fault' in quoted) return leave('misquoted', { ...geometry, fault: quoted.fault });
    const isNamed = [name, ...mark.otherNames].some((each) => isPerhapsNamed(article, each));
    const translated =
      isNamed || quoted.quotes || chosen ? [] : namedOtherwise(mark, name, geometry);
    if (!quoted.quotes && !chosen && !isNamed && translated.length === 0) {
      return leave('unquoted', geometry);
    }
    if (drawn && 'points' in drawn && !chosen) return leave('several-points', drawn);
    if (!quoted.quotes && (namesakes.get(normalise(name)) ?? 0) > 1) {
      return leave('namesake', geometry);
    }
    let subject = chosen;
    if (!subject && drawn && 'geometry' in drawn) {
      const others = translated.flatMap(({ subject: { names, furtherNames } }) => [
        ...names,
        ...furtherNames,
      ]);
      subject = subjectOf(name, { ...mark, otherNames: [...mark.otherNames, ...others] }, drawn);
    }
    if (!subject) {
      const candidates = translated.length > 0 ? translated : lookUp(name, mark.country);
      const [only, ...others] = candidates;
      if (!only) return leave('unplaced');
      if (others.length > 0 || only.doubt !== undefined) {
        return leave('ambiguous', { candidates });
      }
      subject = only.subject;
    }
    const { feature, open } = composeFeature(
      article,
      { ...subject, ...(quoted.quotes && { quotes: quoted.quotes }) },
      wishesOf(article, mark, subject, quoted.quotes),
      taken,
    );
    if (!feature) {
      const isUnquoted = open.some(({ wish }) => wish === 'as');
      return isUnquoted ? leave('unquoted', geometry) : leave('open', { ...geometry, open });
    }
    const error = errorIn(feature);
    if (error !== undefined) return leave('faulty', { fault: error });
    taken.add(feature.id);
    return feature;
  }

  /** What the gazetteer has for a name that the article may have in its own language. */
  function namedOtherwise(
    { country }: Mark,
    name: string,
    { geometry }: { geometry?: Geometry },
  ): readonly Found[] {
    return lookUp(name, country).filter(({ subject, candidate }) => {
      const { names, furtherNames } = subject;
      const isThere =
        geometry?.type !== 'Point' ||
        candidate.kind === 'country' ||
        distanceBetween(asLngLat(geometry.coordinates), candidate.position) <= SAME_TOWN;
      return isThere && [...names, ...furtherNames].some((each) => isPerhapsNamed(article, each));
    });
  }
}

/** Metres. A town's centre is drawn no farther from where the gazetteer has it. */
const SAME_TOWN = 30_000;

function asLngLat([longitude, latitude]: readonly [number, number, ...number[]]): LngLat {
  return [longitude, latitude];
}

/** How many different positions the marks of each name have. */
function countNames(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name, fault } of marks) {
    if (name === undefined || fault !== undefined) continue;
    const key = normalise(name);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * The quotations that a mark brings with it, those of its description too; none if it has none
 * that are in the article, or why the article has not what it quotes.
 */
function quotationsFor(
  article: Article,
  { quotations, description }: Mark,
  names: readonly string[],
): { quotes?: readonly Quote[] } | { fault: string } {
  const given: Quote[] = [];
  for (const quotation of quotations) {
    const quotes = quotesOf(article, quotation, names);
    if (typeof quotes === 'string') return { fault: quotes };
    given.push(...quotes);
  }
  if (given.length > 0) return { quotes: given };
  if (description === undefined) return {};
  const found = sentencesFound(article, description).flatMap(
    (range) => quotePart(article, range.block, range, names) ?? [],
  );
  return found.length > 0 ? { quotes: found } : {};
}

/** The sentences of a quotation in the article, or what is wrong with it. */
function quotesOf(
  article: Article,
  { text, mention }: GivenQuotation,
  names: readonly string[],
): Quote[] | string {
  const given = findText(article, text);
  const bare = given.length === 0 ? withoutMarks(text) : text;
  const found = bare === text ? given : findText(article, bare);
  if (found.length === 0) return absent(article, bare);
  const quotes = found.flatMap((range) => quoteOf(article, range, bare, mention, names) ?? []);
  if (quotes.length > 0) return quotes;
  const wanted = mention === undefined ? 'its name' : JSON.stringify(mention);
  return `its quotation does not have ${wanted}. Which words in it mean the place? Put them into a column "mention"`;
}

/** Without the quotation marks that a table may have round a quotation. */
function withoutMarks(text: string): string {
  const [, inside = text] =
    /^\s*[«»‹›„“”‟‚‘’「『《〈"'](.*)[«»‹›“”‟‘’」』》〉"']\s*$/su.exec(text) ?? [];
  return inside.trim();
}

function absent(article: Article, text: string): string {
  const nearest = nearestSentence(article, text);
  if (!nearest) return `its quotation is not in the article: ${JSON.stringify(text)}`;
  const { sentence, differences } = nearest;
  const how = differences.length > 0 ? ` (${differences.join('; ')})` : '';
  return `its quotation is not in the article. The nearest sentence is${how}: ${sentence}`;
}

function quoteOf(
  article: Article,
  range: FoundText,
  text: string,
  mention: string | undefined,
  names: readonly string[],
): Quote | undefined {
  if (mention !== undefined) return quotePart(article, range.block, range, [], mention);
  const named = quotePart(article, range.block, range, names);
  if (named || range.isWhole) return named;
  // A few words of a sentence are themselves what means the place.
  return text.split(/\s+/).length <= MENTION_WORDS
    ? quotePart(article, range.block, range, [], text)
    : undefined;
}

/** No mention has more words. */
const MENTION_WORDS = 8;

function subjectOf(
  name: string,
  { otherNames, gazetteer }: Mark,
  { geometry, anchor }: { geometry: Geometry; anchor?: [number, number] },
): Subject {
  const isArea = geometry.type.endsWith('Polygon');
  const role = isArea ? 'area' : geometry.type === 'Point' ? 'place' : 'line';
  return {
    name,
    names: [name],
    furtherNames: otherNames,
    role,
    location: 'stated',
    geometry,
    origin: { ...(anchor && { anchor }), ...(gazetteer !== undefined && { gazetteer }) },
  };
}

/** A mark of several points with one of them. */
export function atPoint(mark: Mark, point: LngLat): Subject {
  return { ...spot(point, mark.name ?? ''), furtherNames: mark.otherNames };
}

/**
 * A date makes an event only with the article's words for it: those of the file, or those in a
 * quotation that mean this date.
 */
function wishesOf(
  article: Article,
  { id, role, location, note, radius, dates = [], words }: Mark,
  subject: Subject,
  quotes: readonly Quote[] | undefined,
): Wishes {
  const others = { id, role, location, note, radius };
  const [date, ...ambiguous] = dates;
  if (date === undefined) return others;
  if (words !== undefined && ambiguous.length === 0) return { ...others, when: date, words };
  const found = (quotes ?? quotationsOf(article, subject, {}).quotes)
    .flatMap(({ exact }) => findWrittenDates(exact, article.language, article.published))
    .find(({ edtf }) => dates.includes(edtf));
  if (found) return { ...others, when: found.edtf, words: words ?? found.words };
  return role === 'event' && ambiguous.length === 0 ? { ...others, when: date } : others;
}

/** What the check says of a feature; the first error's message. */
export function errorIn(feature: PlaceFeature): string | undefined {
  const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
  const { findings } = parsePlaces({ file: '', text });
  return findings.find(({ severity }) => severity === 'error')?.message;
}
