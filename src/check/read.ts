import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { memoiseLast } from '../memoise.js';
import { composeStory, type Story } from '../story/story.js';
import { isSlug } from '../story/values.js';
import { parseArticle } from './article.js';
import { checkAgainstGazetteer, checkFeatures } from './features.js';
import { type Finding, findingAt, inReadingOrder, type SourceFile } from './finding.js';
import { parsePlaces } from './places.js';
import { checkSharedMentions } from './shared-mentions.js';
import { checkViews } from './views.js';
import { checkCoverage, checkPlausibility } from './warnings.js';

export interface ReadStory {
  /** `undefined` where there is an error among the findings; warnings do not prevent it. */
  readonly story?: Story;
  readonly findings: readonly Finding[];
}

/**
 * Parses and checks a story. Never throws because of what the files hold: it becomes findings.
 *
 * @param gazetteer what the warnings are looked up in; without one there are only the errors, and
 *   the warnings that need none
 */
export function readStory(
  files: { readonly slug: string; readonly article: SourceFile; readonly places: SourceFile },
  gazetteer?: Gazetteer,
): ReadStory {
  const { article, findings: articleFindings } = parse(files.article, parseArticleOnce);
  const { read, findings: placesFindings } = parse(files.places, parsePlaces);
  let story: Story | undefined;
  if (article && read) {
    // These add to the findings of the places.
    const anchored = checkFeatures(article, read);
    if (gazetteer) {
      checkAgainstGazetteer(read, gazetteer);
      checkPlausibility(article, read, gazetteer);
      checkSharedMentions(anchored, read, gazetteer);
      checkCoverage(files.slug, article, read, gazetteer);
    }
    story = composeStory(files.slug, article, anchored, checkViews(article, read));
  }
  const findings = inReadingOrder([...articleFindings, ...placesFindings]);
  const stopped = findings.some(({ severity }) => severity === 'error');
  return story && !stopped ? { story, findings } : { findings };
}

/**
 * While a story is edited, its article mostly stays, and with it all that is memoised for it: its
 * index of words, its sentences, its draft.
 */
const parseArticleOnce = memoiseLast(parseArticle, ({ file, text }) => `${file}\n${text}`);

/** Drops a byte order mark, which no editor counts as a column, and catches a stack overflow. */
function parse<Parsed extends { findings: Finding[] }>(
  { file, text }: SourceFile,
  parser: (source: SourceFile) => Parsed,
): Parsed | { findings: Finding[]; article?: never; read?: never } {
  const source = { file, text: text.replace(/^\uFEFF/, '') };
  try {
    return parser(source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const remark = {
      message: 'the file is nested too deep to be read',
      hint: 'Look for a bracket that is repeated a thousandfold.',
    };
    return { findings: findingAt(source, 0, remark) };
  }
}

/** Names of Dateline's own files and folders beside and in a story's folder. */
const TAKEN = /^(assets|edit|index|embed|(text|places)-\d+)$/;

/**
 * Names that mean something else to what a story's folder is kept with or served by: git leaves
 * `dist` out, the dev server has its script in `src` and takes no notice of `test-results`.
 * `editor` is kept for Dateline's own.
 */
const RESERVED = /^(src|dist|editor|test-results)$/;

/** Names of devices, which no folder or file can have on Windows, whatever its ending. */
const DEVICES = /^(con|prn|aux|nul|(com|lpt)\d)$/;

/** With the folder before it, half of what Windows allows for a whole path. */
const LONGEST_NAME = 100;

/** Why a story's folder cannot have this name; `undefined` for a name that it can have. */
export function faultOfFolder(name: string): string | undefined {
  if (TAKEN.test(name)) return `the name "${name}" is taken`;
  if (RESERVED.test(name))
    return `the name "${name}" is taken: tools give such a folder a meaning of their own`;
  if (DEVICES.test(name))
    return `the name "${name}" is taken: on Windows it is a device, and no folder`;
  if (name.length > LONGEST_NAME) {
    return `the name has ${name.length} characters, and may have ${LONGEST_NAME}: not all systems take longer paths`;
  }
  if (isSlug(name)) return undefined;
  return `the name "${name}" must be small letters, digits and single hyphens`;
}
