/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { type Division, undivided } from '../page-data/division.js';
import { LIVE_STORY_ID } from '../page-data/live.js';
import type { PageContent, PageSource } from './content.js';
import { DateElement } from './date-element.js';
import { writeDay } from './dates.js';
import { EmbedHead } from './head.js';
import { directionOf, InLanguage, useLanguage } from './language.js';
import { linksFrom } from './links.js';
import { liveStoryOf } from './live-story.js';
import type { MapLayout } from './map-layout.js';
import { dataBlock, layOut, MapFigure, Places, rulesOf } from './page.js';

/**
 * Renders the page for other sites' frames: headline, map, cards, and a link to the full page at
 * `whole`. It has the full page's script and styles.
 */
export function renderEmbed(source: PageSource, whole: string): PageContent {
  const { story, sharing = {}, storyAddress } = source;
  const { division = undivided(story) } = source;
  const layout = layOut(source);
  return {
    language: story.article.language,
    kind: 'embed',
    head: renderToString(<EmbedHead story={story} sharing={sharing} storyAddress={storyAddress} />),
    rules: rulesOf(layout, directionOf(story.article.language)),
    body:
      renderToString(
        <InLanguage tag={story.article.language}>
          <Embed source={source} division={division} layout={layout} whole={whole} />
        </InLanguage>,
      ) + (storyAddress === undefined ? dataBlock(LIVE_STORY_ID, liveStoryOf(source, layout)) : ''),
  };
}

interface Props {
  readonly source: PageSource;
  readonly division: Division;
  readonly layout: MapLayout;
  readonly whole: string;
}

function Embed({ source, division, layout, whole }: Props) {
  const { words, own, article } = useLanguage();
  const hasCards = division.lists.length === 0;
  const links = linksFrom(
    division,
    hasCards ? { list: 'all', isFramed: true } : { isFramed: true },
  );
  const { headline, published, language } = source.story.article;
  return (
    <main class="story" data-file="embed.html" {...article}>
      <header class="headline">
        <h1>
          <a href={whole} target="_top">
            {headline}
          </a>
        </h1>
        <p class="byline">
          {published !== undefined && (
            <DateElement date={published}>{writeDay(published, language)}</DateElement>
          )}
          <a href={whole} target="_top" {...own}>
            {words.sharing.wholeArticle}
          </a>
        </p>
      </header>
      <MapFigure source={source} layout={layout} links={links} />
      <Places story={source.story} division={division} links={links} isHere={hasCards} isFramed />
    </main>
  );
}
