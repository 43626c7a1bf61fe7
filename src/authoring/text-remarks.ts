/** What an editor should know of how a text will be read. */

/** Markup of Markdown and HTML: the page shows it letter by letter, as the quotations have it. */
const MARKUP: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['images', /!\[[^\][]*\]\(/],
  ['links', /(?<!!)\[[^\][]+\]\([^\s)]/],
  ['emphasis', /(?<![\p{L}\p{N}*_])(\*\*?|__?)(?=\S)[^*_\n]+?(?<=\S)\1(?![\p{L}\p{N}*_])/u],
  ['headings', /^#{1,6} /m],
  ['lists', /^ {0,3}(?:[-*+]|\d+[.)]) +\S/m],
  ['quoted blocks', /^> /m],
  ['HTML', /<\/?(?:p|a|b|i|em|strong|br|div|span|img|h[1-6])[\s/>]/i],
];

/** Remarks on an article's text, a sentence each. */
export function remarksOnText(text: string): string[] {
  const markup = MARKUP.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  return [
    ...(markup.length > 0
      ? [`markup stays as it is written and will show so on the page: ${markup.join(', ')}`]
      : []),
    ...(isUnparted(text)
      ? [
          `the text has no blank line, so its ${lines} lines are read as one paragraph: put a blank line between paragraphs`,
        ]
      : []),
    ...(text.includes('\r\n') ? ["the text's line ends (CRLF, as Windows has them) are kept"] : []),
  ];
}

/** Whether a text has several lines and no blank one to part them into paragraphs. */
export function isUnparted(text: string): boolean {
  const bare = text.trim();
  return bare.includes('\n') && !/\n[ \t]*\r?\n/.test(bare);
}
