/** Reads Markdown (CommonMark with GitHub's extensions and footnotes) as its reader sees it. */
import { counted, draftOfBlocks } from './block-draft.js';
import type { Draft } from './draft.js';
import { takeFrontMatter } from './front-matter.js';
import { parseHtml } from './html-document.js';
import { visibleText } from './visible-text.js';

export async function readMarkdown(text: string): Promise<Draft> {
  const front = await takeFrontMatter(text);
  const { source, tags } = withoutTags(front.body);
  const [{ Marked }, { default: footnotes }] = await Promise.all([
    import('marked'),
    import('marked-footnote'),
  ]);
  const html = await new Marked({ gfm: true }, footnotes()).parse(withoutWikiLinks(source));
  const document = await parseHtml(`<html><body>${html}</body></html>`);
  const { fields, remarks } = front;
  const names = [...new Set(tags)].join(', ');
  return draftOfBlocks(visibleText(document.body), {
    fields,
    remarks,
    how: 'read as Markdown',
    leftOut:
      tags.length > 0
        ? [
            `${counted(tags.length, 'template tag or shortcode', 'template tags or shortcodes')} (${names})`,
          ]
        : [],
  });
}

/** The tags of Liquid (Jekyll), Hugo's shortcodes, attribute lists and headings' ids. */
const TAGS: readonly (readonly [open: string, close: string])[] = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['{:', '}'],
  ['{#', '}'],
];

/**
 * The text without tags whose output is not in the file; text between two of them stays. Comments
 * go with what they hold.
 */
function withoutTags(text: string): { source: string; tags: string[] } {
  const tags: string[] = [];
  const kept: string[] = [];
  let [from, at] = [0, text.indexOf('{')];
  let inComment = false;
  while (at !== -1) {
    const kind = TAGS.find(([open]) => text.startsWith(open, at));
    const end = kind ? text.indexOf(kind[1], at + 2) : -1;
    if (!kind || end === -1) {
      at = text.indexOf('{', at + 1);
      continue;
    }
    if (!inComment) kept.push(text.slice(from, at));
    from = end + kind[1].length;
    const name = /[\p{L}\d_.-]+/u.exec(text.slice(at + 2, end).replace(/^[<%\-\s/]+/, ''))?.[0];
    if (kind[0] === '{%' && name === 'comment') inComment = true;
    else if (kind[0] === '{%' && name === 'endcomment') inComment = false;
    else if (kind[1] !== '}' && !isEnd(text, at)) tags.push(name ?? 'unnamed');
    at = text.indexOf('{', from);
  }
  kept.push(text.slice(from));
  return { source: kept.join(''), tags };
}

/** `{{< /figure >}}` and `{% endraw %}`. */
function isEnd(text: string, at: number): boolean {
  return /^\{(?:\{[<%]\s*\/|%-?\s*end)/.test(text.slice(at, at + 20));
}

/** `[[Page|words]]` as the words, and no `![[picture]]`; a link's text may be `[1]`. */
function withoutWikiLinks(text: string): string {
  return text.replace(
    /(!?)\[\[([^\][|\n]*)(?:\|([^\][|\n]*))?\]\](?![([])/g,
    (_, picture: string, page: string, words?: string) =>
      picture === '' ? (words ?? page) : '<img>',
  );
}
