/** Leaves hidden text out of a Word file's XML: mammoth takes it for text like any other. */

/** Elements that say whether text is hidden, that hold it, and that are text. */
const TAGS =
  /<(\/?)w:(p|pPr|r|rPr|rPrChange|pPrChange|vanish|rStyle|pStyle|t|tab|br|cr|ptab|sym|noBreakHyphen|softHyphen|footnoteReference|endnoteReference)(?=[\s/>])([^<>]*)>/g;

interface Holder {
  readonly name: 'p' | 'r';
  isHidden: boolean;
}

/**
 * The XML without what is hidden (`<w:vanish/>` of a run, or of its style), and how many passages
 * that were. Fields stay, since their beginning and their end may be in different runs.
 *
 * @param styles the ids of styles that hide
 */
export function withoutHidden(
  xml: string,
  styles: ReadonlySet<string>,
): { xml: string; passages: number } {
  if (styles.size === 0 && !xml.includes('<w:vanish')) return { xml, passages: 0 };
  const kept: string[] = [];
  const holders: Holder[] = [];
  let [from, passages, ofParagraph, ofChange] = [0, 0, 0, 0];
  /** Whether the text before was hidden, so that what follows is of the same passage. */
  let isWithin = false;
  let textFrom: number | undefined;
  for (const { 0: tag, 1: slash, 2: name, 3: attributes = '', index } of xml.matchAll(TAGS)) {
    const isEnd = slash === '/';
    const isEmpty = attributes.endsWith('/');
    const step = isEmpty ? 0 : isEnd ? -1 : 1;
    const holder = holders.at(-1);
    if (name === 'rPrChange' || name === 'pPrChange') ofChange += step;
    else if (ofChange > 0 || name === 'rPr') continue;
    else if (name === 'pPr') ofParagraph += step;
    else if (name === 'p' || name === 'r') {
      if (isEnd) holders.pop();
      else if (!isEmpty) {
        holders.push({ name, isHidden: name === 'r' && holder?.isHidden === true });
      }
      if (name === 'p') isWithin = false;
    } else if (name === 'pStyle') {
      if (holder) holder.isHidden = styles.has(valueIn(attributes) ?? '');
    } else if (name === 'rStyle' || name === 'vanish') {
      // That of a paragraph's mark hides the mark.
      if (holder?.name !== 'r' || ofParagraph > 0) continue;
      if (name === 'vanish') holder.isHidden = isOn(attributes);
      else if (styles.has(valueIn(attributes) ?? '')) holder.isHidden = true;
    } else if (holder?.name !== 'r' || !holder.isHidden) {
      isWithin = false;
    } else if (name === 't' && !isEmpty) {
      if (!isEnd) textFrom = index;
      else if (textFrom !== undefined) {
        kept.push(xml.slice(from, textFrom));
        from = index + tag.length;
        textFrom = undefined;
        if (!isWithin) passages++;
        isWithin = true;
      }
    } else {
      kept.push(xml.slice(from, index));
      from = index + tag.length;
    }
  }
  kept.push(xml.slice(from));
  return { xml: kept.join(''), passages };
}

/** The ids of styles that hide their text, also those that are based on such a style. */
export function hiddenStyles(xml: string): ReadonlySet<string> {
  const hidden = new Set<string>();
  if (!xml.includes('<w:vanish')) return hidden;
  const styles = xml
    .split('<w:style ')
    .slice(1)
    .map((style) => ({
      id: /w:styleId="([^"]*)"/.exec(style)?.[1] ?? '',
      base: /<w:basedOn w:val="([^"]*)"/.exec(style)?.[1] ?? '',
      vanish: /<w:vanish\b([^<>]*)>/.exec(style)?.[1],
    }));
  for (let size = -1; size < hidden.size; ) {
    size = hidden.size;
    for (const { id, base, vanish } of styles) {
      if (vanish === undefined ? hidden.has(base) : isOn(vanish)) hidden.add(id);
    }
  }
  return hidden;
}

function valueIn(attributes: string): string | undefined {
  return /w:val="([^"]*)"/.exec(attributes)?.[1];
}

function isOn(attributes: string): boolean {
  return !['0', 'false', 'off'].includes(valueIn(attributes) ?? '');
}
