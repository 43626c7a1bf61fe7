/** Parses HTML without a browser, by the half of linkedom that runs in workers too. */

/** Elements that are closed, or hold all that follows. */
const NESTING =
  /<(\/?)(?:div|span|section|article|blockquote|table|ul|ol|dl|font|center|big|small|b|i|u|em|strong|a)\b/gi;

/** Those within one another; the stack suffices for 1,500, and pages have less than a hundred. */
const DEEPEST = 1500;

/**
 * A document with a body, also of a fragment and of a page that leaves `<html>` and `<body>` out.
 *
 * @throws RangeError if elements are nested too deep, for which the parser would take minutes
 */
export async function parseHtml(html: string) {
  let depth = 0;
  for (const [, isEnd] of html.matchAll(NESTING)) {
    depth += isEnd === '' ? 1 : -1;
    if (depth > DEEPEST) throw new RangeError('Elements are nested too deep.');
  }
  const { parseHTML } = await import('linkedom/worker');
  const { document } = parseHTML(html);
  if (document.querySelector('body') && document.querySelector('html')) return document;
  const inner = html
    .replace(/^\s*<!doctype[^>]*>/i, '')
    .replace(/<\/?(?:html|body)\b[^<>]*>/gi, '');
  return parseHTML(`<!doctype html><html><body>${inner}</body></html>`).document;
}

/** @throws RangeError as {@link parseHtml} does */
export async function parseXml(xml: string) {
  let depth = 0;
  for (const [tag] of xml.matchAll(/<[^<>]*>/g)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>') && !/^<[?!]/.test(tag)) depth++;
    if (depth > DEEPEST) throw new RangeError('Elements are nested too deep.');
  }
  const { DOMParser } = await import('linkedom/worker');
  return new DOMParser().parseFromString(xml, 'text/xml');
}

/** The text of a value in which a site has escaped characters as in HTML. */
export async function withoutEscapes(value: string): Promise<string> {
  if (!/&#?\w+;/.test(value)) return value;
  return (
    (await parseHtml(`<body>${value.replaceAll('<', '&lt;')}</body>`)).body.textContent ?? value
  );
}
