/** The check's findings, and to which place of the story each belongs. */
import { findNodeAtOffset, getNodePath, parseTree } from 'jsonc-parser';
import type { StoryFiles } from '../../authoring/story-files.js';
import type { Finding } from '../../check/finding.js';
import type { Matter } from '../../check/matter.js';
import { readStory } from '../../check/read.js';
import { idOf } from '../model.js';
import { type OpenWorld, soonOpened } from './open-world.js';

const PLACES = 'places.geojson';

export interface EditorFinding extends Finding {
  /** The id of the place that it is about; none for the article or the file as a whole. */
  readonly place?: string;
  /** Of the place: `quotes`, `when`, `geometry`, `location`, `note`; of the article: `headline`. */
  readonly member?: string;
  /** Of a quotation, from 0. */
  readonly quotation?: number;
}

export interface Checking {
  check(slug: string, files: StoryFiles): Promise<readonly EditorFinding[]>;
}

/** While the world's data have not come, the check does without what it looks up in them. */
export function checking(openWorld: OpenWorld): Checking {
  const opened = soonOpened(openWorld);
  return {
    async check(slug, { article, places }) {
      const world = await opened(article);
      const text = places.replace(/^\uFEFF/, '');
      const files = {
        slug,
        article: { file: 'article.md', text: article },
        places: { file: PLACES, text },
      };
      const { findings } = readStory(files, world?.gazetteer);
      return placed(findings, text);
    },
  };
}

/** Each finding with the place, the member and the quotation that it is about. */
export function placed(findings: readonly Finding[], places: string): EditorFinding[] {
  const tree = parseTree(places);
  const starts = [0, ...Array.from(places.matchAll(/\n/g), ({ index }) => index + 1)];
  const features: readonly unknown[] = Object(parsed(places)).features ?? [];
  return findings.map((finding) => {
    const { file, line, column, matter } = finding;
    const told = matter && memberOf(matter);
    if (file !== PLACES || !tree)
      return told === undefined ? finding : { ...finding, member: told };
    const offset = (starts[line - 1] ?? 0) + column - 1;
    const node = findNodeAtOffset(tree, offset, true);
    const [list, index, part, within, number] = node ? getNodePath(node) : [];
    if (list !== 'features' || typeof index !== 'number') return finding;
    const member = told ?? (part === 'properties' ? within : part);
    return {
      ...finding,
      place: idOf(features[index], index),
      ...(typeof member === 'string' && { member }),
      ...(typeof number === 'number' && member === 'quotes' && { quotation: number }),
    };
  });
}

/** The member that an author is to fill in, where the finding is about the whole place. */
function memberOf(matter: Matter): string | undefined {
  switch (matter.code) {
    case 'event-without-date':
      return 'when';
    case 'without-note':
      return 'note';
    case 'without-radius':
    case 'somewhere-point':
      return 'location';
    case 'without-anchor':
    case 'anchor-away':
    case 'not-drawn':
      return 'geometry';
    case 'missing':
    case 'rule':
      return RULED.get(matter.member) ?? matter.member;
    default:
      return undefined;
  }
}

/** Members within members, by the field that has them. */
const RULED = new Map([
  ['date', 'when'],
  ['words', 'when'],
  ['exact', 'quotes'],
  ['mention', 'quotes'],
  ['radius', 'location'],
]);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
