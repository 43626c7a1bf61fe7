/** Finds headline and date at the top of a text. */
import { dateWithin, isAmbiguousDate, writtenDate } from '../written-date.js';
import type { Draft, Fields, Remark } from './draft.js';

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
      { about: 'headline', text: `${what}, "${headline}", which is taken out of the text` },
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
  const [date, ...others] = new Set(lines.flatMap((line) => writtenDate(line) ?? []));
  if (date !== undefined && others.length === 0) {
    const text = `${date}, from a line of the text, left there`;
    return { fields: { published: date }, remarks: [{ about: 'published', text }] };
  }
  if (others.length > 0) return remark('no date taken: the first lines have several');
  const byline = lines.find((line) => isShort(line) && dateWithin(line) !== undefined);
  if (byline !== undefined) {
    const date = dateWithin(byline);
    const advice = `if it is the day of publication, --published ${date} says so, or "published: ${date}" in article.md`;
    return remark(`the date in "${byline.trim()}" is not taken; ${advice}`);
  }
  const unsure = lines.find(isAmbiguousDate);
  return unsure === undefined
    ? { fields: {}, remarks: [] }
    : remark(`no date taken: "${unsure.trim()}" may mean two days`);
}

function remark(text: string): ReturnType<typeof findDate> {
  return { fields: {}, remarks: [{ about: 'published', text }] };
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
