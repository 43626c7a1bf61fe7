/** Takes the styles of pages in other sites' frames out of those that are in none. */
import { type CssNode, parse, walk } from 'css-tree';

/** The class of the root element of pages for frames. */
const FRAMED = 'embed';

/**
 * A style sheet without the rules that only hold in frames, which are in it because pages of all
 * kinds have one: 0.4 KB (gzip) of each story's page. Cut out of the text, so that all else stays
 * as it was minified.
 */
export function withoutFrameStyles(css: string): string {
  const kept: string[] = [];
  let at = 0;
  walk(parse(css, { positions: true }), function cut(node) {
    if (!node.loc || !isFramed(node)) return undefined;
    kept.push(css.slice(at, node.loc.start.offset));
    at = node.loc.end.offset;
    return this.skip;
  });
  return kept.join('') + css.slice(at);
}

/** Whether a rule, or all that a condition holds, is for frames alone. */
function isFramed(node: CssNode): boolean {
  if (node.type === 'Atrule') {
    return (
      node.block !== null &&
      !node.block.children.isEmpty &&
      node.block.children.toArray().every(isFramed)
    );
  }
  return (
    node.type === 'Rule' &&
    node.prelude.type === 'SelectorList' &&
    node.prelude.children
      .toArray()
      .every(
        (selector) =>
          selector.type === 'Selector' &&
          selector.children.some((part) => part.type === 'ClassSelector' && part.name === FRAMED),
      )
  );
}
