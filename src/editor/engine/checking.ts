/** The check's findings, and to which place of the story each belongs. */
import { findNodeAtOffset, getNodePath, parseTree } from 'jsonc-parser';
import type { StoryFiles } from '../../authoring/story-files.js';
import type { Finding } from '../../check/finding.js';
import { readStory } from '../../check/read.js';
import type { OpenWorld } from './open-world.js';

export interface EditorFinding extends Finding {
  /** The id of the place that it is about; none for the article or the file as a whole. */
  readonly place?: string;
  /** The member of the place: `quotes`, `when`, `geometry`, `id`. */
  readonly member?: string;
  /** Of a quotation, from 0. */
  readonly quotation?: number;
}

export interface Checking {
  check(slug: string, files: StoryFiles): Promise<readonly EditorFinding[]>;
}

export function checking(openWorld: OpenWorld): Checking {
  return {
    async check(slug, { article, places }) {
      const { gazetteer } = await openWorld();
      const files = {
        slug,
        article: { file: 'article.md', text: article },
        places: { file: 'places.geojson', text: places },
      };
      const { findings } = readStory(files, gazetteer);
      return placed(findings, places);
    },
  };
}

function placed(findings: readonly Finding[], places: string): EditorFinding[] {
  const tree = parseTree(places);
  const starts = [0, ...Array.from(places.matchAll(/\n/g), ({ index }) => index + 1)];
  const features: readonly unknown[] = Object(parsed(places)).features ?? [];
  return findings.map((finding) => {
    if (!finding.file.endsWith('places.geojson') || !tree) return finding;
    const offset = (starts[finding.line - 1] ?? 0) + finding.column - 1;
    const node = findNodeAtOffset(tree, offset, true);
    const [list, index, part, within, number] = node ? getNodePath(node) : [];
    if (list !== 'features' || typeof index !== 'number') return finding;
    const member = part === 'properties' ? within : part;
    const { id } = Object(features[index]);
    return {
      ...finding,
      ...(typeof id === 'string' && { place: id }),
      ...(typeof member === 'string' && { member }),
      ...(typeof number === 'number' && { quotation: number }),
    };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
