/** HTML for other sites' pages, with a story's map in it. */

/** A height that follows the width, within limits that any window can show. */
const STYLE = 'width:100%;aspect-ratio:4/5;min-height:300px;max-height:80vh;border:0';

/** A frame that needs nothing else. @param address of the embedded version */
export function frameSnippet(address: string, title: string): string {
  return `<iframe src="${quoted(address)}" title="${quoted(title)}" style="${STYLE}" loading="lazy"></iframe>`;
}

/**
 * The element that gives itself the height that the map asks for. Where its script does not run,
 * it is a link.
 *
 * @param address of the embedded version
 * @param page the address of the story's page
 * @param script the address of the element's script
 */
export function elementSnippet(
  address: string,
  page: string,
  script: string,
  title: string,
): string {
  const link = `<a href="${quoted(page)}">${quoted(title)}</a>`;
  return `<dateline-map src="${quoted(address)}">${link}</dateline-map>\n<script async src="${quoted(script)}"></script>`;
}

/** A frame of a fixed size, in CSS pixels, for those who ask for one. */
export function sizedFrame(address: string, title: string, width: number, height: number): string {
  return `<iframe src="${quoted(address)}" title="${quoted(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`;
}

function quoted(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
