/** Parses HTML without a browser. */

/** A document with a body, also of a fragment and of a page that leaves `<html>` and `<body>` out. */
export async function parseHtml(html: string) {
  const { parseHTML } = await import('linkedom');
  const { document } = parseHTML(html);
  if (document.querySelector('body') && document.querySelector('html')) return document;
  const inner = html
    .replace(/^\s*<!doctype[^>]*>/i, '')
    .replace(/<\/?(?:html|body)\b[^<>]*>/gi, '');
  return parseHTML(`<!doctype html><html><body>${inner}</body></html>`).document;
}

export async function parseXml(xml: string) {
  const { DOMParser } = await import('linkedom');
  return new DOMParser().parseFromString(xml, 'text/xml');
}

/** The text of a value in which a site has escaped characters as in HTML. */
export async function withoutEscapes(value: string): Promise<string> {
  if (!/&#?\w+;/.test(value)) return value;
  return (
    (await parseHtml(`<body>${value.replaceAll('<', '&lt;')}</body>`)).body.textContent ?? value
  );
}
