/** What a file's first bytes say that it is, where it is no text. */
const SIGNATURES: readonly (readonly [start: string, advice: string])[] = [
  ['PK\u0003\u0004', 'it is packed, as word processors do: save it as plain text (.txt, UTF-8)'],
  ['\u00d0\u00cf\u0011\u00e0', 'it is an old Word file: save it as plain text (.txt, UTF-8)'],
  ['%PDF', 'it is a PDF: copy its text into a plain text file'],
  ['{\\rtf', 'it is RTF: save it as plain text (.txt, UTF-8)'],
  ['\u00ff\u00fe', 'it is text in UTF-16: save it again with the encoding UTF-8'],
  ['\u00fe\u00ff', 'it is text in UTF-16: save it again with the encoding UTF-8'],
];

/** A file's bytes as text without its byte order mark, or what to do to make it one. */
export function decodeText(bytes: Uint8Array): { text: string } | { advice: string } {
  const start = Array.from(bytes.subarray(0, 8), (byte) => String.fromCharCode(byte)).join('');
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known) return { advice: known[1] };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return { advice: 'it is not text: it has bytes of zero' };
    if (/^\s*<(?:!doctype|html)\b/i.test(text)) {
      return { advice: 'it is HTML: copy the text of the article into a plain text file' };
    }
    return { text };
  } catch {
    return { advice: 'it is not text in UTF-8: save it again with the encoding UTF-8' };
  }
}
