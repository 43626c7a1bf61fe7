/** A plain reading of the HTML that the page renders: enough to ask what it says. */

/** One element's start tag. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where the tag begins in the HTML. */
  readonly at: number;
}

/** All start tags, in order. Throws for a `<` or an attribute that is no tag's. */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const text = html.replace(/<(script|style)\b([^>]*)>[^]*?<\/\1>/g, (whole, name, attributes) =>
    `<${name}${attributes}></${name}>`.padEnd(whole.length),
  );
  for (const { index, 0: start } of text.matchAll(/<[^/][^<>]*>|<(?!\/)/g)) {
    const match = /^<([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*\/?>$/.exec(start);
    if (!match) throw new Error(`Not a tag: ${html.slice(index, index + 80)}`);
    const attributes = Object.fromEntries(
      Array.from((match[2] ?? '').matchAll(/([\w:-]+)(?:="([^"]*)")?/g), ([, name, value]) => [
        name,
        unescape(value ?? ''),
      ]),
    );
    tags.push({ name: match[1] ?? '', attributes, at: index });
  }
  return tags;
}

/** The text of each element of that name (which does not nest), tags taken out. */
export function textsOf(html: string, element: string): string[] {
  return innerOf(html, element).map((inner) => unescape(inner.replace(/<[^>]*>/g, '')));
}

/** What stands within each element of that name (which does not nest), as HTML. */
export function innerOf(html: string, element: string): string[] {
  const elements = new RegExp(`<${element}(?:\\s[^>]*)?>([^]*?)</${element}>`, 'g');
  return Array.from(html.matchAll(elements), ([, inner = '']) => inner);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

export function unescape(text: string): string {
  return text.replace(/&([\w#]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
