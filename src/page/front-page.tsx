/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { STORY_FILE } from '../story/division.js';
import type { Story } from '../story/story.js';
import { writeDate } from './dates.js';
import type { PageParts } from './page.js';
import { SMALL_MAP } from './small-map.js';
import { frontWords, words } from './words.js';

export interface FrontSource {
  /** The heading. */
  readonly title?: string | undefined;
  readonly language: string;
  /** Public address of the site's folder. */
  readonly site?: string | undefined;
  readonly stories: readonly ListedStory[];
}

export interface ListedStory {
  readonly story: Story;
  /** Address of its small map. */
  readonly map: string;
}

/** Images further down are fetched only when a reader comes near them. */
const IN_SIGHT = 6;

/** Renders the page that lists a site's stories, the newest first. */
export function renderFront(source: FrontSource): PageParts {
  const { title = frontWords.title, language, site } = source;
  const stories = source.stories.toSorted(newestFirst);
  return {
    language,
    head: renderToString(
      <>
        <title>{title}</title>
        {site !== undefined && <link rel="canonical" href={site} />}
        <meta property="og:type" content="website" />
        <meta property="og:title" content={title} />
        {site !== undefined && <meta property="og:url" content={site} />}
      </>,
    ),
    body: renderToString(
      <main class="front">
        <h1>{title}</h1>
        <ul class="stories">
          {stories.map((listed, index) => (
            <Entry {...listed} language={language} isLazy={index >= IN_SIGHT} />
          ))}
        </ul>
        <p class="sources">{words.attribution}</p>
      </main>,
    ),
  };
}

/** Renders what leads on to the one story that a site has. */
export function renderWayIn({ article, slug }: Story, site: string | undefined): PageParts {
  const href = `${slug}/${STORY_FILE}`;
  return {
    language: article.language,
    head: renderToString(
      <>
        <title>{article.headline}</title>
        <meta http-equiv="refresh" content={`0; url=${href}`} />
        <link rel="canonical" href={site === undefined ? href : `${site}${slug}/`} />
      </>,
    ),
    body: renderToString(
      <main class="front">
        <h1>{article.headline}</h1>
        <p lang="en">
          <a href={href}>{frontWords.toStory}</a>
        </p>
      </main>,
    ),
  };
}

interface EntryProps extends ListedStory {
  /** The front page's. */
  readonly language: string;
  readonly isLazy: boolean;
}

function Entry({ story: { slug, article, places }, map, language, isLazy }: EntryProps) {
  const day = article.published.slice(0, 'YYYY-MM-DD'.length);
  return (
    <li>
      <h2 lang={article.language === language ? undefined : article.language}>
        <a href={`${slug}/${STORY_FILE}`}>{article.headline}</a>
      </h2>
      <p>
        <time dateTime={day}>{writeDate(day, language)}</time>
        {` · ${frontWords.places(places.length)}`}
      </p>
      {/* Says nothing that the headline does not. */}
      <img
        src={map}
        alt=""
        width={SMALL_MAP.width}
        height={SMALL_MAP.height}
        loading={isLazy ? 'lazy' : undefined}
      />
    </li>
  );
}

/** By the moment of publication; of one moment, by the folder's name. */
function newestFirst({ story: a }: ListedStory, { story: b }: ListedStory): number {
  const later = Date.parse(b.article.published) - Date.parse(a.article.published);
  return later || a.slug.localeCompare(b.slug);
}
