/** Line ends and paragraphs of plain text. Its words stay as they are. */
import type { Outcome, Question } from './draft.js';
import { isHeadline } from './headline.js';

interface PlainText {
  readonly text: string;
  /** Phrases. */
  readonly remarks: readonly string[];
}

/** How a plain text parts its paragraphs. */
const WAYS = {
  lines: 'each line is a paragraph',
  indents: 'a line that begins with spaces begins a paragraph',
  blank: 'only blank lines part paragraphs; the text stays as it is',
};
type Way = keyof typeof WAYS;

/** Code units. Nobody writes a longer paragraph; a text of one line has lost its line ends. */
const LONGEST_PARAGRAPH = 20_000;

/**
 * A text with line feeds (or Windows' CRLF) between lines and empty lines between paragraphs.
 *
 * @param way what the author says of its paragraphs; asked for where it is not clear
 */
export function readPlainText(text: string, way: string | undefined): Outcome<PlainText> {
  const { text: lined, remarks } = withCommonLines(text);
  if (way !== undefined && !isWay(way)) {
    return { fault: `--paragraphs ${way}: ${Object.keys(WAYS).join(', ')} are the ways` };
  }
  const question = way === undefined ? questionOn(lined) : undefined;
  if (question) return { question };
  const parted = way === undefined || way === 'blank' ? lined : parts(lined, way);
  const said = way === 'lines' || way === 'indents' ? [`paragraphs: ${WAYS[way]}`] : [];
  return { value: { text: parted, remarks: [...remarks, ...said] } };
}

function isWay(way: string): way is Way {
  return way in WAYS;
}

/** What pages of a text cannot have, form feeds aside: they are line ends here. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;

/** Spaces of any width and what has none: a line of these is blank to the eye. */
const BLANK_LINE = /^[\t \u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\u3164\ufeff]+$/gm;

function withCommonLines(text: string): PlainText {
  const remarks: string[] = [];
  const replaced = (
    before: string,
    pattern: RegExp,
    by: string,
    remark: (times: number) => string,
  ): string => {
    let times = 0;
    const after = before.replace(pattern, () => {
      times++;
      return by;
    });
    if (times > 0) remarks.push(remark(times));
    return after;
  };
  // A page's end stands behind a line's.
  let lined = text.replace(/(\n)\f|\f(?=\r?\n)/g, '$1');
  // Each converted twice on its way: carriage returns before a CRLF.
  lined = lined.replace(/\r\r\n/g, '\r\n');
  lined = replaced(
    lined,
    /\r(?!\n)|[\u0085\u2028\v\f]/g,
    '\n',
    () => 'line ends that are not those of today (CR, NEL, U+2028, VT or FF) became today’s',
  );
  lined = replaced(
    lined,
    /\u2029/g,
    '\n\n',
    () => 'paragraph separators (U+2029) became blank lines',
  );
  lined = lined.replace(BLANK_LINE, (line) => (/^[\t ]+$/.test(line) ? line : ''));
  lined = replaced(
    lined,
    CONTROLS,
    '',
    (times) => `control characters, which no page can show, left out: ${times}`,
  );
  if (lined.includes('\r\n')) {
    remarks.push("the text's line ends (CRLF, as Windows has them) are kept");
  }
  const divided = lined.match(DIVIDED) ?? [];
  if (divided.length > 0) {
    const [first = ''] = divided;
    remarks.push(
      `warning: words divided at line ends: ${divided.length}, such as "${first.replace(/\s+/, ' ')}". Names among them are not found; join them in the text`,
    );
  }
  return { text: lined, remarks };
}

/** As in print, and so in what was scanned or copied from a PDF. */
const DIVIDED = /\p{Ll}{2,9}[-\u00ad]\r?\n\p{Ll}{2,9}/gu;

/** Blank lines between what the way takes for paragraphs. */
function parts(text: string, way: 'lines' | 'indents'): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const paragraphs: string[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last === undefined || way === 'lines' || /^\s/.test(line)) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = `${last}\n${line}`;
  }
  return `${paragraphs.map((paragraph) => paragraph.trim()).join('\n\n')}\n`;
}

