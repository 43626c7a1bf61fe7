/** Words of printed commands, as a shell takes them. */

/**
 * A word that can be typed after a command: in quotation marks where it needs them. Double ones,
 * which Windows has too; single ones for what POSIX shells replace within double ones.
 */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}.,:=/_-]+$/u.test(word) ? word : shellText(word);
}

/** The same, always in quotation marks. */
export function shellText(text: string): string {
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;
}
