/** Signs that have no place in a text. */

/**
 * What XML, and so a picture, holds in no spelling (XML 1.0, 2.2), and HTML not as it is: control
 * signs, halves of surrogate pairs, code points that are no signs.
 */
const NOWHERE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** White space to HTML: where a page ended in what the text was copied from. */
const PAGE_BREAKS = /\f/g;

export function isShowable(text: string): boolean {
  return !NOWHERE.test(text);
}

export const UNSHOWABLE = 'must be without control signs, which no page can show';

/** The offset of the first sign of an article that no page can show; -1 if there is none. */
export function unshowableIn(article: string): number {
  return article.replace(PAGE_BREAKS, ' ').search(NOWHERE);
}
