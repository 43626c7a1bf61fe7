/** The shell, `index.html`, and what is poured into it. */
import type { Rolldown } from 'vite';
import { directionOf } from '../page/direction.js';
import { languageOf } from '../page/language.js';
import type { PageParts } from '../page/page.js';

/** Links to the page's styles. */
const STYLES = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g;
/** The page's script, which stands once. */
const SCRIPT = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/;

/** Pours a page into the shell at its two marks. */
export function pour(shell: string, page: PageParts): string {
  // Functions, because text may hold `$&` and the like, which replacement strings expand.
  return shell
    .replace('<html lang="en">', () => rootTag(page))
    .replace('<body>', () => bodyTag(page))
    .replace('<!--story-head-->', () => page.head)
    .replace('<!--story-body-->', () => page.body);
}

/** The built page `html` with another page poured in place of the one that it was made with. */
export function pourAnew(html: string, was: PageParts, becomes: PageParts): string {
  const parts = [
    [rootTag(was), rootTag(becomes)],
    [bodyTag(was), bodyTag(becomes)],
    [was.head, becomes.head],
    [was.body, becomes.body],
  ] as const;
  const page = parts.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error('The built page is not as it was poured.');
    return text.replace(before, () => after);
  }, html);
  // A list has no map that a script could make live.
  return becomes.kind === 'list' ? page.replace(SCRIPT, '') : page;
}

function rootTag({ language, kind }: PageParts): string {
  const dir = directionOf(language) === 'rtl' ? ' dir="rtl"' : '';
  return `<html lang="${language}"${dir}${kind === undefined ? '' : ` class="${kind}"`}>`;
}

/** What the script adds to the page has Dateline's words, and perhaps in another language. */
function bodyTag({ language }: PageParts): string {
  const { own } = languageOf(language);
  return own ? `<body lang="${own.lang}">` : '<body>';
}

/** A text file of the build, by the address that the built page has for it. */
export function builtText(bundle: Rolldown.OutputBundle, reference: string): string {
  const file = bundle[reference.replace(/^\.\//, '')];
  if (!file) throw new Error(`The build has no ${reference}.`);
  return file.type === 'chunk' ? file.code : String(file.source);
}

/**
 * A built page with its styles in it, so that nothing else has to come before it can be seen. A
 * round trip on a phone's line takes longer than they do.
 */
export function withStyles(bundle: Rolldown.OutputBundle, html: string): string {
  return html.replace(STYLES, (_, href: string) => `<style>${builtText(bundle, href)}</style>`);
}

/** Takes the files with styles, which no page links to, out of the build. */
export function withoutStyleFiles(bundle: Rolldown.OutputBundle): void {
  for (const fileName of Object.keys(bundle)) {
    if (fileName.endsWith('.css')) delete bundle[fileName];
  }
}

/**
 * A built page that has its styles in it with its script and basemap too: one file that needs no
 * other, also when opened from a disk, where browsers fetch no modules. `script`: in one piece.
 */
export function withoutNetwork(html: string, script: string, blocks: string): string {
  const code = `<script type="module">${script.replaceAll('</script', '<\\/script')}</script>`;
  return html.replace(SCRIPT, '').replace('</body>', () => `${blocks}${code}</body>`);
}
