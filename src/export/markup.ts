/** Texts of the story within markup of other formats, where they must stay texts. */

/** What XML 1.0 cannot hold in any spelling: control characters, halves of surrogate pairs. */
const NOT_XML = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * A text that XML can hold, before it is escaped. XML's readers make a line feed of every line
 * end; what cannot be held becomes U+FFFD.
 */
export function asXmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_XML, '\ufffd');
}

const HTML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // KML puts a value in for $[name] in a description.
  $: '&#36;',
};

/** A text as the HTML of a KML description, where nothing in it is markup. */
export function asHtml(text: string): string {
  return text.replace(/[&<>$]/g, (sign) => HTML_ENTITIES[sign] ?? sign);
}
