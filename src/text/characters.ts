/** Texts as a terminal may print them, whoever wrote them. */

/**
 * Signs that a terminal acts upon, but for line feed and tab, and those that turn the rest of a
 * line round.
 */
const ACTING = /[^\P{Cc}\n\t]|[\u2028-\u202e\u2066-\u2069]/gu;

/** A text with such signs spelt out: `\u001b`. */
export function printable(text: string): string {
  return text.replace(ACTING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same in one line, so that a text cannot pass for lines of ours. */
export function printableLine(text: string): string {
  return printable(text).replaceAll('\n', '\\n');
}

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

/** The offset of the first sign of an article that no page can show; -1 if there is none. */
export function unshowableIn(article: string): number {
  return article.replace(PAGE_BREAKS, ' ').search(NOWHERE);
}
