/** @jsxImportSource preact */

import { renderToString } from 'preact-render-to-string';
import type { Basemap } from '../story/basemap.js';
import { type Extent, extentOf } from '../story/geography.js';
import { LIVE_STORY_ID, type LivePart, type LivePlace, type LiveStory } from '../story/live.js';
import type { PlaceGeometry } from '../story/schema.js';
import { eventsInTime, formOf, type Place, positionsOf, type Story } from '../story/story.js';
import { ArticleText, Headline } from './article.js';
import { Card } from './card.js';
import { DrawnMap, type DrawnShape, positionRules } from './drawn-map.js';
import { Head } from './head.js';
import { Legend } from './legend.js';
import { layOutMap, type MapLayout } from './map-layout.js';
import type { Sharing } from './sharing.js';
import { TakingAway } from './taking-away.js';
import { layOutTimeline, Timeline, type TimelineLayout, timelineRules } from './timeline.js';
import { liveWords, words } from './words.js';

export interface PageSource {
  readonly story: Story;
  readonly basemap: Basemap;
  /** What the map must show at first. */
  readonly extent: Extent;
  readonly shapes: readonly DrawnShape[];
  /** Where the live map finds the rest of the basemap; without, it stays as it is drawn. */
  readonly parts?: readonly LivePart[];
  readonly sharing?: Sharing;
}

export interface PageParts {
  readonly language: string;
  /** The class of the whole document, for what a style or the script must know of it. */
  readonly kind?: 'embed';
  /** HTML for the end of `<head>`. */
  readonly head: string;
  /** HTML for the start of `<body>`. */
  readonly body: string;
}

/** Renders a story to the parts that go into the shell, `index.html`. */
export function renderPage(source: PageSource): PageParts {
  const { story, sharing = {} } = source;
  const layout = layOut(source);
  const timeline = layOutTimeline(story);
  return {
    language: story.article.language,
    head: renderToString(<Head story={story} sharing={sharing} />) + styleOf(layout, timeline),
    body:
      renderToString(<StoryPage source={source} layout={layout} timeline={timeline} />) +
      dataBlock(LIVE_STORY_ID, liveStoryOf(source, layout)),
  };
}

export function layOut({ story, basemap, extent }: PageSource): MapLayout {
  return layOutMap(extent, basemap.sheets[0], basemap.labels, story.places, eventsInTime(story));
}

/** The rules that are this page's own. */
export function styleOf(layout: MapLayout, timeline?: TimelineLayout): string {
  return `<style>${positionRules(layout)}${timeline ? timelineRules(timeline) : ''}</style>`;
}

/** What the live map needs. */
export function liveStoryOf(
  { story, basemap, parts = [] }: PageSource,
  layout: MapLayout,
): LiveStory {
  const { minZoom, extent, zoom, origin } = basemap.sheets[0];
  return {
    words: liveWords,
    frame: layout.frame,
    sheet: { minZoom, extent, zoom, origin },
    parts,
    labels: layout.labels.map(({ label }) => label),
    unplaced: story.places.flatMap(unplaced),
    places: story.places.flatMap((place) => livePlace(place, extent)),
    sequence: eventsInTime(story).map(({ id }) => id),
  };
}

function livePlace(place: Place, map: Extent): LivePlace[] {
  const { position, radius, geometry } = place;
  if (!position) return [];
  const outline = geometry && outlineOf(geometry, map);
  return [
    {
      ...asListed(place),
      position,
      ...(radius !== undefined && { radius }),
      ...(outline && { outline }),
    },
  ];
}

/** The form of a line or an area, and where on the map it lies, to a hundredth of a degree. */
function outlineOf(geometry: PlaceGeometry, map: Extent): LivePlace['outline'] {
  const extent = extentOf(positionsOf(geometry));
  if (geometry.type === 'Point' || !extent) return undefined;
  const hundredths = (degrees: number) => Math.round(degrees * 100) / 100;
  return {
    form: formOf(geometry),
    extent: [
      hundredths(Math.max(extent[0], map[0])),
      hundredths(Math.max(extent[1], map[1])),
      hundredths(Math.min(extent[2], map[2])),
      hundredths(Math.min(extent[3], map[3])),
    ],
  };
}

function unplaced(place: Place): LiveStory['unplaced'][number][] {
  return place.position ? [] : [asListed(place)];
}

function asListed({ id, number, name, role, location }: Place) {
  return { id, number, name, role, location };
}

/** A JSON data block. `<` is escaped so that nothing in it can end the element. */
export function dataBlock(id: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${id}">${json}</script>`;
}

interface StoryPageProps {
  readonly source: PageSource;
  readonly layout: MapLayout;
  readonly timeline: TimelineLayout | undefined;
}

function StoryPage({ source, layout, timeline }: StoryPageProps) {
  const { story, sharing = {} } = source;
  return (
    <>
      <a class="skip" href="#the_article">
        {words.skipToArticle}
      </a>
      <main class={timeline ? 'story timed' : 'story'}>
        <Headline story={story} />
        <MapFigure source={source} layout={layout} />
        <ArticleText story={story} />
        {timeline && <Timeline layout={timeline} />}
        <Places story={story} />
        <TakingAway story={story} sharing={sharing} />
      </main>
    </>
  );
}

export function MapFigure({ source, layout }: { source: PageSource; layout: MapLayout }) {
  const { story, basemap, shapes } = source;
  return (
    <figure class="map-figure">
      <section class="map" id="the_map" aria-label={words.map}>
        <DrawnMap sheet={basemap.sheets[0]} shapes={shapes} layout={layout} />
        <p class="attribution">{words.attribution}</p>
      </section>
      <div class="tools" id="the_tools" />
      <figcaption>
        <Legend story={story} />
      </figcaption>
    </figure>
  );
}

/** The list of cards. `whole`: the address of the full page, where this is not it. */
export function Places({ story, whole }: { story: Story; whole?: string }) {
  return (
    <section class="places" aria-labelledby="the_places">
      <h2 id="the_places">{words.places}</h2>
      <p class="introduction">{words.placesIntroduction}</p>
      <ol class="cards">
        {story.places.map((place) => (
          <li>
            <Card place={place} story={story} whole={whole} />
          </li>
        ))}
      </ol>
    </section>
  );
}
