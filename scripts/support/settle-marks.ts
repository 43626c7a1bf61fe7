/** Asks about what a file leaves open, and leaves out what is doubtful, before anything is written. */
import { type Adopter, atPoint, type LeftMark } from '../../src/authoring/adopt.js';
import type { Mark } from '../../src/authoring/import-formats/mark.js';
import { doubtAboutCandidate } from '../../src/authoring/judge-candidate.js';
import { type KnownPlace, positionsOf } from '../../src/authoring/known-places.js';
import { type LookUp, lookUpIn } from '../../src/authoring/look-up.js';
import { isPerhapsNamed } from '../../src/authoring/mentions.js';
import type { Subject } from '../../src/authoring/subject.js';
import {
  type PositionRemark,
  remarksOnPositions,
} from '../../src/check/positions/check-positions.js';
import { remarkOnEntries } from '../../src/check/positions/far-from-entries.js';
import { candidateTable } from '../../src/gazetteer/candidates.js';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.js';
import type { LngLat } from '../../src/geo/geography.js';
import { openGazetteer, openWorld } from '../../src/site/node-data.js';
import type { Article } from '../../src/story/article.js';
import type { PlaceFeature } from '../../src/story/schema.js';
import type { Terminal } from './command.js';
import { titleOf } from './left-marks.js';
import type { StoryFolder } from './story-folder.js';

/** A mark that is to become this place. */
export interface Adoption {
  readonly mark: Mark;
  readonly feature: PlaceFeature;
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
  { article }: StoryFolder,
  marks: readonly Mark[],
  near: readonly LngLat[],
  { progress }: Terminal,
): Promise<LookUp> {
  const named = marks.filter(({ name, fault }) => name !== undefined && fault === undefined);
  const unknown = named.filter(({ name = '' }) => !isPerhapsNamed(article, name));
  const asked = [
    ...named.filter(({ geometry }) => geometry === null),
    ...(unknown.length <= MOST_UNKNOWN ? unknown : []),
  ];
  if (asked.length === 0) return () => [];
  progress?.step('Looking names up');
  const [world, gazetteer] = [await openWorld(), await openGazetteer()];
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

/** Asks which of several points or places is meant, if somebody is there to answer. */
export async function settleMark(
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
  const doubts = candidates.flatMap(({ doubt }) => (doubt === undefined ? [] : `${doubt} `));
  const answer = await ask(
    `${titleOf(mark)}: ${choices.length === 1 ? `${doubts.join('')}Is it this one?` : 'which one?'} Its number, or nothing to leave it out`,
  );
  const chosen = choices[Number(answer) - 1];
  return chosen ? adopter.adopt(mark, chosen) : left;
}

/** Judges all positions together with those of the story, and leaves out what is hardly meant. */
export async function settlePositions(
  { article }: StoryFolder,
  known: readonly KnownPlace[],
  adoptions: readonly Adoption[],
  { ask }: Terminal,
): Promise<{ features: PlaceFeature[]; left: LeftMark[] }> {
  const features = adoptions.map(({ feature }) => feature);
  const all = [...known, ...features];
  const positions = [...positionsOf(known), ...features.flatMap((each) => pointOf(each.geometry))];
  const judge = await openGazetteer();
  const remarks = remarksOnPositions(article, all, judge).slice(known.length);
  // As the check does: one wreck may well lie at sea.
  const isAlone = remarks.filter((remark) => remark?.isAtSea).length === 1;
  const added: PlaceFeature[] = [];
  const left: LeftMark[] = [];
  for (const [index, { mark, feature }] of adoptions.entries()) {
    const remark = remarks[index] ?? remarkOnMark(article, feature, positions, judge);
    const isDoubtful = remark !== undefined && !('isAtSea' in remark && remark.isAtSea && isAlone);
    if (!isDoubtful || (await isRight(mark, remark.message, ask))) {
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

async function isRight(mark: Mark, message: string, ask: Terminal['ask']): Promise<boolean> {
  const answer = await ask?.(`${titleOf(mark)}: ${message}. Is it right as given? "yes" adds it`);
  return answer !== undefined && /^y(es)?$/i.test(answer);
}
