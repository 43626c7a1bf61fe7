/** The sentences that a place quotes or could quote, in the order of the article. */
import { numberedQuotes } from '../../authoring/change.js';
import { sentenceKey } from '../../authoring/compose.js';
import type { Article } from '../../story/article.js';
import type { Quote } from '../../story/members.js';
import { anchorQuote } from '../../story/quotation.js';
import type { EditedPlace } from '../model.js';

export interface QuotationRow {
  readonly key: string;
  readonly quote: Quote;
  /** Of the quotation in the file, from 0; none for a sentence that is not quoted. */
  readonly number?: number;
}

/** @param known quotations that the place had and may have again */
export function quotationRows(
  article: Article,
  place: Pick<EditedPlace, 'properties'>,
  known: readonly Quote[],
): QuotationRow[] {
  const { quoted, unquoted } = numberedQuotes(article, place);
  const rows = new Map<string, QuotationRow>();
  for (const [number, quote] of quoted.entries()) {
    // A sentence that is quoted twice by mistake has two rows.
    const key = sentenceKey(quote);
    rows.set(rows.has(key) ? `${key} ${number}` : key, { key: `${key} ${number}`, quote, number });
  }
  for (const quote of [...known, ...unquoted]) {
    const key = sentenceKey(quote);
    if (!rows.has(key)) rows.set(key, { key, quote });
  }
  return [...rows.values()]
    .map((row) => ({ row, start: startOf(article, row.quote) }))
    .sort((a, b) => a.start - b.start)
    .map(({ row }) => row);
}

/** Those that do not fit the article come first: there is something to be done. */
function startOf(article: Article, quote: Quote): number {
  const anchored = anchorQuote(article, quote);
  return typeof anchored === 'string' ? -1 : anchored.block.start + anchored.range.start;
}
