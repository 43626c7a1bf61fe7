/** @jsxImportSource preact */
/** In which language a story's pages speak. */
import { type ComponentChild, type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Counted, fill, fillCounted, type LiveWords } from '../page-data/live.js';
import { en } from './translations/en.js';
import { TRANSLATIONS } from './translations/index.js';
import type { Translation } from './translations/translation.js';

/** How a story's pages speak. */
export interface Language {
  /** What the article is in (BCP 47): dates are written in it too. */
  readonly tag: string;
  readonly direction: Direction;
  readonly words: Translation;
  /** What the words are in: English where there is no table for the article's language. */
  readonly wordsTag: string;
  /** For elements with nothing but Dateline's words, where these are in another language. */
  readonly own: OwnAttributes | undefined;
  /** For elements within those with the article's words. */
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

/** A name in a text without markup, kept apart where it runs against what stands around it. */
export function nameIn(language: Language, name: string): string {
  return isAgainst(name, language) ? isolate(name) : name;
}

/** Whether a name runs against what may stand around it. */
function isAgainst(name: string, { direction, own }: Language): boolean {
  return runsAgainst(name, direction) || (own !== undefined && runsAgainst(name, own.dir));
}

/** A number as Dateline's words have it. */
export function numberIn({ wordsTag }: Language, value: number): string {
  return value.toLocaleString(wordsTag);
}

/** A count in Dateline's words. */
export function countIn({ wordsTag }: Language, forms: Counted, count: number): string {
  return fillCounted(forms, count, wordsTag);
}

/** Of more places than this the script makes the count itself. */
const FEW = 12;

/** The script's words, for a map of so many places: they go to the browser with the story. */
export function liveWordsOf({ words, wordsTag, own }: Language, placed: number): LiveWords {
  const { notPlaced, sequence, severalPlaces, colon, previous, next, roles } = words;
  const { stated, narrowed, somewhere } = words.certainties;
  return {
    language: wordsTag,
    mapHelp: fillCounted(words.mapHelp, placed, wordsTag),
    ...words.live,
    // In the article's language, and perhaps its direction.
    ...(own && { yourTime: fill(words.live.yourTime, isolate('{}')) }),
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
 * The direction of a language's script: the likeliest one, where its tag (BCP 47) names none.
 * Not by `Intl.Locale`'s text info, which is a getter on one version of Node and a method on
 * another.
 */
export function directionOf(tag: string): Direction {
  const { script = '' } = new Intl.Locale(tag).maximize();
  return RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';
}

/** Whether a text has letters that run against a direction. */
export function runsAgainst(text: string, direction: Direction): boolean {
  return LETTERS[direction === 'rtl' ? 'ltr' : 'rtl'].test(text);
}

/** Keeps a text apart where there is no markup: first strong isolate, pop directional isolate. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/**
 * Where the page's styles name a side because CSS has no logical name for it; none for pages
 * that run from left to right. The live map runs so in every language.
 */
export function directionRules(direction: Direction): string {
  if (direction === 'ltr') return '';
  const bar = '.75rem 0 0 var(--page),calc(.75rem + 3px) 0 0 var(--accent)';
  return [
    `:is(.text p,.cards .card):target{box-shadow:${bar}}`,
    '.card-popup .card h2{padding-inline:1.5rem 0}',
    // In the line of the article's, though in a language that runs the other way.
    ':is(h2,h3,.introduction,.published)[lang]{text-align:right}',
  ]
    .map((rule) => `[dir=rtl] ${rule}`)
    .join('');
}

const LanguageContext = createContext(languageOf('en'));

/** What is in it speaks the language of `tag`. */
export function InLanguage({ tag, children }: { tag: string; children: ComponentChildren }) {
  return <LanguageContext.Provider value={languageOf(tag)}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Dateline's words beside the article's: marked where they are in another language. */
export function Own({ children }: { children: ComponentChildren }) {
  const { own } = useLanguage();
  return own ? <span {...own}>{children}</span> : children;
}

/** One of Dateline's words with elements for its holes. */
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

/** A name in running text, kept apart where it runs against what stands around it. */
export function Name({ children: name }: { children: string }) {
  return isAgainst(name, useLanguage()) ? <bdi>{name}</bdi> : name;
}
