/** The language packs, by language. */
import { english } from './en.js';
import type { LanguagePack } from './pack.js';

const PACKS: readonly LanguagePack[] = [english];

/** The pack of a language (BCP 47); none for one that has no pack. */
export function packOf(language: string): LanguagePack | undefined {
  const [primary = ''] = language.toLowerCase().split(/[-_]/);
  return PACKS.find((pack) => pack.language === primary);
}
