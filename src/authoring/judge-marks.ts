/** What the marks of a file become, judged as the check judges places: before anything is written. */
import { parsePlaces } from '../check/places.js';
import { type PositionRemark, remarksOnPositions } from '../check/positions/check-positions.js';
import { remarkOnEntries } from '../check/positions/far-from-entries.js';
import type { Gazetteer, World } from '../gazetteer/gazetteer.js';
import type { LngLat } from '../geo/geography.js';
import type { Article } from '../story/article.js';
import type { PlaceFeature } from '../story/schema.js';
import type { LeftMark } from './adopt.js';
import { longerNameIn, openContest } from './contested.js';
import type { Mark } from './import-formats/mark.js';
import { doubtAboutCandidate } from './judge-candidate.js';
import { type KnownPlace, positionsOf } from './known-places.js';
import { type LookUp, lookUpIn } from './look-up.js';
import { isPerhapsNamed } from './mentions.js';

/** A mark that is to become this place. */
export interface Adoption {
  readonly mark: Mark;
  readonly feature: PlaceFeature;
}

export interface JudgedWorld extends World {
  readonly gazetteer: Gazetteer;
}

/** More unknown names are not those of one story in another language. */
const MOST_UNKNOWN = 2000;

/**
 * What the gazetteer has for the names of marks. It is loaded only if a mark has no position, or a
 * name that the article has not: the article may have it in another language.
 *
 * @param near positions of the story's places and of the file's; others may be added later
 */
export async function lookUpFor(
  article: Article,
  marks: readonly Mark[],
  near: readonly LngLat[],
  open: () => Promise<JudgedWorld>,
): Promise<LookUp> {
  const named = marks.filter(({ name, fault }) => name !== undefined && fault === undefined);
  const unknown = named.filter(({ name = '' }) => !isPerhapsNamed(article, name));
  const asked = [
    ...named.filter(({ geometry }) => geometry === null),
    ...(unknown.length <= MOST_UNKNOWN ? unknown : []),
  ];
  if (asked.length === 0) return () => [];
  const { gazetteer, ...world } = await open();
  const lookUp = lookUpIn(world, near, article.language);
  return (name, country) =>
    lookUp(name, country).map((found) => {
      const { candidate } = found;
      const isTown = country === undefined && candidate.kind !== 'country';
      const doubt = isTown ? doubtAboutCandidate(world, gazetteer, article, candidate) : undefined;
      return doubt === undefined ? found : { ...found, doubt };
    });
}

/** A point's position, as a list of one; an empty one for any other geometry. */
export function pointOf(geometry: unknown): LngLat[] {
  const { type, coordinates } = Object(geometry) as Readonly<Record<string, unknown>>;
  const [longitude, latitude]: unknown[] = Array.isArray(coordinates) ? coordinates : [];
  const isPoint = type === 'Point' && typeof longitude === 'number' && typeof latitude === 'number';
  return isPoint ? [[longitude, latitude]] : [];
}

/**
 * Judges all positions together with those of the story, and leaves out what is hardly meant.
 *
 * @param isRight whether the author says that a doubtful position is right as given
 */
export async function settlePositions(
  article: Article,
  known: readonly KnownPlace[],
  adoptions: readonly Adoption[],
  judge: Gazetteer,
  isRight: (mark: Mark, message: string) => Promise<boolean>,
): Promise<{ features: PlaceFeature[]; left: LeftMark[] }> {
  const features = adoptions.map(({ feature }) => feature);
  const all = [...known, ...features];
  const positions = [...positionsOf(known), ...features.flatMap((each) => pointOf(each.geometry))];
  const remarks = remarksOnPositions(article, all, judge).slice(known.length);
  // As the check does: one wreck may well lie at sea.
  const isAlone = remarks.filter((remark) => remark?.isAtSea).length === 1;
  const added: PlaceFeature[] = [];
  const left: LeftMark[] = [];
  for (const [index, { mark, feature }] of adoptions.entries()) {
    const remark = remarks[index] ?? remarkOnMark(article, feature, positions, judge);
    const isDoubtful = remark !== undefined && !('isAtSea' in remark && remark.isAtSea && isAlone);
    if (!isDoubtful || (await isRight(mark, remark.message))) {
      added.push(feature);
      continue;
    }
    const { message, hint, meant } = remark;
    const { geometry } = feature;
    left.push({
      mark,
      why: 'doubtful',
      fault: meant ? message : `${message}. ${hint}`,
      ...(meant && { meant }),
      ...(geometry && { geometry }),
    });
  }
  return { features: added, left };
}

