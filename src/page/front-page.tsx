/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { STORY_FILE } from '../page-data/division.js';
import { fill } from '../page-data/live.js';
import type { Story } from '../story/story.js';
import { inTime, parseTime } from '../story/time.js';
import type { FeedLink, PageContent, PictureFile } from './content.js';
import { DateElement } from './date-element.js';
import { writeDay } from './dates.js';
import { describe, describeArticle, PreviewTags, SiteLinks, territorialLocale } from './head.js';
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
  /** What the site is, in a sentence or two; the stories' headlines unless given. */
  readonly description?: string | undefined;
  /** What is published beside the page. */
  readonly beside?: BesideFront | undefined;
  /** See `Sharing`. */
  readonly generator?: string;
  readonly licences?: string;
  /** On the author's machine: the ways to the stories' editors. */
  readonly editing?: EditLinks;
}

/** Addresses relative to the page. */
export interface BesideFront {
  readonly manifest: string;
  readonly icon: string;
  readonly feed?: FeedLink | undefined;
  /** The picture for previews of links to the page. */
  readonly preview?: PictureFile | undefined;
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
  const { language, site, beside, generator, licences, editing } = source;
  const { title = languageOf(language).words.stories.title } = source;
  const stories = source.stories.toSorted((a, b) => newerFirst(a.story, b.story));
  return {
    language,
    head: renderToString(
      <>
        {site !== undefined && <link rel="canonical" href={site} />}
        <FrontMeta
          title={title}
          description={source.description ?? describeStories(stories, language)}
          language={language}
          site={site}
          beside={beside}
        />
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

/** Its stories, the newest first, in as many headlines as fit. */
export function describeStories(
  stories: readonly Pick<ListedStory, 'story'>[],
  language: string,
): string {
  const headlines = stories.map(({ story }) => story.article.headline).join(' · ');
  return describe(fill(languageOf(language).words.stories.description, headlines), language);
}

interface MetaProps extends Pick<FrontSource, 'site' | 'beside' | 'language'> {
  readonly title: string;
  readonly description: string;
}

function FrontMeta({ title, description, language, site, beside }: MetaProps) {
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:locale" content={territorialLocale(language)} />
      {beside && (
        <>
          {beside.preview && <PreviewTags site={site} preview={beside.preview} alt={title} />}
          <link rel="manifest" href={beside.manifest} />
          <SiteLinks feed={beside.feed} icon={beside.icon} />
        </>
      )}
    </>
  );
}

/** Renders the page that redirects to a site's only story. */
export function renderWayIn(
  { article, slug }: Story,
  site: string | undefined,
  beside?: BesideFront,
): PageContent {
  const href = `${slug}/${STORY_FILE}`;
  const { words, own } = languageOf(article.language);
  return {
    language: article.language,
    head: renderToString(
      <>
        <FrontMeta
          title={article.headline}
          description={describeArticle(article)}
          language={article.language}
          site={site}
          beside={beside}
        />
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
export function newestFirst(stories: readonly Story[]): Story[] {
  return stories.toSorted(newerFirst);
}

function newerFirst(a: Story, b: Story): number {
  const [first, second] = [a, b].map(({ article }) => parseTime(article.published ?? ''));
  if (!first || !second) return Number(!first) - Number(!second) || byFolder(a, b);
  return inTime(second, first) || byFolder(a, b);
}

function byFolder(a: Story, b: Story): number {
  return a.slug.localeCompare(b.slug, 'en');
}
