import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { it } from './it.js';
import type { Words } from './words.js';

/** The tables, by primary subtag (BCP 47). A language is added by its file and its name here. */
export const TABLES: Readonly<Record<string, Words>> = { de, en, fr, it };
