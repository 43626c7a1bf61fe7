/** Finds headline and date at the top of a text. */
import { datelineAbove, dateWithin, isAmbiguousDate, writtenDate } from '../written-date.js';
import type { Draft, Fields, FoundIn, Remark } from './draft.js';

/** Characters; a longer first line of a plain text is not taken for a headline. */
const LONGEST_HEADLINE = 150;

/** A date is looked for in this many lines from the top. */
const DATE_LINES = 4;

/** A Markdown heading, or a first line that looks like a headline: short, alone, without full stop. */
export function takeHeadline(text: string): Draft {
  const bare = withoutBlankStart(text);
  const [first = ''] = bare.split(/\r?\n/, 1);
  const rest = bare.slice(first.length);
  const underlined = /^\r?\n=+[ \t]*(?=\r?\n|$)/.exec(rest)?.[0] ?? '';
  const below = withoutBlankStart(rest.slice(underlined.length));
  const heading = /^#[ \t]/.test(first)
    ? first
        .slice(1)
        .trimEnd()
        .replace(/(?<!#)#+$/, '')
        .trim()
    : undefined;
  const isAlone = /^\r?\n[ \t]*\r?\n/.test(rest) || underlined !== '';
  const headline = heading ?? (isAlone && isHeadline(first) ? first.trim() : undefined);
  if (headline === undefined || headline === '' || below === '') {
    return { fields: {}, body: bare, remarks: [] };
  }
  const what = heading === undefined ? 'the first line' : 'the heading';
  return {
    fields: { headline },
    body: below,
    remarks: [
      {
        about: 'headline',
        foundIn: { kind: heading === undefined ? 'first-line' : 'heading', words: headline },
        text: `${what}, "${headline}", which is taken out of the text`,
      },
    ],
  };
}

/** Whether a line looks like a headline: short, without full stop, not a date. */
export function isHeadline(line: string): boolean {
  const text = line.trim();
  return (
    text !== '' &&
    text.length <= LONGEST_HEADLINE &&
    !/[.,;:…。]["'”’»]?$/.test(text) &&
    writtenDate(text) === undefined
  );
}

/** A line near the top that is only a date. It stays in the text. */
export function findDate(body: string): { fields: Fields; remarks: readonly Remark[] } {
  const lines = firstLines(body);
  const found = lines.flatMap((line) => {
    const date = writtenDate(line);
    return date === undefined ? [] : [{ date, words: line.trim() }];
  });
  const [first] = found;
  const others = found.filter(({ date }) => date !== first?.date);
  if (first && others.length === 0) {
    const { date, words } = first;
    const text = `${date}, from a line of the text, left there`;
    const foundIn = { kind: 'line', words } as const;
    return { fields: { published: date }, remarks: [{ about: 'published', foundIn, text }] };
  }
  if (others.length > 0) {
    return remark({ kind: 'several' }, 'no date taken: the first lines have several');
  }
  const byline = lines.find((line) => isShort(line) && dateWithin(line) !== undefined);
  const dateline = datelineAbove(body);
  const date = byline === undefined ? dateline?.edtf : dateWithin(byline);
  if (date !== undefined) {
    const words = byline?.trim() ?? dateline?.words ?? '';
    const advice = `if it is the day of publication, --published ${date} says so, or "published: ${date}" in article.md`;
    return remark(
      { kind: 'byline', words, date },
      `the date in "${words}" is not taken; ${advice}`,
    );
  }
  const unsure = lines.find(isAmbiguousDate)?.trim();
  return unsure === undefined
    ? { fields: {}, remarks: [] }
    : remark({ kind: 'ambiguous', words: unsure }, `no date taken: "${unsure}" may mean two days`);
}

function remark(foundIn: FoundIn, text: string): ReturnType<typeof findDate> {
  return { fields: {}, remarks: [{ about: 'published', foundIn, text }] };
}

/** The first lines that are not blank, without splitting a whole book. */
function firstLines(body: string): string[] {
  return body
    .slice(0, 4000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, DATE_LINES);
}

/** As bylines are; a sentence that contains a date seldom is. */
function isShort(line: string): boolean {
  return line.trim().length <= LONGEST_HEADLINE && !/[.!?…]["'”’»]?\s*$/.test(line);
}

export function withoutBlankStart(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, '');
}
