/** What a new story is made of, without its interface. */
import type { Field, Fields, FoundIn, KeptFields } from '../../authoring/intake/draft.js';
import { isBareEnglish } from '../../authoring/intake/told-language.js';
import { publishedOf } from '../../authoring/intake/values.js';
import { faultOfFolder } from '../../check/read.js';
import { frontMatterSchema } from '../../story/article.js';
import { isSlug } from '../../story/values.js';
import { slugOf, uniqueId } from '../../text/slug.js';
import type { Source, TextRead } from '../engine/reading.js';
import type { InterfaceLanguage } from '../language.js';

/** Characters (UTF-16 code units). A book has a million; all of undo holds the text, too. */
export const LONGEST_TEXT = 2_000_000;
/** Bytes: what the intake unpacks of a packed file at most. */
export const LARGEST_FILE = 60_000_000;

/** What was read from a file, and holds whatever its text says. */
export interface Known {
  /** The file's name; none for what was pasted. */
  readonly name?: string;
  readonly fields: Fields;
  readonly kept?: KeptFields;
  readonly found: TextRead['found'];
  readonly remarks: readonly string[];
}

export const NOTHING_KNOWN: Known = { fields: {}, found: {}, remarks: [] };

/** A text as it stands in the field: its headline is its first paragraph. */
export function wholeText({ fields: { headline }, body }: TextRead): string {
  return headline === undefined ? body : `${headline}\n\n${body}`;
}

/** How a text is read whose paragraphs are known to be parted by blank lines. */
export const AS_IT_IS = { format: 'plain', paragraphs: 'blank' } as const;

/** A text in the field as bytes with a name that tells nothing of its kind. */
export function typedSource(text: string, choices: Source['choices']): Source {
  return { bytes: new TextEncoder().encode(text), name: 'text.txt', choices };
}

/** The name of a file; none of what was pasted or typed. */
export function fileNameOf({ name }: Source): string | undefined {
  return /^(?:pasted|text)\.\w+$/.test(name) ? undefined : name;
}

/** The English that a text is written in, as far as it can be told. */
export interface English {
  readonly language: string;
  readonly foundIn: FoundIn;
}

export interface Proposal {
  readonly fields: Fields;
  readonly kept?: KeptFields;
  readonly found: TextRead['found'];
  readonly body: string;
  readonly guess?: string;
}

/** What the text shows, beside what its file has said. */
export function proposalOf(read: TextRead, known: Known, english?: English): Proposal {
  const { headline } = known.fields;
  const fields = { ...known.fields, ...onlyHeadline(read), ...without(read.fields, known.fields) };
  const kept = { ...read.kept, ...known.kept };
  const found = { ...read.found, ...known.found, ...(read.fields.headline && headlineOf(read)) };
  // A headline that does not look like one stands in the field all the same.
  const isAbove =
    read.fields.headline === undefined && headline !== undefined && read.body.startsWith(headline);
  const body = isAbove ? read.body.slice(headline.length).replace(/^\s+/, '') : read.body;
  const isGuessed = fields.language === undefined && read.guess !== undefined;
  const guess = isGuessed ? { guess: read.guess ?? '' } : {};
  const isOpen = isBareEnglish(fields.language ?? read.guess ?? 'und');
  if (!isOpen || !english) return { fields, kept, found, body, ...guess };
  const { language, foundIn } = english;
  const told = { ...found, language: foundIn };
  return { fields: { ...fields, language }, kept, found: told, body };
}

function onlyHeadline({ fields: { headline } }: TextRead): Fields {
  return headline === undefined ? {} : { headline };
}

function headlineOf({ found: { headline } }: TextRead): TextRead['found'] {
  return headline ? { headline } : {};
}

function without(fields: Fields, known: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([field]) => !(field in known) || field === 'headline'),
  );
}

/** Whether a text is nothing but the address of a page. */
export function isAddress(text: string): boolean {
  return /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(text);
}

/** Characters of an address that is proposed; a longer headline is cut between words. */
const LONGEST_SLUG = 60;

/**
 * A free address made of a headline.
 *
 * @param language of the headline (BCP 47): German writes "ü" as "ue"
 */
export function proposedSlug(
  headline: string,
  language: string,
  taken: ReadonlySet<string>,
): string {
  const whole = slugOf(/^de\b/i.test(language) ? withoutUmlauts(headline) : headline);
  const cut =
    whole.length <= LONGEST_SLUG
      ? whole
      : whole
          .slice(0, LONGEST_SLUG + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, LONGEST_SLUG);
  const plain = cut === '' ? 'story' : cut;
  return uniqueId(faultOfFolder(plain) === undefined ? plain : `${plain}-story`, taken);
}

