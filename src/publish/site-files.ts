/** The files of a whole site beside its pages: for feed readers, search engines, home screens. */
import type { FeedLink } from '../page/content.js';
import { describeStories } from '../page/front-page.js';
import { describeArticle } from '../page/head.js';
import { languageOf } from '../page/language.js';
import type { Story } from '../story/story.js';
import { FEED_FILE, makeFeed } from './feed.js';
import type { SiteFile } from './files.js';
import { makeIconFile, makeIcons, type Painter } from './pictures.js';
import type { Settings } from './settings.js';
import { makeSiteMap } from './site-map.js';
import { makeManifest } from './web-manifest.js';

export interface SiteFiles {
  readonly files: readonly SiteFile[];
  /** Of the site's pages to its feed, relative to its folder; none if it has no feed. */
  readonly feed: FeedLink | undefined;
}

/** @param stories those that are published */
export function makeSiteFiles(
  stories: readonly Story[],
  settings: Settings,
  paint: Painter,
): SiteFiles {
  const title = titleOf(stories, settings);
  const feed = makeFeed(stories, title, settings);
  const map = makeSiteMap(stories, settings);
  return {
    feed: feed && { address: FEED_FILE, title },
    files: [
      ...(feed ? [feed] : []),
      ...(map ? [map] : []),
      makeManifest({ title, ...aboutOf(stories, settings) }),
      makeIconFile(paint),
      ...makeIcons(paint),
    ],
  };
}

/** The site's name: that of an only story is its headline. */
export function titleOf([only, other]: readonly Story[], settings: Settings): string {
  if (settings.title !== undefined) return settings.title;
  if (only && !other) return only.article.headline;
  return languageOf(settings.language).words.stories.title;
}

function aboutOf(stories: readonly Story[], { description, language }: Settings) {
  const [only, other] = stories;
  if (only && !other) {
    const { article } = only;
    return { description: description ?? describeArticle(article), language: article.language };
  }
  const listed = stories.map((story) => ({ story }));
  return { description: description ?? describeStories(listed, language), language };
}
