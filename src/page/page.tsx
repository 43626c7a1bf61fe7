/** @jsxImportSource preact */

import { renderToString } from 'preact-render-to-string';
import {
  type Division,
  listFile,
  MOST_CARDS,
  STORY_FILE,
  textFile,
  undivided,
} from '../page-data/division.js';
import { LIVE_STORY_ID } from '../page-data/live.js';
import { eventsInTime, type Story } from '../story/story.js';
import { ArticleText, Headline, type TextElsewhere } from './article.js';
import { Card, dependenciesOfCard } from './card.js';
import type { PageContent, PageSource } from './content.js';
import { DrawnMap, positionRules } from './drawn-map.js';
import { asJson, Head, PartHead } from './head.js';
import { Kept, KeptPartsContext } from './kept-parts.js';
import {
  type Direction,
  directionOf,
  directionRules,
  InLanguage,
  languageOf,
  useLanguage,
} from './language.js';
import { Legend } from './legend.js';
import { type Links, linksFrom } from './links.js';
import { ListElsewhere } from './list-page.js';
import { liveStoryOf } from './live-story.js';
import { Locator } from './locator.js';
import { layOutMap, type MapLayout } from './map-layout.js';
import { SOURCES } from './sources.js';
import { TakingAway } from './taking-away.js';
import {
  layOutTimeline,
  needsTimeline,
  Timeline,
  type TimelineLayout,
  timelineRules,
} from './timeline.js';

/** Renders a story, or the first page of one that is divided. */
export function renderPage(source: PageSource): PageContent {
  const [first] = renderPages(source);
  if (!first) throw new Error('A story has a page.');
  return first;
}

/**
 * Renders the pages of a story's texts, one for each of the division's texts, in their order. Their
 * content goes into the shell, `index.html`.
 */
export function renderPages(source: PageSource): PageContent[] {
  const { story, sharing = {}, storyAddress } = source;
  const { division = undivided(story) } = source;
  const layout = layOut(source);
  const timeline = needsTimeline(story) ? layOutTimeline(story) : undefined;
  const rules = rulesOf(layout, directionOf(story.article.language), timeline);
  const data =
    storyAddress === undefined ? dataBlock(LIVE_STORY_ID, liveStoryOf(source, layout)) : '';
  return division.texts.map((_, text) => {
    const head =
      text === 0 ? (
        <Head story={story} sharing={sharing} storyAddress={storyAddress} />
      ) : (
        <PartHead story={story} part={text + 1} storyAddress={storyAddress} />
      );
    const page = { source, division, layout, timeline, text };
    return {
      language: story.article.language,
      head: renderToString(head),
      rules,
      body:
        renderToString(
          <InLanguage tag={story.article.language}>
            {/* Of divided pages, links within cards and paragraphs depend on the others' content. */}
            <KeptPartsContext.Provider value={isUndivided(division) ? source.kept : undefined}>
              <StoryPage {...page} />
            </KeptPartsContext.Provider>
          </InLanguage>,
        ) + data,
    };
  });
}

function isUndivided({ texts, lists }: Division): boolean {
  return texts.length === 1 && lists.length === 0;
}

export function layOut(source: PageSource): MapLayout {
  const { story, basemap, extent, arrangement } = source;
  if (source.layout) return source.layout;
  const events = eventsInTime(story);
  const language = languageOf(story.article.language);
  const [sheet] = basemap.sheets;
  const { labels, surroundings } = basemap;
  const { places } = story;
  const { published } = story.article;
  return layOutMap({
    ...{ extent, sheet, labels, places, events, language, published, arrangement },
    hasLocator: surroundings !== undefined,
  });
}

/** The rules that are this page's own. */
export function rulesOf(
  layout: MapLayout,
  direction: Direction,
  timeline?: TimelineLayout,
): string {
  const timed = timeline ? timelineRules(timeline) : '';
  return positionRules(layout) + timed + directionRules(direction);
}

/** A JSON data block. */
export function dataBlock(id: string, data: unknown): string {
  return `<script type="application/json" id="${id}">${asJson(data)}</script>`;
}