function withoutUmlauts(text: string): string {
  return text.normalize('NFC').replace(/[äöü]/gi, (letter) => `${slugOf(letter)}e`);
}

type Fault =
  | 'slugFault'
  | 'slugReserved'
  | 'slugTaken'
  | 'notADate'
  | 'notALink'
  | 'notALanguage'
  | 'cannotShow'
  | 'tooMuch';

/** What is wrong with an address, as a key of the words; `undefined` for one that can be taken. */
export function faultOfSlug(slug: string, taken: ReadonlySet<string>): Fault | undefined {
  if (!isSlug(slug)) return 'slugFault';
  if (faultOfFolder(slug) !== undefined) return slug.length > 100 ? 'tooMuch' : 'slugReserved';
  return taken.has(slug) ? 'slugTaken' : undefined;
}

/**
 * What a member of the front matter is for what was typed; the same where it is not understood.
 *
 * @param language of the interface, whose way of writing dates an author has
 */
export function typedValue(field: Field, typed: string, language: InterfaceLanguage): string {
  const text = typed.trim();
  if (field === 'published') return publishedOf(text) ?? dayInDigits(text, language) ?? text;
  return field === 'link' && /^www\.\S+$/i.test(text) ? `https://${text}` : text;
}

/**
 * "14.3.26" or "14/03/2026" as a day. Where English is spoken 3/4/2016 may be either of two days:
 * `undefined`, as for other texts.
 */
function dayInDigits(text: string, language: InterfaceLanguage): string | undefined {
  const [, first = '', mark, second = '', written = ''] =
    /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})$/.exec(text) ?? [];
  if (mark === undefined) return undefined;
  const isOpen = language === 'en' && mark !== '.' && first !== second;
  if (isOpen && Number(first) <= 12 && Number(second) <= 12) return undefined;
  const isMonthFirst = Number(second) > 12;
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  const date = `${fullYear(written)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return publishedOf(date);
}

/** Of "26" and "99": no article is published in years to come. */
function fullYear(written: string): string {
  if (written.length === 4) return written;
  const recent = 2000 + Number(written);
  return String(recent <= new Date().getFullYear() + 1 ? recent : recent - 100);
}

/** A date as the author would write it, if that is read as the same date; else as it stands. */
export function shownDate(date: string, language: InterfaceLanguage): string {
  const parts = /^\d{4}-\d{2}(-\d{2})?$/.exec(date);
  const time = new Date(date);
  if (!parts || Number.isNaN(time.getTime())) return date;
  const shown = time.toLocaleDateString(language === 'en' ? 'en-GB' : language, {
    ...{ timeZone: 'UTC', year: 'numeric', month: 'long' },
    ...(parts[1] !== undefined && { day: 'numeric' }),
  });
  return typedValue('published', shown, language) === date ? shown : date;
}

/** What is wrong with a member that is not empty, as a key of the words. */
export function faultOfField(field: Field, value: string): Fault | undefined {
  if (value === '') return undefined;
  const parsed = frontMatterSchema.partial().safeParse({ [field]: value });
  const rule = parsed.error?.issues[0]?.message;
  if (rule === undefined) return undefined;
  if (rule === 'showable') return 'cannotShow';
  if (rule === 'heading-length') return 'tooMuch';
  return ({ published: 'notADate', link: 'notALink', language: 'notALanguage' } as const)[
    field as 'published'
  ];
}

export function countParagraphs(body: string): number {
  return body.split(/\n(?:[ \t]*\r?\n)+/).filter((block) => block.trim() !== '').length;
}

export function countWords(body: string): number {
  return body.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

export type Values = Readonly<Record<Field, string>>;

/**
 * All members as they will be written; empty for those that are missing.
 *
 * @param browserEnglish for a text of which only that can be told that it is English
 */
export function valuesOf(
  proposal: Proposal | undefined,
  edits: Readonly<Partial<Record<Field, string>>>,
  browserEnglish: string,
  shownIn: InterfaceLanguage,
): Values {
  const { fields = {}, guess = '' } = proposal ?? {};
  const valueFor = (field: Field) => {
    const edited = edits[field];
    return edited === undefined ? (fields[field] ?? '') : typedValue(field, edited, shownIn);
  };
  const language = valueFor('language') || guess;
  return {
    headline: valueFor('headline'),
    published: valueFor('published'),
    language: language === 'en' && edits.language === undefined ? browserEnglish : language,
    credit: valueFor('credit'),
    link: valueFor('link'),
  };
}

/** The members that have a value. */
export function filled(values: Values): Fields {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
