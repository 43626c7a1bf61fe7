/** Kinds of values that several members hold, as schemas. */
import { z } from 'zod';
import { isShowable } from '../text/characters.js';
import { isDateOrInterval, isExactDay, isPublicationDate } from './time.js';

/**
 * What a value breaks. A schema gives it as the message of its issue; the words that an author
 * reads are in `src/check/issue.ts`.
 */
export type Rule =
  | 'not-empty'
  | 'showable'
  | 'language-tag'
  | 'publication-date'
  | 'exact-day'
  | 'not-before-published'
  | 'party'
  | 'date-or-interval'
  | 'web-address'
  | 'no-credentials'
  | 'heading-length'
  | 'note-length'
  | 'callout-length'
  | 'callout-brackets'
  | 'box'
  | 'slug'
  | 'positive'
  | 'quoted';

export const rule = (name: Rule): Rule => name;

/** The article's own words: any characters, white space included. */
export const verbatim = z.string().min(1, rule('not-empty'));

/** Words of the author's. */
export const text = z
  .string()
  .trim()
  .min(1, rule('not-empty'))
  .refine(isShowable, rule('showable'));

/** Characters (UTF-16 code units). Headlines and names stand in one piece on maps and in lists. */
export const HEADING_LENGTH = 1000;

/** Characters (UTF-16 code units) of a note: what is longer is an article of its own. */
export const NOTE_LENGTH = 10_000;

/** A headline, a name or the like. */
export const heading = text.max(HEADING_LENGTH, rule('heading-length'));

/** Characters (UTF-16 code units) of a callout: it stands on the map, on phones too. */
export const CALLOUT_LENGTH = 48;

/** Pairs of square brackets, none within another. */
const BRACKETED = /^[^[\]]*(?:\[[^[\]]+\][^[\]]*)*$/;

/** A few words on the map; what is in square brackets is the editor's. */
export const callout = text
  .max(CALLOUT_LENGTH, rule('callout-length'))
  .regex(BRACKETED, rule('callout-brackets'))
  .meta({
    description:
      "Three or four words that say on the map what happened: the article's own, from one of the quotations. What is not, such as a word left in for sense, stands in square brackets, as editors mark it in a quotation.",
    examples: ['a busy market street', '[Truck attack]'],
  });

/** The stretches of a callout that are the article's own words, outside square brackets. */
export function quotedParts(words: string): string[] {
  return words
    .split(/\[[^[\]]*\]|…/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A sentence or two. */
export const note = text.max(NOTE_LENGTH, rule('note-length'));

/** BCP 47. */
export const languageTag = z.string().refine(isLanguageTag, rule('language-tag'));

/** When an article was published, as far as it is known. */
export const publicationDate = z.preprocess(
  yearAsText,
  z.string(rule('publication-date')).refine(isPublicationDate, rule('publication-date')),
);

/** A day, or a moment with its offset from UTC: what ISO 8601 can say. */
export const exactDay = z.string(rule('exact-day')).refine(isExactDay, rule('exact-day'));

/** YAML reads a year alone, such as 1807 or -0043, as a number. */
function yearAsText(value: unknown): unknown {
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) > 9999) return value;
  return (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(4, '0');
}

/** EDTF or ISO 8601: see `parseTime`. */
export const dateOrInterval = z.string().refine(isDateOrInterval, rule('date-or-interval'));

/** Ids of places and folders of stories, which are parts of addresses. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, rule('slug'));

export function isSlug(name: string): boolean {
  return slug.safeParse(name).success;
}

export const webAddress = z
  .url({ protocol: /^https?$/, error: rule('web-address'), abort: true })
  .refine(hasNoCredentials, rule('no-credentials'));

/** A person or an organisation. */
export interface Party {
  readonly name: string;
  /** `undefined`: as it is usual where the party stands. */
  readonly kind?: 'person' | 'organisation' | undefined;
  readonly link?: string | undefined;
}

const described = z.strictObject(
  {
    name: heading,
    kind: z.enum(['person', 'organisation']).optional(),
    link: webAddress.optional(),
  },
  rule('party'),
);

/** A name, or an object that says more. */
export const party = z.unknown().transform((value, context): Party => {
  const isName = typeof value === 'string';
  const { data, error } = described.safeParse(isName ? { name: value } : value, {
    reportInput: true,
  });
  if (data) return data;
  for (const issue of error.issues) {
    const path = isName ? [] : issue.path;
    context.issues.push({ ...issue, path } as z.core.$ZodRawIssue);
  }
  return z.NEVER;
});

/** One party, or a list. */
export const parties = z
  .preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(party))
  .refine((all) => all.length > 0, rule('not-empty'));

const mailAddress = z.url({ protocol: /^mailto$/ });

const fragment = z.string().startsWith('#');

/** Whether a link may lead there: to the web, to a mailbox or within the page; no script runs. */
export function isLinkable(address: string): boolean {
  return [webAddress, mailAddress, fragment].some((kind) => kind.safeParse(address).success);
}

/** Whether an address is without user name and password, which every reader of the page would get. */
export function hasNoCredentials(address: string): boolean {
  return !/^[^:]*:\/*[^/?#]*@/.test(address);
}

function isLanguageTag(tag: string): boolean {
  try {
    // Four letters and more are reserved; whoever writes "english" means "en".
    return new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}
