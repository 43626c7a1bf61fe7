import { stringify } from 'csv-stringify/sync';
import { articleFacts, placeColumns, placeFacts, quotationFacts } from './facts.js';
import type { ExportFormat } from './format.js';

const [NUMBER = '', ID = '', NAME = '', ...FURTHER] = placeColumns;
const COLUMNS = [
  ...[NUMBER, ID, NAME, 'mention', 'quote', 'paragraph', ...FURTHER],
  ...['headline', 'published', 'credit', 'link'],
];

/**
 * CSV (RFC 4180), a row for each quotation. It begins with a byte order mark, without which Excel
 * does not recognise UTF-8. A text that a spreadsheet would run as a formula is preceded by an
 * apostrophe; numbers are not.
 */
export const quotationTable = {
  file: 'quotations.csv',
  type: 'text/csv; charset=utf-8',
  write(story, context) {
    const source = articleFacts(story);
    const rows = story.places.flatMap((place) => {
      const facts = placeFacts(place, context);
      return place.quotations.map((quotation) => ({
        ...facts,
        ...quotationFacts(quotation),
        ...source,
      }));
    });
    return stringify(rows, {
      columns: COLUMNS,
      header: true,
      bom: true,
      record_delimiter: 'windows',
      cast: { string: asText },
    });
  },
} as const satisfies ExportFormat;

/**
 * A cell that starts with = + - @ is run as a formula; by some programs also behind spaces and
 * invisible characters, or in the full-width form.
 */
function asText(cell: string): string {
  const isFormula = /^[\s\p{C}]*[=+\-@]|^[\t\r]/u.test(cell.normalize('NFKC'));
  return isFormula ? `'${cell}` : cell;
}