/** Code units of a text that is taken for one wrapped paragraph without a question. */
const LONGEST_GUESSED = 1500;

/** Lines of running text that were wrapped are no longer, characters. */
const LONGEST_WRAPPED = 100;

function questionOn(text: string): Question | undefined {
  const blocks = text
    .replace(/^\s*#[ \t][^\n]*\n/, '')
    .split(/\n(?:[ \t]*\r?\n)+/)
    .map((block) => block.trimEnd().split(/\r?\n/))
    .filter((lines) => lines.join('').trim() !== '');
  const longest = blocks.reduce((most, lines) => Math.max(most, lines.join('\n').length), 0);
  if (blocks.every((lines) => lines.length === 1)) {
    return longest > LONGEST_PARAGRAPH ? questionOnLength(longest) : undefined;
  }
  const lines = blocks.flat();
  // The last line of a block is followed by a blank one, whatever its end.
  const inner = blocks.flatMap((block, i) => {
    const isTitled = i === 0 && isHeadline(block[0] ?? '') && !/^\s*\p{Ll}/u.test(block[1] ?? '');
    return block.slice(isTitled ? 1 : 0, -1);
  });
  const ended = inner.filter(endsASentence);
  const isLong = (line: string) => line.length > LONGEST_WRAPPED;
  const indented = inner.filter((line) => /^[ \t\u3000]/.test(line)).length;
  const wholeLines = ended.length >= 0.7 * inner.length;
  const [top, below = [], ...others] = blocks;
  const isBare =
    blocks.length === 1 || (top?.length === 1 && below.length > 1 && others.length === 0);
  // A poem or an address has short lines, and they belong together.
  const looksLikeLines = wholeLines && lines.filter(isLong).length >= 2;
  const looksIndented =
    indented >= 2 && indented <= 0.6 * inner.length && lines.length - blocks.length >= 4;
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  // Few of wrapped lines end where a sentence does.
  const isWrapped =
    ended.length <= 0.25 * inner.length && width <= LONGEST_WRAPPED && longest <= LONGEST_GUESSED;
  const isClear = isBare ? isWrapped && !looksIndented && below.length > 0 : !looksLikeLines;
  if (isClear && longest <= LONGEST_PARAGRAPH) return undefined;
  const measured = `${ended.length} of them end like a sentence, the longest has ${width} characters`;
  const guess: Way = looksIndented
    ? 'indents'
    : wholeLines || lines.filter(isLong).length >= 2
      ? 'lines'
      : 'blank';
  return {
    choice: 'paragraphs',
    text: `${isBare ? 'No blank line parts its paragraphs' : 'Blank lines part few of its paragraphs'}, as in text pasted from a word processor. It has ${lines.length} lines: ${measured}. ${GUESSED[guess]}`,
    answers: (indented > 0 ? WAY_NAMES : WAY_NAMES.filter((name) => name !== 'indents')).map(
      (value) => ({ value, meaning: WAYS[value] }),
    ),
    guess,
  };
}

const WAY_NAMES: readonly Way[] = ['lines', 'indents', 'blank'];

const GUESSED: Readonly<Record<Way, string>> = {
  lines: 'They look like paragraphs of one line each.',
  indents: 'Its paragraphs seem to begin with an indented line.',
  blank: 'They look like lines of one paragraph that was wrapped.',
};

function questionOnLength(length: number): Question {
  return {
    choice: 'paragraphs',
    text: `It is one paragraph of ${length.toLocaleString('en')} characters: were its line ends lost? Put a blank line between paragraphs in a text editor.`,
    answers: [{ value: 'blank', meaning: WAYS.blank }],
  };
}

function endsASentence(line: string): boolean {
  return /[.!?…:。！？]["'”’»“)\]]{0,2}\s*$/u.test(line.slice(-8));
}
