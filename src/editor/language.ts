/** The language of the editor's own words. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { keepChoice, keptChoice } from './choices.js';

export const LANGUAGES = ['en', 'de', 'it', 'fr'] as const;
export type InterfaceLanguage = (typeof LANGUAGES)[number];

/** A table of words of any wording: what the English one has, every other one has. */
type Wording<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Wording<Words[Key]>;
};

export type Translations<Words> = Readonly<Record<InterfaceLanguage, Wording<Words>>>;

/** The words of one part of the editor, in all languages. */
export function translations<Words>(
  en: Words,
  others: Readonly<Record<Exclude<InterfaceLanguage, 'en'>, Wording<Words>>>,
): Translations<Words> {
  return { en: en as Wording<Words>, ...others };
}

export const Language = createContext<InterfaceLanguage>('en');

/** The words of a part in the language of the interface. */
export function useWords<Words>(translated: Translations<Words>): Wording<Words> {
  return translated[useContext(Language)];
}

/**
 * The language of the interface as the browser has it, for dates and times: "6 June 2025" in Ireland,
 * "June 6, 2025" in America.
 */
export function useRegionalLanguage(): string {
  const language = useContext(Language);
  return navigator.languages.find((tag) => tag.split('-', 1)[0] === language) ?? language;
}

const KEPT = 'dateline-language';

/** The language that the author chose, or else the browser's. */
export function firstLanguage(): InterfaceLanguage {
  const wanted = [keptChoice(KEPT) ?? '', ...navigator.languages];
  const known = wanted.flatMap((tag) => LANGUAGES.find((each) => tag.startsWith(each)) ?? []);
  return known[0] ?? 'en';
}

export function keepLanguage(language: InterfaceLanguage): void {
  keepChoice(KEPT, language);
}
