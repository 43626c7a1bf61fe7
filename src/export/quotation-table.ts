import { stringify } from 'csv-stringify/sync';
import { quotationColumns, quotationRows } from './facts.js';
import type { ExportFormat } from './format.js';

/**
 * CSV (RFC 4180), a row for each quotation. It begins with a byte order mark, without which Excel
 * does not recognise UTF-8. A text that a spreadsheet would run as a formula is preceded by an
 * apostrophe; numbers are not.
 */
export const quotationTable = {
  file: 'quotations.csv',
  type: 'text/csv; charset=utf-8',
  write(story, context) {
    const rows = quotationRows(story, context).map(({ facts }) => facts);
    return stringify(rows, {
      columns: [...quotationColumns],
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
