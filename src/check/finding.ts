import { bisectRight } from 'd3-array';
import { printableLine } from '../text/characters.js';
import type { Matter } from './matter.js';

/** What the check reports about one position in one file. Lines and columns count from 1. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  /** One line, as the hint is, without characters that a terminal interprets. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly matter?: Matter;
}

/** A file's name in findings, and its text. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The same with line feeds where a text has carriage returns alone, as of old Macs, for line ends.
 * Offsets stay.
 */
export function withLineFeeds({ file, text }: SourceFile): SourceFile {
  return { file, text: text.includes('\n') ? text : text.replaceAll('\r', '\n') };
}

export interface Remark {
  readonly severity?: Finding['severity'];
  readonly message: string;
  readonly hint?: string | undefined;
  readonly matter?: Matter | undefined;
}

/** Characters. A file may have a word of a million. */
const LONGEST_MESSAGE = 2000;
/** Hints hold whole sentences of an article, to be copied. */
const LONGEST_HINT = 20_000;

function clipped(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)} …`;
}

/** Makes findings about one file from offsets (UTF-16 code units) in its text. */
export class FindingsOf {
  readonly findings: Finding[] = [];
  readonly #lineStarts: number[] = [0];

  constructor(readonly source: SourceFile) {
    for (let at = source.text.indexOf('\n'); at !== -1; at = source.text.indexOf('\n', at + 1)) {
      this.#lineStarts.push(at + 1);
    }
  }

  add(offset: number, { severity = 'error', message, hint, matter }: Remark): void {
    const line = bisectRight(this.#lineStarts, offset);
    const finding = {
      file: this.source.file,
      line,
      column: offset - (this.#lineStarts[line - 1] ?? 0) + 1,
      severity,
      message: clipped(printableLine(message), LONGEST_MESSAGE),
      ...(hint !== undefined && { hint: clipped(printableLine(hint), LONGEST_HINT) }),
      ...(matter && { matter }),
    };
    this.findings.push(finding);
  }
}

/** The finding at one offset of a file, as a list. */
export function findingAt(source: SourceFile, offset: number, remark: Remark): Finding[] {
  const report = new FindingsOf(source);
  report.add(offset, remark);
  return report.findings;
}

/** `file:line:column: error: message`, and the hint indented on the next line. */
export function formatFinding({ file, line, column, severity, message, hint }: Finding): string {
  const head = printableLine(`${file}:${line}:${column}: ${severity}: ${message}`);
  return hint === undefined ? head : `${head}\n    ${printableLine(hint)}`;
}

/** Sorted by file and position, so that an author can correct from top to bottom. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
  );
}
