import { type Article, parseArticle } from './article.js';
import { checkAgainstGazetteer, checkCoverage, checkFeatures } from './check.js';
import { type Finding, inReadingOrder, type SourceFile } from './finding.js';
import type { Gazetteer } from './gazetteer.js';
import { parsePlaces } from './places.js';
import { composeStory, type Story } from './story.js';

export interface StoryFiles {
  readonly slug: string;
  readonly article: SourceFile;
  readonly places: SourceFile;
}

export interface ReadStory {
  /** There only when nothing is wrong; warnings do not stand in its way. */
  readonly story?: Story;
  readonly findings: readonly Finding[];
}

/** Reads and checks a story. Never throws for what is in the files: that becomes findings. */
export function readStory(files: StoryFiles, gazetteer: Gazetteer): ReadStory {
  const { article, findings: articleFindings } = parseArticle(files.article);
  const { read, findings: placesFindings } = parsePlaces(files.places);
  const story = article && read ? checkTogether(files.slug, article, read, gazetteer) : undefined;
  const findings = inReadingOrder([...articleFindings, ...placesFindings]);
  const stopped = findings.some(({ severity }) => severity === 'error');
  return story && !stopped ? { story, findings } : { findings };
}

/** Adds to the findings that `read` reports to. */
function checkTogether(
  slug: string,
  article: Article,
  read: NonNullable<ReturnType<typeof parsePlaces>['read']>,
  gazetteer: Gazetteer,
): Story {
  const anchored = checkFeatures(article, read);
  checkAgainstGazetteer(read, gazetteer);
  checkCoverage(article, anchored, read, gazetteer);
  return composeStory(slug, article, anchored);
}
