import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { it } from './it.js';
import type { Translation } from './translation.js';

/**
 * The translations, by primary subtag (BCP 47). A new language is a file beside this one and a name
 * here.
 */
export const TRANSLATIONS: Readonly<Record<string, Translation>> = { de, en, fr, it };
