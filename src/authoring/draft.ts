/** From a plain text or Markdown file to the article that a story wants. */
import { stringify } from 'yaml';
import { textsIn } from '../check/yaml.js';
import type { FrontMatter } from '../story/front-matter.js';
import { isUnparted, remarksOnText } from './text-remarks.js';
import { dateWithin, isAmbiguousDate, writtenDate } from './written-date.js';

export type Field = keyof FrontMatter;

export interface Draft {
  /** What the text says of itself. */
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** The text below headline and front matter, not a letter changed. */
  readonly body: string;
  /** What was taken from where, and what an editor may want to know. */
  readonly remarks: readonly string[];
  /** Whether its lines, headline and all, have no blank line among them. */
  readonly isUnparted: boolean;
}

/** What front matter elsewhere calls the members. */
const SYNONYMS: Readonly<Record<Field, readonly string[]>> = {
  headline: ['headline', 'title'],
  published: ['published', 'date', 'datePublished'],
  language: ['language', 'lang', 'locale'],
  credit: ['credit', 'author', 'byline', 'source'],
  link: ['link', 'url', 'canonical'],
};
const FIELDS = Object.keys(SYNONYMS) as Field[];

/** A headline of plain text is no longer than this. */
const LONGEST_HEADLINE = 150;

/** A date stands among so many lines from the top. */
const DATE_LINES = 4;

/** Reads what a text says of itself: front matter, or a headline and a date above the text. */
export function draftFrom(text: string): Draft {
  const front = takeFrontMatter(text);
  const titled = front.fields.headline === undefined ? takeHeadline(front.body) : front;
  const dated = front.fields.published === undefined ? findDate(titled.body) : { remarks: [] };
  return {
    fields: {
      ...front.fields,
      ...(titled.headline !== undefined && { headline: titled.headline }),
      ...(dated.published !== undefined && { published: dated.published }),
    },
    body: titled.body,
    remarks: [
      ...front.remarks,
      ...(titled === front ? [] : titled.remarks),
      ...dated.remarks,
      ...remarksOnText(titled.body),
    ],
    isUnparted: isUnparted(front.body) && isUnparted(titled.body),
  };
}

/** The text of `article.md`. */
export function articleText(fields: Draft['fields'], body: string): string {
  const members = FIELDS.flatMap((field) =>
    fields[field] === undefined ? [] : [[field, fields[field]]],
  );
  const yaml = stringify(Object.fromEntries(members), { lineWidth: 0 });
  return `---\n${yaml}---\n\n${body}${body.endsWith('\n') ? '' : '\n'}`;
}

interface Taken {
  readonly fields: Draft['fields'];
  readonly headline?: string;
  readonly body: string;
  readonly remarks: readonly string[];
}

function takeFrontMatter(text: string): Taken {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text);
  const value = match?.index === 0 ? textsIn(match[1] ?? '') : undefined;
  if (!match || typeof value !== 'object' || value === null || Array.isArray(value)) {
    const unread =
      match?.index === 0 ? ['the front matter is no YAML and is left in the text'] : [];
    return { fields: {}, body: text, remarks: unread };
  }
  const members = new Map(Object.entries(value));
  const found = FIELDS.flatMap((field) => {
    const name = SYNONYMS[field].find((synonym) => typeof members.get(synonym) === 'string');
    const content: unknown = name === undefined ? undefined : members.get(name);
    return name === undefined ? [] : [{ field, name, content: String(content).trim() }];
  }).filter(({ content }) => content !== '');
  const used = new Set(found.map(({ name }) => name));
  const unused = [...members.keys()].filter((name) => !used.has(name));
  return {
    fields: Object.fromEntries(found.map(({ field, content }) => [field, content])),
    body: withoutBlankStart(text.slice(match[0].length)),
    remarks: [
      ...found.map(({ field, name }) => `${field}: from "${name}" in the text's front matter`),
      ...(unused.length > 0 ? [`left out of the front matter: ${unused.join(', ')}`] : []),
    ],
  };
}

/** A Markdown heading, or a first line that looks like a headline: short, alone, no full stop. */
function takeHeadline(text: string): Taken {
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
  const looksLikeOne =
    isAlone &&
    first.trim().length <= LONGEST_HEADLINE &&
    !/[.,;:…。]["'”’»]?\s*$/.test(first) &&
    writtenDate(first) === undefined;
  const headline = heading ?? (looksLikeOne ? first.trim() : undefined);
  if (headline === undefined || headline === '' || below === '') {
    return { fields: {}, body: bare, remarks: [] };
  }
  const what = heading === undefined ? 'the first line' : 'the heading';
  return {
    fields: {},
    headline,
    body: below,
    remarks: [`headline: ${what}, "${headline}", which is taken out of the text`],
  };
}

/** A line near the top that is a date and nothing else. It stays in the text. */
function findDate(body: string): { published?: string; remarks: readonly string[] } {
  const lines = body.split(/\r?\n/).filter((line) => line.trim() !== '');
  const top = lines.slice(0, DATE_LINES);
  const [date, ...others] = new Set(top.flatMap((line) => writtenDate(line) ?? []));
  if (date !== undefined && others.length === 0) {
    return {
      published: date,
      remarks: [`published: ${date}, from a line of the text, left there`],
    };
  }
  if (others.length > 0) return { remarks: ['no date taken: the first lines have several'] };
  const byline = top.find((line) => isShort(line) && dateWithin(line) !== undefined);
  if (byline !== undefined) {
    const date = dateWithin(byline);
    const advice = `if it is the day of publication, --published ${date} says so, or "published: ${date}" in article.md`;
    return { remarks: [`published: the date in "${byline.trim()}" is not taken; ${advice}`] };
  }
  const unsure = top.find(isAmbiguousDate);
  return {
    remarks: unsure === undefined ? [] : [`no date taken: "${unsure.trim()}" may mean two days`],
  };
}

/** As a byline is, and a sentence with a date in it seldom. */
function isShort(line: string): boolean {
  return line.trim().length <= LONGEST_HEADLINE && !/[.!?…]["'”’»]?\s*$/.test(line);
}

function withoutBlankStart(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, '');
}
