/** The quotations that readers of a story of very many places can search, besides the names. */
import type { Story } from '../story/story.js';

/** A quotation and the numbers of the places that quote it. */
export type SearchedQuotation = readonly [exact: string, ...numbers: number[]];

/** The id of the data block with the quotations, if they are not a file of their own. */
export const SEARCH_ID = 'the_quotations';

/** All quotations, each once, in the order in which places first quote them. */
export function quotationsOf({ places }: Story): SearchedQuotation[] {
  const found = new Map<string, Set<number>>();
  for (const { number, quotations } of places) {
    for (const { exact } of quotations) {
      found.set(exact, (found.get(exact) ?? new Set()).add(number));
    }
  }
  return [...found].map(([exact, numbers]) => [exact, ...numbers]);
}
