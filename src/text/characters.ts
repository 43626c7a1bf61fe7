/** Characters that some readers of a text interpret or cannot represent. */

/** What a terminal interprets, except line feed and tab, and what reverses the rest of a line. */
const INTERPRETED = /[^\P{Cc}\n\t]|[\u2028-\u202e\u2066-\u2069]/gu;

/** A text that a terminal can print, whoever wrote it: control characters become `\u001b`. */
export function printable(text: string): string {
  return text.replace(
    INTERPRETED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The same in one line, so that a text cannot imitate further lines of output. */
export function printableLine(text: string): string {
  return printable(text).replaceAll('\n', '\\n');
}

/**
 * Characters that XML 1.0 (2.2), and so an SVG, cannot represent, even escaped: control characters,
 * lone surrogates and noncharacters. HTML does not allow them either.
 */
const UNSHOWABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** White space in HTML: page breaks of what the text was copied from. */
const FORM_FEEDS = /\f/g;

/** Whether a page can show the text. */
export function isShowable(text: string): boolean {
  return !UNSHOWABLE.test(text);
}

/** The offset of an article's first character that no page can show; -1 if there is none. */
export function unshowableIn(article: string): number {
  return article.replace(FORM_FEEDS, ' ').search(UNSHOWABLE);
}

/** What the first character is that no page can show, in words; `undefined` if there is none. */
export function unshowableWords(text: string): string | undefined {
  const at = text.search(UNSHOWABLE);
  if (at === -1) return undefined;
  const point = text.codePointAt(at) ?? 0;
  const code = `U+${point.toString(16).padStart(4, '0').toUpperCase()}`;
  if (point >= 0xd800 && point <= 0xdfff) {
    return `half of a character (${code}, a surrogate without the other)`;
  }
  return point < 0x20 ? `a control character (${code})` : `a code that is no character (${code})`;
}