function remarkOnMark(
  article: Article,
  { geometry, properties: { name, gazetteer } }: PlaceFeature,
  positions: readonly LngLat[],
  judge: Gazetteer,
): PositionRemark | undefined {
  const [position] = pointOf(geometry);
  if (!position || gazetteer !== undefined) return undefined;
  return remarkOnEntries(article, name, position, positions, judge);
}

/** Sentences of a mark that another place keeps. */
export interface LeftToOthers {
  readonly mark: Mark;
  readonly count: number;
  /** Of the places that have them. */
  readonly ids: readonly string[];
}

interface Held {
  readonly features: readonly PlaceFeature[];
  readonly left: readonly LeftMark[];
  readonly leftToOthers: readonly LeftToOthers[];
}

/**
 * The places of marks with those of their sentences whose words mean no other place, which lies
 * apart: of the story, or of a mark before. Quotations that the file itself gives are the author's.
 */
export function withoutHeld(
  article: Article,
  places: string,
  features: readonly PlaceFeature[],
  adoptions: readonly Adoption[],
  gazetteer: Gazetteer,
): Held {
  const known = parsePlaces({ file: '', text: places }).read?.places.features ?? [];
  const contest = openContest(article, known, gazetteer);
  const marks = new Map(adoptions.map(({ mark, feature }) => [feature, mark]));
  const added: PlaceFeature[] = [];
  const left: LeftMark[] = [];
  const leftToOthers: LeftToOthers[] = [];
  const keep = (feature: PlaceFeature) => {
    contest.add(feature);
    added.push(feature);
  };
  for (const feature of features) {
    const mark = marks.get(feature);
    const { properties } = feature;
    if (!mark || mark.quotations.length > 0) {
      keep(feature);
      continue;
    }
    const longer = properties.quotes.map((quote) => longerNameIn(article, quote));
    const isOther = longer.length > 0 && longer.every((name) => name !== undefined);
    if (isOther) {
      const names = [...new Set(longer)].slice(0, 3).map((name) => JSON.stringify(name));
      const fault = `the article has its name only within ${names.join(', ')}, which seems to be somebody or somewhere else`;
      left.push(leftFor(mark, feature, fault));
      continue;
    }
    const choices = contest.choicesFor(feature);
    const held = choices.flatMap(({ holder }) => (holder ? [holder.id] : []));
    if (held.length === 0) {
      keep(feature);
      continue;
    }
    const free = choices.flatMap(({ quote, holder }) =>
      holder || !properties.quotes.includes(quote) ? [] : [quote],
    );
    if (free.length === 0) {
      left.push(
        leftFor(
          mark,
          feature,
          `its words in the article mean ${quoted(held)} now, which is somewhere else`,
        ),
      );
      continue;
    }
    const ids = [...new Set(held)];
    leftToOthers.push({ mark, count: properties.quotes.length - free.length, ids });
    keep({ ...feature, properties: { ...properties, quotes: free } });
  }
  return { features: added, left, leftToOthers };
}

function quoted(ids: readonly string[]): string {
  return [...new Set(ids)].map((id) => JSON.stringify(id)).join(' and ');
}

function leftFor(mark: LeftMark['mark'], { geometry }: PlaceFeature, fault: string): LeftMark {
  return { mark, why: 'contested', fault, ...(geometry && { geometry }) };
}
