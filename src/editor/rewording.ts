/**
 * English sentences of the folders that do the work, in the words of the interface. They are told
 * by patterns, since the commands say them too and know no other language.
 */
import type { InterfaceLanguage } from './language.js';

export type Said = Readonly<Record<InterfaceLanguage, string>>;

/** `$1` and `$2` stand for what the pattern's groups have. */
export type Rewording = readonly [pattern: RegExp, said: Said];

export const say = (en: string, de: string, it: string, fr: string): Said => ({ en, de, it, fr });

/** @param wordGroup what a group of the pattern is in the language; as it stands if left out */
export function reworded(
  text: string,
  rewordings: readonly Rewording[],
  language: InterfaceLanguage,
  wordGroup: (text: string, language: InterfaceLanguage) => string = (text) => text,
): string | undefined {
  for (const [pattern, said] of rewordings) {
    const match = pattern.exec(text);
    if (match) {
      const group = (_: string, number: string) => wordGroup(match[Number(number)] ?? '', language);
      return said[language].replace(/\$(\d)/g, group);
    }
  }
  return undefined;
}
