/** @jsxImportSource preact */

import { renderToString } from 'preact-render-to-string';
import type { Topology } from 'topojson-specification';
import type { Basemap } from '../story/basemap.js';
import type { Extent } from '../story/geography.js';
import { LIVE_STORY_ID, type LivePlace, type LiveStory } from '../story/live.js';
import { eventsInTime, type Place, type Story } from '../story/story.js';
import { ArticleText, Headline } from './article.js';
import { Card } from './card.js';
import { DrawnMap, type DrawnShape, positionRules } from './drawn-map.js';
import { Legend } from './legend.js';
import { layOutMap, type MapLayout } from './map-layout.js';
import { words } from './words.js';

export interface PageSource {
  readonly story: Story;
  readonly basemap: Basemap;
  /** What the map must show at first. */
  readonly extent: Extent;
  readonly shapes: readonly DrawnShape[];
  /** The lines and areas for the live map. */
  readonly outlines: Topology;
  /** Address of the file with the basemap's other sheets and labels, relative to the page. */
  readonly basemapAddress: string;
}

export interface PageParts {
  readonly language: string;
  /** HTML for the end of `<head>`. */
  readonly head: string;
  /** HTML for the start of `<body>`. */
  readonly body: string;
}

/** Renders a story to the parts that go into the shell, `index.html`. */
export function renderPage(source: PageSource): PageParts {
  const { story, basemap, extent } = source;
  const [sheet] = basemap.sheets;
  const events = eventsInTime(story);
  const layout = layOutMap(extent, sheet, basemap.labels, story.places, events);
  const live: LiveStory = {
    frame: layout.frame,
    sheet: { minZoom: sheet.minZoom, extent: sheet.extent, zoom: sheet.zoom, origin: sheet.origin },
    places: story.places.flatMap(livePlace),
    outlines: source.outlines,
    sequence: events.map(({ id }) => id),
  };
  const { headline, language } = story.article;
  const [lead] = story.article.paragraphs;
  return {
    language,
    head: `${renderToString(
      <>
        <title>{headline}</title>
        <meta name="description" content={lead?.text} />
      </>,
    )}<style>${positionRules(layout)}</style>`,
    body:
      renderToString(<StoryPage source={source} layout={layout} />) +
      dataBlock(LIVE_STORY_ID, live),
  };
}

function livePlace({ id, number, name, role, location, position, radius }: Place): LivePlace[] {
  if (!position) return [];
  const place = { id, number, name, role, location, position };
  return [radius === undefined ? place : { ...place, radius }];
}

/** A JSON data block. `<` is escaped so that nothing in it can end the element. */
export function dataBlock(id: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${id}">${json}</script>`;
}

function StoryPage({ source, layout }: { source: PageSource; layout: MapLayout }) {
  const { story, basemap, shapes, basemapAddress } = source;
  return (
    <>
      <a class="skip" href="#the_article">
        {words.skipToArticle}
      </a>
      <main class="story">
        <Headline story={story} />
        <figure class="map-figure">
          <section class="map" id="the_map" aria-label={words.map} data-basemap={basemapAddress}>
            <DrawnMap sheet={basemap.sheets[0]} shapes={shapes} layout={layout} />
            <p class="attribution">{words.attribution}</p>
          </section>
          <figcaption>
            <Legend story={story} />
          </figcaption>
        </figure>
        <ArticleText story={story} />
        <section class="places" aria-labelledby="the_places">
          <h2 id="the_places">{words.places}</h2>
          <p class="introduction">{words.placesIntroduction}</p>
          <ol class="cards">
            {story.places.map((place) => (
              <li>
                <Card place={place} story={story} />
              </li>
            ))}
          </ol>
        </section>
      </main>
    </>
  );
}
