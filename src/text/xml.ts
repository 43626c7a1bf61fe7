/** Characters that XML 1.0 cannot represent, even escaped: controls, lone surrogates. */
const NOT_XML = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * A text that XML can represent, not yet escaped. XML parsers turn every line ending into a line
 * feed; characters that cannot be represented become U+FFFD.
 */
export function asXmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_XML, '\ufffd');
}