interface StoryPageProps {
  readonly source: PageSource;
  readonly division: Division;
  readonly layout: MapLayout;
  readonly timeline: TimelineLayout | undefined;
  /** The number of the division's text that is on the page. */
  readonly text: number;
}

function StoryPage({ source, division, layout, timeline, text }: StoryPageProps) {
  const { story, sharing = {}, front } = source;
  const { words, article } = useLanguage();
  const hasCards = text === 0 && division.lists.length === 0;
  const links = linksFrom(division, hasCards ? { text, list: 'all' } : { text });
  const elsewhere = (index: number): TextElsewhere | undefined => {
    const paragraphs = division.texts[index];
    return paragraphs && { href: textFile(index), paragraphs };
  };
  return (
    <>
      <a class="skip" href="#the_article">
        {words.skipToArticle}
      </a>
      <main class={timeline ? 'story timed' : 'story'} data-file={textFile(text)} {...article}>
        <Headline story={story} links={links} front={front} />
        <MapFigure source={source} layout={layout} links={links} />
        <ArticleText
          story={story}
          links={links}
          paragraphs={division.texts[text] ?? []}
          before={elsewhere(text - 1)}
          after={elsewhere(text + 1)}
        />
        {timeline && <Timeline layout={timeline} links={links} />}
        <Places story={story} division={division} links={links} isHere={hasCards} />
        <TakingAway story={story} sharing={sharing} />
      </main>
    </>
  );
}

interface MapProps {
  readonly source: PageSource;
  readonly layout: MapLayout;
  readonly links: Links;
}

export function MapFigure({ source, layout, links }: MapProps) {
  const { story, basemap, shapes, arrangement, storyAddress, searchAddress } = source;
  const { words, own, direction } = useLanguage();
  // Very many places, which are not arranged, always have some.
  const hasClusters = arrangement?.some(({ clusters }) => clusters.length > 0) ?? true;
  return (
    <figure class="map-figure" lang={own?.lang}>
      <section
        class="map"
        id="the_map"
        aria-label={words.map}
        dir={direction === 'rtl' ? 'ltr' : undefined}
        data-story={storyAddress}
        data-search={searchAddress}
      >
        <DrawnMap sheet={basemap.sheets[0]} shapes={shapes} layout={layout} links={links} />
        <Locator basemap={basemap} layout={layout} />
        <p class="attribution">{SOURCES}</p>
      </section>
      <div class="tools" id="the_tools" dir={own?.dir} />
      {story.places.length > MOST_CARDS && <search class="search" id="the_search" dir={own?.dir} />}
      <Legend story={story} hasClusters={hasClusters} />
    </figure>
  );
}

interface PlacesProps {
  readonly story: Story;
  readonly division: Division;
  readonly links: Links;
  /** Whether the cards are on this page, or linked from it. */
  readonly isHere: boolean;
  readonly isFramed?: boolean;
}

/** The list of cards, or a link to it. */
export function Places({ story, division, links, isHere, isFramed }: PlacesProps) {
  const { words, own } = useLanguage();
  const [first = story.places] = division.lists;
  const href = division.lists.length > 0 ? listFile(0) : STORY_FILE;
  return (
    <section class="places" aria-labelledby="the_places">
      {/* The script folds it on phones: older browsers would not open it for a link to a card. */}
      <details open>
        <summary>
          <h2 id="the_places" {...own}>
            {words.places}
          </h2>
        </summary>
        <p class="introduction" {...own}>
          {words.placesIntroduction}
        </p>
        {isHere ? (
          <ol class="cards">
            {story.places.map((place) => (
              <Kept as="li" of={() => [dependenciesOfCard(place, story), isFramed]}>
                <Card place={place} story={story} links={links} isFramed={isFramed} />
              </Kept>
            ))}
          </ol>
        ) : (
          <ListElsewhere rel="next" href={href} places={first} all={story.places.length} />
        )}
      </details>
    </section>
  );
}
