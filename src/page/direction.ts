/** Which way texts run, and how those that run against the others are kept apart. */

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
export function isolate(text: string): string {
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
