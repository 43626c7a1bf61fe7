/** @jsxImportSource preact */
/** The languages of a story's pages: the article's, and that of Dateline's own words. */
import { type ComponentChild, type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Counted, fillCounted, type LiveWords } from '../page-data/live.js';
import { en } from './translations/en.js';
import { TRANSLATIONS } from './translations/index.js';
import type { Translation } from './translations/translation.js';

/** The languages of a story's pages. */
export interface Language {
  /** The article's language (BCP 47): dates are written in it too. */
  readonly tag: string;
  readonly direction: Direction;
  readonly words: Translation;
  /**
   * The language of Dateline's words: English if there is no translation for the article's
   * language.
   */
  readonly wordsTag: string;
  /** Attributes for elements with Dateline's words alone, if these are in another language. */
  readonly own: OwnAttributes | undefined;
  /** Attributes for elements in them that have the article's words. */
  readonly article: OwnAttributes | undefined;
}

interface OwnAttributes {
  readonly lang: string;
  readonly dir: Direction;
}

export function languageOf(tag: string): Language {
  const table = TRANSLATIONS[new Intl.Locale(tag).language];
  const direction = directionOf(tag);
  const common = { tag, direction, words: table ?? en };
  return table
    ? { ...common, wordsTag: tag, own: undefined, article: undefined }
    : {
        ...common,
        wordsTag: 'en',
        own: { lang: 'en', dir: 'ltr' },
        article: { lang: tag, dir: direction },
      };
}

/** A name in a text without markup, isolated if its direction is not that of the text. */
export function nameIn(language: Language, name: string): string {
  return isAgainst(name, language) ? isolate(name) : name;
}

/** Whether a name's direction is not that of the text. */
function isAgainst(name: string, { direction, own }: Language): boolean {
  return runsAgainst(name, direction) || (own !== undefined && runsAgainst(name, own.dir));
}

/** A number in the format of Dateline's words. */
export function numberIn({ wordsTag }: Language, value: number): string {
  return value.toLocaleString(wordsTag);
}

/** A count in Dateline's words. */
export function countIn({ wordsTag }: Language, forms: Counted, count: number): string {
  return fillCounted(forms, count, wordsTag);
}

/** For more places than this the script writes the count itself. */
const FEW = 12;

/** The words that the script needs for a map of so many places. */
export function liveWordsOf({ words, wordsTag }: Language, placed: number): LiveWords {
  const { notPlaced, sequence, severalPlaces, colon, previous, next, roles } = words;
  const { stated, narrowed, somewhere } = words.certainties;
  return {
    language: wordsTag,
    mapHelp: fillCounted(words.mapHelp, placed, wordsTag),
    ...words.live,
    notPlaced,
    sequence,
    severalPlaces,
    fewPlaces: range(2, Math.min(placed, FEW)).map((count) =>
      fillCounted(severalPlaces, count, wordsTag),
    ),
    colon,
    previous,
    next,
    roles,
    certainties: { stated: stated.said, narrowed: narrowed.said, somewhere: somewhere.said },
  };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

export type Direction = 'ltr' | 'rtl';

/** Scripts that are written from right to left (ISO 15924): those of living languages. */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

const LETTERS = {
  rtl: /[\p{sc=Adlm}\p{sc=Arab}\p{sc=Hebr}\p{sc=Nkoo}\p{sc=Rohg}\p{sc=Syrc}\p{sc=Thaa}]/u,
  ltr: /(?![\p{sc=Adlm}\p{sc=Arab}\p{sc=Hebr}\p{sc=Nkoo}\p{sc=Rohg}\p{sc=Syrc}\p{sc=Thaa}])\p{L}/u,
};

/**
 * The direction of a language's script: of the most likely script, if its tag (BCP 47) names none.
 * Without `Intl.Locale`'s text info, which is a getter in some versions of Node and a method in
 * others.
 */
export function directionOf(tag: string): Direction {
  const { script = '' } = new Intl.Locale(tag).maximize();
  return RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';
}

/** Whether a text has characters of the opposite direction. */
export function runsAgainst(text: string, direction: Direction): boolean {
  return LETTERS[direction === 'rtl' ? 'ltr' : 'rtl'].test(text);
}

/** Isolates a text by characters, where there is no markup: FSI, PDI. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/**
 * Replaces what the page's styles say in physical directions because CSS has no logical ones for
 * it; empty for pages from left to right. The live map is laid out from left to right in every
 * language.
 */
export function directionRules(direction: Direction): string {
  if (direction === 'ltr') return '';
  const bar = '.75rem 0 0 var(--page),calc(.75rem + 3px) 0 0 var(--accent)';
  return [
    `:is(.text p,.cards .card):target{box-shadow:${bar}}`,
    '.card-popup .card h2{padding-inline:1.5rem 0}',
    // In a line of the article's, though its own language may have the other direction.
    ':is(h2,h3,.introduction,.published)[lang]{text-align:right}',
  ]
    .map((rule) => `[dir=rtl] ${rule}`)
    .join('');
}

const LanguageContext = createContext(languageOf('en'));

/** Provides the language of `tag` to the components in it. */
export function InLanguage({ tag, children }: { tag: string; children: ComponentChildren }) {
  return <LanguageContext.Provider value={languageOf(tag)}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Dateline's words among the article's: with a `lang` if they are in another language. */
export function Own({ children }: { children: ComponentChildren }) {
  const { own } = useLanguage();
  return own ? <span {...own}>{children}</span> : children;
}

/** One of Dateline's texts with elements in place of its `{}`. */
export function Filled({ text, parts }: { text: string; parts: readonly ComponentChild[] }) {
  return (
    <>
      {text
        .split('{}')
        .flatMap((piece, index) => (index === 0 ? [piece] : [parts[index - 1], piece]))}
    </>
  );
}

/** The article's words among Dateline's own. */
export function Said({ children }: { children: string }) {
  const { article } = useLanguage();
  return article ? <bdi {...article}>{children}</bdi> : <Name>{children}</Name>;
}

/** A name in running text, isolated if its direction is not that of the text. */
export function Name({ children: name }: { children: string }) {
  return isAgainst(name, useLanguage()) ? <bdi>{name}</bdi> : name;
}
