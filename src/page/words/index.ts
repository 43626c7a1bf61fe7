import { en } from './en.js';
import type { Words } from './words.js';

/** The tables, by primary subtag (BCP 47). A language is added by its file and its line here. */
export const TABLES: Readonly<Record<string, Words>> = {
  en,
};
