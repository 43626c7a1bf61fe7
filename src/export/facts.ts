/**
 * Places and quotations as texts and numbers, for formats that have only tables. Columns' names have
 * ten characters at most: a shapefile cuts them there, and two that are then the same are one lost.
 */
import { type Cell, cellsOf, type MemberColumn } from '../story/members.js';
import type { Quotation } from '../story/quotation.js';
import type { Place, Story } from '../story/story.js';
import type { ExportContext } from './format.js';
import { articleSource, inWords, placeSource } from './sources.js';

/** Cells by the names of their columns; what is not known is missing. */
export type Facts = Readonly<Record<string, Cell>>;

type PlaceColumn =
  | MemberColumn
  | ('number' | 'id' | 'longitude' | 'latitude' | 'geo_source' | 'page');

/** The columns of a place in their order; `member` for those that the table of members fills. */
const PLACE_COLUMNS: Readonly<
  Record<PlaceColumn, 'member' | ((place: Place, context: ExportContext) => Cell | undefined)>
> = {
  number: ({ number }) => number,
  id: ({ id }) => id,
  name: 'member',
  role: 'member',
  location: 'member',
  when: 'member',
  when_words: 'member',
  callout: 'member',
  // The marker's position, also of lines and areas.
  longitude: ({ position }) => position?.[0],
  latitude: ({ position }) => position?.[1],
  radius: 'member',
  gazetteer: 'member',
  geo_source: (place) => {
    const source = placeSource(place);
    return source && inWords(source);
  },
  note: 'member',
  page: ({ id }, { site }) => (site === undefined ? undefined : `${site}#${id}`),
};

const placeColumns: readonly string[] = Object.keys(PLACE_COLUMNS);

export function placeFacts(place: Place, context: ExportContext): Facts {
  const ofMembers: Readonly<Record<string, Cell>> = cellsOf(place);
  const cells = Object.entries(PLACE_COLUMNS).flatMap(([column, made]) => {
    const cell = made === 'member' ? ofMembers[column] : made(place, context);
    return cell === undefined ? [] : [[column, cell] as const];
  });
  return Object.fromEntries(cells);
}

/** A quotation's cells. `paragraph` is 0 for the headline. */
export function quotationFacts({ exact, block, mention: { start, end } }: Quotation) {
  return { quote: exact, mention: block.text.slice(start, end), paragraph: block.number };
}

export function articleFacts(story: Story): Facts {
  const { headline, published, modified, author, publisher, credit, link } = story.article;
  return {
    headline,
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    ...(author && { author: author.map(({ name }) => name).join('; ') }),
    ...(publisher && { publisher: publisher.name }),
    credit,
    ...(link !== undefined && { link }),
    terms: articleSource(story).terms,
  };
}

/** The columns of a quotation with its place and the article, in their order. */
export const quotationColumns: readonly string[] = (() => {
  const [number = '', id = '', name = '', ...further] = placeColumns;
  return [
    ...[number, id, name, 'mention', 'quote', 'paragraph', ...further],
    ...['headline', 'published', 'modified', 'author', 'publisher', 'credit', 'link', 'terms'],
  ];
})();

/** A quotation's row: it can be understood, and checked, by itself. */
export interface Row {
  /** Unique in the story. */
  readonly id: string;
  readonly place: Place;
  /** In the order of {@link quotationColumns}. */
  readonly facts: Facts;
}

/** A row for each quotation, by place and in the article's order. */
export function quotationRows(story: Story, context: ExportContext): readonly Row[] {
  const source = articleFacts(story);
  return story.places.flatMap((place) => {
    const ofPlace = placeFacts(place, context);
    return place.quotations.map((quotation, index) => {
      const all: Facts = { ...ofPlace, ...quotationFacts(quotation), ...source };
      const cells = quotationColumns.flatMap((column) => {
        const cell = all[column];
        return cell === undefined ? [] : [[column, cell] as const];
      });
      return { id: `${place.id}_${index + 1}`, place, facts: Object.fromEntries(cells) };
    });
  });
}
