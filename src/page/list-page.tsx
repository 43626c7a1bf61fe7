/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { type Division, listFile, STORY_FILE } from '../page-data/division.js';
import { fill } from '../page-data/live.js';
import type { Place, Story } from '../story/story.js';
import { Card } from './card.js';
import type { PageContent } from './content.js';
import { PartHead } from './head.js';
import {
  directionOf,
  directionRules,
  InLanguage,
  type Language,
  numberIn,
  useLanguage,
} from './language.js';
import { linksFrom } from './links.js';

/**
 * Renders the pages with the cards of a story that has too many for its own page. They can be read
 * without script; with it, the map fetches cards from them.
 */
export function renderLists(story: Story, division: Division): PageContent[] {
  const rules = directionRules(directionOf(story.article.language));
  return division.lists.map((_, list) => ({
    language: story.article.language,
    kind: 'list',
    head: renderToString(<PartHead story={story} part={list + 1} />),
    rules,
    body: renderToString(
      <InLanguage tag={story.article.language}>
        <ListPage story={story} division={division} list={list} />
      </InLanguage>,
    ),
  }));
}

interface Props {
  readonly story: Story;
  readonly division: Division;
  readonly list: number;
}

function ListPage({ story, division, list }: Props) {
  const language = useLanguage();
  const { words, own, article } = language;
  const links = linksFrom(division, { list });
  const all = story.places.length;
  const [before, here = [], after] = [-1, 0, 1].map((step) => division.lists[list + step]);
  return (
    <main class="story" {...article}>
      <header class="headline">
        <h1>
          <a href={STORY_FILE}>{story.article.headline}</a>
        </h1>
        <p class="byline">
          <a href={STORY_FILE} {...own}>
            {words.backToStory}
          </a>
        </p>
      </header>
      <section class="places" aria-labelledby="the_places">
        <h2 id="the_places" {...own}>
          {words.places}, {rangeIn(language, here, all)}
        </h2>
        {before && <ListElsewhere rel="prev" href={listFile(list - 1)} places={before} all={all} />}
        <ol class="cards">
          {here.map((place) => (
            <li>
              <Card place={place} story={story} links={links} />
            </li>
          ))}
        </ol>
        {after && <ListElsewhere rel="next" href={listFile(list + 1)} places={after} all={all} />}
      </section>
    </main>
  );
}

interface ElsewhereProps {
  readonly rel: 'prev' | 'next';
  readonly href: string;
  readonly places: readonly Place[];
  /** The number of all places of the story. */
  readonly all: number;
}

/** A link to the page with more cards. */
export function ListElsewhere({ rel, href, places, all }: ElsewhereProps) {
  const language = useLanguage();
  const { words, own } = language;
  const says = rel === 'prev' ? words.listBefore : words.listAfter;
  return (
    <nav class="elsewhere" aria-label={says} {...own}>
      <a rel={rel} href={`${href}#the_places`}>
        {says}
        {words.colon} {rangeIn(language, places, all)}
      </a>
    </nav>
  );
}

/** The first and the last number of these places. */
function rangeIn(language: Language, places: readonly Place[], all: number): string {
  const numbers = [places.at(0)?.number ?? 0, places.at(-1)?.number ?? 0, all];
  return fill(language.words.listOf, ...numbers.map((number) => numberIn(language, number)));
}
