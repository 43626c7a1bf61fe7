/** Tables as text: CSV and TSV, as spreadsheets and databases write them. */
import Papa from 'papaparse';
import { findingAt, type SourceFile } from '../../check/finding.js';
import { type Columns, columnMeant, recognisedIn } from './columns.js';
import type { Entry, ImportFormat, ReadEntries } from './mark.js';

/** In the order in which they are tried. A comma is last: it is in decimal numbers and in texts. */
const DELIMITERS = ['\t', ';', '|', ','] as const;

/** The head of a table is looked for in so many rows: above it there may be a title. */
const HEAD_ROWS = 10;

interface Row {
  readonly cells: readonly string[];
  /** From 1. */
  readonly line: number;
}

export const table: ImportFormat = {
  name: 'tables: CSV and TSV (Excel, LibreOffice, Google Sheets)',
  recognises: ({ file, text }) =>
    /\.(?:csv|tsv|tab)$/i.test(file) ||
    (!/^\s*[<{[]/.test(text) && isTable(withoutSign(text).text)),
  read: (source, chosen) => {
    const { text, sign } = withoutSign(source.text);
    const delimiter = sign ?? delimiterOf(text, chosen);
    const { rows, unclosed } = rowsOf(text, delimiter, sign === undefined ? 1 : 2);
    if (unclosed !== undefined) {
      const offset = offsetOfLine(source.text, unclosed);
      return refused(
        source,
        offset,
        'a quotation mark opens here and is never closed',
        'Close it, or double it where it is part of the text: "".',
      );
    }
    const head = headOf(rows, chosen);
    if (!head) {
      const [first] = rows;
      return refused(
        source,
        0,
        first
          ? `no row has names of columns that are known; the first is: ${first.cells.join(' | ').slice(0, 200)}`
          : 'the table is empty',
        'Put a row above it, such as: name,latitude,longitude. Or say which columns hold what, by their names or numbers: --columns name=1,lat=2,lon=3',
      );
    }
    const entries = rows.slice(head.rowsAbove).map((row) => entryOf(row, head.columns));
    return { entries, findings: [] };
  },
};

function refused(source: SourceFile, offset: number, message: string, hint: string): ReadEntries {
  return { entries: [], findings: findingAt(source, offset, { message, hint }) };
}

/** Whether the first lines have as many cells each, at least two, or one names two columns. */
function isTable(text: string): boolean {
  return DELIMITERS.some((delimiter) => {
    const { rows } = rowsOf(text.slice(0, 10_000), delimiter, 1, HEAD_ROWS);
    const widths = new Set(rows.slice(0, 3).map(({ cells }) => cells.length));
    const [width = 0] = widths;
    const isEven = rows.length > 1 && widths.size === 1 && width > 1;
    return isEven || rows.some(({ cells }) => cells.length > 1 && recognisedIn(cells, {}) > 1);
  });
}

/** Excel's own first line, which names the delimiter: "sep=;". */
function withoutSign(text: string): { text: string; sign?: string } {
  const [line, sign] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  return line === undefined || sign === undefined
    ? { text }
    : { text: text.slice(line.length), sign };
}

/** The delimiter by which most columns are known; of equal ones the one with most columns. */
function delimiterOf(text: string, chosen: Columns): string {
  const ranked = DELIMITERS.map((delimiter) => {
    const { rows } = rowsOf(text, delimiter, 1, HEAD_ROWS);
    const known = Math.max(0, ...rows.map(({ cells }) => recognisedIn(cells, chosen)));
    const [width = 0] = rows.map(({ cells }) => cells.length).sort((a, b) => a - b);
    return { delimiter, known, width };
  });
  ranked.sort((a, b) => b.known - a.known || b.width - a.width);
  return ranked[0]?.delimiter ?? ',';
}

/**
 * The rows that are not empty, with the lines at which they begin.
 *
 * @param most rows that are read; all without it
 */
function rowsOf(
  text: string,
  delimiter: string,
  firstLine: number,
  most = 0,
): { rows: Row[]; unclosed?: number } {
  const rows: Row[] = [];
  let unclosed: number | undefined;
  let [line, at] = [firstLine, 0];
  Papa.parse<string[]>(text, {
    delimiter,
    preview: most,
    step: ({ data, errors, meta }) => {
      const cells = data.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== '')) rows.push({ cells, line });
      if (errors.some(({ code }) => code === 'MissingQuotes')) unclosed ??= line;
      const end = Math.min(meta.cursor, text.length);
      for (; at < end; at++) {
        const code = text.charCodeAt(at);
        if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) line++;
      }
    },
  });
  return { rows, ...(unclosed !== undefined && { unclosed }) };
}

/** The columns' names, and how many rows come before the first place. */
function headOf(
  rows: readonly Row[],
  chosen: Columns,
): { columns: readonly string[]; rowsAbove: number } | undefined {
  const tops = rows.slice(0, HEAD_ROWS);
  const known = tops.map(({ cells }) => recognisedIn(cells, byName(cells, chosen)));
  const best = known.indexOf(Math.max(...known));
  const head = tops[best];
  if (head && (known[best] ?? 0) > 0) {
    return { columns: named(head.cells), rowsAbove: best + 1 };
  }
  const [first, second] = tops;
  if (!first) return undefined;
  if (Object.values(chosen).some((word) => /^\d+$/.test(word))) {
    return { columns: first.cells.map((_, index) => `column ${index + 1}`), rowsAbove: 0 };
  }
  // Names of columns that nobody knows, above numbers.
  const isNumber = (cell: string) => /^[+-]?\d+(?:[.,]\d+)?$/.test(cell);
  const isHead = !first.cells.some(isNumber) && second?.cells.some(isNumber);
  return isHead ? { columns: named(first.cells), rowsAbove: 1 } : undefined;
}

/** The choices that name columns, without numbers, which any row has. */
function byName(cells: readonly string[], chosen: Columns): Columns {
  return Object.fromEntries(
    Object.entries(chosen).filter(
      ([field, word]) =>
        field !== 'order' && !/^\d+$/.test(word) && columnMeant(cells, word) !== undefined,
    ),
  );
}

/** Names that are different and not empty: the second "Ort" becomes "Ort (column 3)". */
function named(cells: readonly string[]): string[] {
  return cells.map((cell, index) => {
    const isTaken = cells.indexOf(cell) !== index;
    return cell === '' || isTaken ? `${cell} (column ${index + 1})`.trim() : cell;
  });
}

function entryOf({ cells, line }: Row, columns: readonly string[]): Entry {
  const properties = Object.fromEntries(
    columns.map((column, index) => [column, cells[index] ?? '']),
  );
  const beyond = cells.slice(columns.length).filter((cell) => cell !== '');
  if (beyond.length === 0) return { line, properties };
  return {
    line,
    properties,
    fault: `its row has ${cells.length} cells and the head ${columns.length}: put a text that holds the separator in quotation marks`,
  };
}

function offsetOfLine(text: string, line: number): number {
  let offset = 0;
  for (let at = 1; at < line; at++) offset = text.indexOf('\n', offset) + 1;
  return offset;
}
