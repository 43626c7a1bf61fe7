/** Places and quotations as texts and numbers, for formats that have only tables. */
import { type Cell, cellsOf, type MemberColumn } from '../story/members.js';
import type { Quotation } from '../story/quotation.js';
import type { Place, Story } from '../story/story.js';
import type { ExportContext } from './format.js';

/** Cells by the names of their columns; what is not known is missing. */
export type Facts = Readonly<Record<string, Cell>>;

type PlaceColumn = MemberColumn | 'number' | 'id' | 'longitude' | 'latitude' | 'page';

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
  note: 'member',
  page: ({ id }, { site }) => (site === undefined ? undefined : `${site}#${id}`),
};

export const placeColumns: readonly string[] = Object.keys(PLACE_COLUMNS);

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

export function articleFacts({ article }: Story): Facts {
  const { headline, published, credit, link } = article;
  return {
    headline,
    ...(published !== undefined && { published }),
    credit,
    ...(link !== undefined && { link }),
  };
}
