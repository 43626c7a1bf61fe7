/** What a file becomes before it is an article, and what has to be asked for that. */
import type { FrontMatter } from '../../story/article.js';

/** A member of the front matter that is asked for, or proposed. */
export type Field = Exclude<keyof FrontMatter, KeptField>;

/** One that is only kept where the text comes with it. */
type KeptField = 'modified' | 'author' | 'publisher';

export type KeptFields = Readonly<Partial<Record<KeptField, unknown>>>;

export type Fields = Readonly<Partial<Record<Field, string>>>;

/** Where a member of the front matter was found, for interfaces that say it in words of their own. */
export type FoundIn =
  /** At the top of the text: the words as they stand there. */
  | { readonly kind: 'heading' | 'first-line' | 'line'; readonly words: string }
  /** A date beside other words, which is not taken. */
  | { readonly kind: 'byline'; readonly words: string; readonly date: string }
  | { readonly kind: 'ambiguous'; readonly words: string }
  | { readonly kind: 'several' }
  | { readonly kind: 'front-matter'; readonly name: string }
  /** What a web page says of itself. */
  | { readonly kind: 'page' }
  /** The words of the whole text show its language; the file may say another. */
  | { readonly kind: 'words'; readonly against?: string }
  /** Of which country its English is: by its address, its credit or its places. */
  | { readonly kind: 'address' | 'credit' | 'places' };

/** What was taken from where, or what the author should know about the text. */
export interface Remark {
  /** The member that it tells of: without it the remark is about the text. */
  readonly about?: Field;
  readonly foundIn?: FoundIn;
  /** A phrase without its full stop. */
  readonly text: string;
}

export interface Draft {
  /** The front matter's members, as far as the file has them. */
  readonly fields: Fields;
  /** As they stand in the front matter of an `article.md`. */
  readonly kept?: KeptFields;
  /** The text below headline and front matter, its paragraphs separated by blank lines. */
  readonly body: string;
  readonly remarks: readonly Remark[];
}

/** What only the author can say. Each is an option of `npm run new`. */
type Choice = 'format' | 'encoding' | 'paragraphs';

export type Choices = Readonly<Partial<Record<Choice, string | undefined>>>;

export interface Question {
  readonly choice: Choice;
  /** What is unclear, and what was measured: sentences. */
  readonly text: string;
  readonly answers: readonly { readonly value: string; readonly meaning: string }[];
  /** The likely answer, where there is one. */
  readonly guess?: string;
}

/** A value, or what has to be asked first, or why there is none and what to do: a phrase. */
export type Outcome<Value> =
  | { readonly value: Value }
  | { readonly question: Question }
  | { readonly fault: string };
