import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { it } from './it.js';
import type { Translation } from './translation.js';

/** The tables, by primary subtag (BCP 47). A language is added by its file and its name here. */
export const TRANSLATIONS: Readonly<Record<string, Translation>> = { de, en, fr, it };
