/** What a file becomes before it is an article, and what has to be asked for that. */
import type { FrontMatter } from '../../story/article.js';

/** A member of the front matter. */
export type Field = keyof FrontMatter;

export type Fields = Readonly<Partial<Record<Field, string>>>;

/** What was taken from where, or what the author should know about the text. */
export interface Remark {
  /** The member that it tells of: without it the remark is about the text. */
  readonly about?: Field;
  /** A phrase without its full stop. */
  readonly text: string;
}

export interface Draft {
  /** The front matter's members, as far as the file has them. */
  readonly fields: Fields;
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
