/** A plain reading of the HTML that the page renders: enough to ask what it says. */

/** One element's start tag. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Attributes: a name, or a name and a value in quotation marks, which may hold a `>`. */
const ATTRIBUTES = String.raw`(?:\s+[\w:-]+(?:="[^"]*")?)*`;
const START = new RegExp(String.raw`<([a-z][\w-]*)(${ATTRIBUTES})\s*/?>`, 'iy');
const ANY_TAG = new RegExp(String.raw`</?[a-z][\w-]*${ATTRIBUTES}\s*/?>`, 'gi');

/** All start tags, in order. Throws for a `<` that begins no tag. */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const text = withoutRawText(html);
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    if (text[at + 1] === '/') continue;
    START.lastIndex = at;
    const [start, name = '', attributes = ''] = START.exec(text) ?? [];
    if (start === undefined) throw new Error(`Not a tag: ${text.slice(at, at + 80)}`);
    tags.push({ name, attributes: attributesIn(attributes) });
  }
  return tags;
}

function attributesIn(text: string): Record<string, string> {
  const found = text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g);
  return Object.fromEntries(
    Array.from(found, ([, name = '', value = '']) => [name, readEntities(value)]),
  );
}

/** Scripts, styles and comments hold no tags; those end where their end tag first stands. */
function withoutRawText(html: string): string {
  const bare = html.replace(/<!--[\s\S]*?-->/g, '');
  return bare.replace(/(<(script|style)\b[^>]*>)[\s\S]*?(?=<\/\2>)/g, (_, start: string) => start);
}

/** The text of each element of that name (which does not nest), tags taken out. */
export function textsOf(html: string, element: string): string[] {
  return innerOf(html, element).map(textOf);
}

export function textOf(html: string): string {
  return readEntities(html.replace(ANY_TAG, ''));
}

/** What stands within each element of that name (which does not nest), as HTML. */
export function innerOf(html: string, element: string): string[] {
  const elements = new RegExp(`<${element}${ATTRIBUTES}>([\\s\\S]*?)</${element}>`, 'g');
  return Array.from(html.matchAll(elements), ([, inner = '']) => inner);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function readEntities(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
