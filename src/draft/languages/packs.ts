/** The language packs, by language. */
import { german } from './de.js';
import { english } from './en.js';
import { french } from './fr.js';
import { italian } from './it.js';
import type { LanguagePack } from './pack.js';

const PACKS: readonly LanguagePack[] = [english, german, italian, french];

/** The pack of a language (BCP 47); none for one that has no pack. */
export function packOf(language: string): LanguagePack | undefined {
  const [primary = ''] = language.toLowerCase().split(/[-_]/);
  return PACKS.find((pack) => pack.language === primary);
}
