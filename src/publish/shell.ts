/** The shells, `index.html` for stories and `front.html`, and how pages are poured into them. */
import manifest from '../../package.json' with { type: 'json' };
import type { PageContent } from '../page/content.js';
import { ICON_LINK } from '../page/head.js';
import { directionOf, languageOf } from '../page/language.js';

/** What made the pages, by name and version. */
export const GENERATOR = `Dateline ${manifest.version}`;

const GENERATOR_TAG = `<meta name="generator" content="${GENERATOR}">`;
const BODY_MARK = '<!--story-body-->';
const NOSCRIPT = /<noscript>.*?<\/noscript>/;
/** The shell's only script. */
const SCRIPT = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/;

/**
 * Pours a page into a shell, at its two marks.
 *
 * @param style the publisher's own rules, which come after all others
 */
export function pour(shell: string, page: PageContent, style = ''): string {
  const { rules = '' } = page;
  const own = rules + style === '' ? '' : `<style>${rules}${style}</style>`;
  // The body is large: nothing is looked for in it.
  const [top = '', ...rest] = shell.split(BODY_MARK);
  // Functions, because replacement strings would expand `$&` and the like in a text.
  const poured = top
    .replace('<html lang="en">', () => rootTag(page))
    .replace('<body>', () => bodyTag(page))
    .replace('<!--story-head-->', () => GENERATOR_TAG + ICON_LINK + page.head)
    // Last, because rules are not escaped: a comment in them may contain any of these marks.
    .replace('</head>', () => `${own}</head>`)
    // Joins it to the shell's own styles: each element would need a hash in the page's policy.
    .replace('</style><style>', '');
  return poured + page.body + rest.join(BODY_MARK);
}

function rootTag({ language, kind }: PageContent): string {
  const dir = directionOf(language) === 'rtl' ? ' dir="rtl"' : '';
  return `<html lang="${language}"${dir}${kind === undefined ? '' : ` class="${kind}"`}>`;
}

/** The script adds words of Dateline's, which may be in another language than the story. */
function bodyTag({ language }: PageContent): string {
  const { own } = languageOf(language);
  return own ? `<body lang="${own.lang}">` : '<body>';
}

/** A built shell for pages in a folder beside `assets/`. */
export function inFolder(shell: string): string {
  return shell.replace(/(?<=(?:src|href)=")\.\/(?=assets\/)/g, '../');
}

/** A shell for pages without a map. */
export function withoutScript(shell: string): string {
  return shell.replace(SCRIPT, '').replace(NOSCRIPT, '');
}

/**
 * A shell whose script runs as soon as it is loaded. Without `async` it would run in one task
 * with the end of the page's parsing, in which the browser could not handle input.
 */
export function withAsyncScript(shell: string): string {
  return shell.replace('<script type="module"', '$& async');
}

/**
 * Makes a page that has its styles in it one file that needs no other: it also works opened from
 * a disk, where browsers load no modules.
 *
 * @param script in one piece
 * @param blocks the data blocks that the script reads, as HTML
 * @param licences of what the file contains, because it may be copied without the site's own list
 */
export function withoutNetwork(
  html: string,
  script: string,
  blocks: string,
  licences: string,
): string {
  const code = `<script type="module">${script.replace(/<(?=\/script)/gi, '<\\')}</script>`;
  // No known licence contains what would end the comment.
  const comment = `<!--\n${licences.replace(/--(?=!?>)/g, '- -')}-->`;
  const page = html.replace(SCRIPT, '');
  const end = page.lastIndexOf('</body>');
  return `${page.slice(0, end)}${blocks}${code}</body>${comment}</html>`;
}
