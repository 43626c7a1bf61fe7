/** Places and quotations in plain texts and numbers, for formats that know tables and no more. */
import type { Quotation } from '../story/quotation.js';
import type { Place, Story } from '../story/story.js';
import type { ExportContext } from './format.js';
import { geoNamesUri } from './identifiers.js';

/** By the column's name; what is not known is not there. */
export type Facts = Readonly<Record<string, string | number>>;

/** What is known of a place. */
export function placeFacts(
  { id, number, name, role, location, when, position, radius, gazetteer, note }: Place,
  { site }: ExportContext,
): Facts {
  return {
    number,
    id,
    name,
    role,
    location,
    ...(when && { when: when.date, when_words: when.words }),
    // Where the marker stands: of a line or an area, too.
    ...(position && { longitude: position[0], latitude: position[1] }),
    ...(radius !== undefined && { radius }),
    ...(gazetteer !== undefined && { gazetteer: geoNamesUri(gazetteer) }),
    ...(note !== undefined && { note }),
    ...(site !== undefined && { page: `${site}#${id}` }),
  };
}

/** A quotation's words, the mention in them, and the paragraph, which is 0 for the headline. */
export function quotationFacts(quotation: Quotation): {
  readonly quote: string;
  readonly mention: string;
  readonly paragraph: number;
} {
  return {
    quote: quotation.exact,
    mention: mentionOf(quotation),
    paragraph: quotation.block.number,
  };
}

/** The words of a quotation that name the place. */
export function mentionOf({ block, mention }: Quotation): string {
  return block.text.slice(mention.start, mention.end);
}

/** What is quoted. */
export function articleFacts({ article }: Story): Facts {
  const { headline, published, credit, link } = article;
  return {
    headline,
    ...(published !== undefined && { published }),
    credit,
    ...(link !== undefined && { link }),
  };
}
