/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { STORY_FILE } from '../page-data/division.js';
import type { Story } from '../story/story.js';
import { inTime, parseTime } from '../story/time.js';
import type { PageContent } from './content.js';
import { DateElement } from './date-element.js';
import { writeDay } from './dates.js';
import { countIn, directionOf, InLanguage, languageOf, Own, useLanguage } from './language.js';
import { SMALL_MAP } from './small-map.js';
import { Sources } from './sources.js';

export interface FrontSource {
  /** The heading. */
  readonly title?: string | undefined;
  readonly language: string;
  /** Public address of the site's folder. */
  readonly site?: string | undefined;
  readonly stories: readonly ListedStory[];
  /** See `Sharing`. */
  readonly generator?: string;
  readonly licences?: string;
  /** On the author's machine: the ways to the stories' editors. */
  readonly editing?: EditLinks;
}

interface EditLinks {
  readonly lang: string;
  /** The link's word. */
  readonly edit: string;
  readonly editorOf: (slug: string) => string;
}

interface ListedStory {
  readonly story: Story;
  /** Address of its small map. */
  readonly map: string;
}

/** Images after these are fetched only when a reader comes near them. */
const IN_SIGHT = 6;

/** Renders the page that lists a site's stories, the newest first. */
export function renderFront(source: FrontSource): PageContent {
  const { language, site, generator, licences, editing } = source;
  const { title = languageOf(language).words.stories.title } = source;
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
      <InLanguage tag={language}>
        <main class="front">
          <h1>{title}</h1>
          <ul class="stories">
            {stories.map((listed, index) => (
              <Entry {...listed} isLazy={index >= IN_SIGHT} editing={editing} />
            ))}
          </ul>
          <Sources generator={generator} licences={licences} />
        </main>
      </InLanguage>,
    ),
  };
}

/** Renders the page that redirects to a site's only story. */
export function renderWayIn({ article, slug }: Story, site: string | undefined): PageContent {
  const href = `${slug}/${STORY_FILE}`;
  const { words, own } = languageOf(article.language);
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
        <p {...own}>
          <a href={href}>{words.stories.toStory}</a>
        </p>
      </main>,
    ),
  };
}

interface EntryProps extends ListedStory {
  readonly isLazy: boolean;
  readonly editing: EditLinks | undefined;
}

function Entry({ story: { slug, article, places }, map, isLazy, editing }: EntryProps) {
  const language = useLanguage();
  const { published } = article;
  const ofArticle =
    article.language === language.tag
      ? {}
      : { lang: article.language, dir: directionOf(article.language) };
  return (
    <li>
      <h2 {...ofArticle}>
        <a href={`${slug}/${STORY_FILE}`}>{article.headline}</a>
      </h2>
      <p>
        {published !== undefined && (
          <>
            <DateElement date={published}>{writeDay(published, language.tag)}</DateElement>
            {' · '}
          </>
        )}
        <Own>{countIn(language, language.words.stories.countOfPlaces, places.length)}</Own>
        {editing && (
          <a class="edit-link" lang={editing.lang} href={editing.editorOf(slug)}>
            {editing.edit}
          </a>
        )}
      </p>
      {/* No text alternative: it would repeat the headline. */}
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

/** By the time of publication, stories without one last; of the same time, by the folder's name. */
function newestFirst({ story: a }: ListedStory, { story: b }: ListedStory): number {
  const [first, second] = [a, b].map(({ article }) => parseTime(article.published ?? ''));
  if (!first || !second) return Number(!first) - Number(!second) || byFolder(a, b);
  return inTime(second, first) || byFolder(a, b);
}

function byFolder(a: Story, b: Story): number {
  return a.slug.localeCompare(b.slug, 'en');
}
