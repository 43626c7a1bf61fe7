/** The shells, `index.html` of stories and `front.html`, and what is poured into them. */
import type { Rolldown } from 'vite';
import type { PageContent } from '../page/content.js';
import { ICON_LINK } from '../page/head.js';
import { directionOf, languageOf } from '../page/language.js';
import { GENERATOR } from './generator.js';

/** Links to the page's styles. */
const STYLES = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g;
/** Says what made the page, and which version of it. */
const NAMED = `<meta name="generator" content="${GENERATOR}">`;
/** What stands for the script where it does not run. */
const WITHOUT_SCRIPT = /<noscript>.*?<\/noscript>/;
/** The page's script, which stands once. */
const SCRIPT = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/;

/**
 * Pours a page into a shell at its two marks. `style`: rules of the publisher's own, which come
 * after all others.
 */
export function pour(shell: string, page: PageContent, style = ''): string {
  const { rules = '' } = page;
  const own = rules + style === '' ? '' : `<style>${rules}${style}</style>`;
  // Functions, because text may hold `$&` and the like, which replacement strings expand.
  return (
    shell
      .replace('<html lang="en">', () => rootTag(page))
      .replace('<body>', () => bodyTag(page))
      .replace('<!--story-head-->', () => NAMED + ICON_LINK + page.head)
      .replace('<!--story-body-->', () => page.body)
      // Last, because rules are not escaped: a comment may hold any of these marks.
      .replace('</head>', () => `${own}</head>`)
      // One after the other they are one: the page's policy has a hash for each.
      .replace('</style><style>', '')
  );
}

function rootTag({ language, kind }: PageContent): string {
  const dir = directionOf(language) === 'rtl' ? ' dir="rtl"' : '';
  return `<html lang="${language}"${dir}${kind === undefined ? '' : ` class="${kind}"`}>`;
}

/** What the script adds to the page has Dateline's words, and perhaps in another language. */
function bodyTag({ language }: PageContent): string {
  const { own } = languageOf(language);
  return own ? `<body lang="${own.lang}">` : '<body>';
}

/** A built shell for pages that stand in a folder of their own beside `assets/`. */
export function inFolder(shell: string): string {
  return shell.replace(/(?<=(?:src|href)=")\.\/(?=assets\/)/g, '../');
}

/** A shell for pages that have nothing that a script could make live. */
export function withoutScript(shell: string): string {
  return shell.replace(SCRIPT, '').replace(WITHOUT_SCRIPT, '');
}

/**
 * A shell whose script runs when it has come, and not only right behind the page's end: the
 * browser then heeds the reader between the two.
 */
export function withScriptInItsOwnTime(shell: string): string {
  return shell.replace('<script type="module"', '$& async');
}

/** A text file of the build, by the address that a built shell has for it. */
export function builtText(bundle: Rolldown.OutputBundle, reference: string): string {
  const file = bundle[reference.replace(/^(?:\.\.?\/)+/, '')];
  if (!file) throw new Error(`The build has no ${reference}.`);
  return file.type === 'chunk' ? file.code : String(file.source);
}

/**
 * A built shell with its styles in it, so that nothing else has to come before a page can be
 * seen. A round trip on a phone's line takes longer than they do.
 */
export function withStyles(bundle: Rolldown.OutputBundle, shell: string): string {
  return shell.replace(STYLES, (_, href: string) => `<style>${builtText(bundle, href)}</style>`);
}

/** Takes the files with styles that no page links to out of the build. `linking`: shells. */
export function withoutStyleFiles(bundle: Rolldown.OutputBundle, linking: readonly string[]): void {
  for (const fileName of Object.keys(bundle)) {
    const isLinked = linking.some((shell) => shell.includes(fileName));
    if (fileName.endsWith('.css') && !isLinked) delete bundle[fileName];
  }
}

/**
 * A page that has its styles in it with its script and basemap too: one file that needs no
 * other, also when opened from a disk, where browsers fetch no modules. `script`: in one piece;
 * `licences`: of what is in the file, which may go where nothing else of the site does.
 */
export function withoutNetwork(
  html: string,
  script: string,
  blocks: string,
  licences: string,
): string {
  const code = `<script type="module">${script.replace(/<(?=\/script)/gi, '<\\')}</script>`;
  // What would end a comment stands in no licence; if it ever does, it must not.
  const comment = `<!--\n${licences.replace(/--(?=!?>)/g, '- -')}-->`;
  const page = html.replace(SCRIPT, '');
  const end = page.lastIndexOf('</body>');
  return `${page.slice(0, end)}${blocks}${code}</body>${comment}</html>`;
}
