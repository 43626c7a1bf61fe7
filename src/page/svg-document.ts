import type { VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';

/**
 * Writes an SVG document. Preact writes HTML, where a text may hold `]]>`; in XML it may not
 * (XML 1.0, 2.4).
 */
export function renderSvg(picture: VNode): string {
  return renderToStaticMarkup(picture).replaceAll(']]>', ']]&gt;');
}
