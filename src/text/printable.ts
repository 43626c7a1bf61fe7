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
