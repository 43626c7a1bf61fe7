/**
 * Finds the elements of an XML text that hold one mark each, so that each is parsed alone: one that
 * is broken leaves the others whole, and a file of 60,000 takes 30 MB instead of a gigabyte (DOM).
 */
import { DOMParser, ParseError } from '@xmldom/xmldom';
import type { FeatureCollection } from 'geojson';
import { type Handler, Parser } from 'htmlparser2';
import { findingAt, type SourceFile } from '../../check/finding.js';
import type { Entry, ReadEntries } from './mark.js';

/** Elements within one another in a file; ten thousand of htmlparser2's steps take 20 ms. */
const DEEPEST = 10_000;

/** Elements within one another in a mark; togeojson calls itself for each. */
const DEEPEST_MARK = 100;

/** Ends the parser's run, whose handlers have no other way. */
class Stop extends Error {}

/** The name of a text's first element, without its prefix; `undefined` if it has none. */
export function rootOf(text: string): string | undefined {
  let root: string | undefined;
  const onopentagname = (name: string) => {
    root = localName(name);
    throw new Stop();
  };
  if (/^\s*</.test(text)) runParser(text, () => ({ onopentagname }));
  return root;
}

/** An element of a file, from offset to offset (UTF-16 code units). */
interface Element {
  readonly start: number;
  end: number;
  depth: number;
  /** Where tags begin whose prefix is the root's, which togeojson does not expect. */
  readonly prefixed: number[];
  readonly prefixes: Set<string>;
}

interface Found {
  readonly elements: readonly Element[];
  /** The prefix of the root, with its colon. */
  readonly prefix: string;
  /** The names of all other elements, without prefix. */
  readonly names: ReadonlySet<string>;
  readonly fault?: { readonly offset: number; readonly message: string };
}

/** Finds the outermost elements of these names (without prefix). */
function findElements(text: string, wanted: ReadonlySet<string>): Found {
  const elements: Element[] = [];
  const names = new Set<string>();
  const open: { name: string; start: number }[] = [];
  let current: (Element & { readonly level: number }) | undefined;
  let prefix: string | undefined;
  let fault: Found['fault'];
  let isAtEnd = false;

  const parser = (self: { startIndex: number; endIndex: number | null }): Partial<Handler> => ({
    onopentag: (name, attributes) => {
      const own = name.slice(0, name.indexOf(':') + 1);
      prefix ??= own;
      if (open.length >= DEEPEST) {
        fault ??= {
          offset: self.startIndex,
          message: `elements are nested more than ${DEEPEST} deep here`,
        };
        throw new Stop();
      }
      open.push({ name, start: self.startIndex });
      if (!current && own === prefix && wanted.has(localName(name))) {
        const start = self.startIndex;
        current = {
          start,
          end: start,
          depth: 0,
          prefixed: [],
          prefixes: new Set(),
          level: open.length,
        };
      }
      if (!current) {
        names.add(localName(name));
        return;
      }
      current.depth = Math.max(current.depth, open.length - current.level);
      if (own !== '' && own === prefix) current.prefixed.push(self.startIndex + 1);
      for (const used of [name, ...Object.keys(attributes)]) {
        const [before, after] = used.split(':');
        if (before && after !== undefined) current.prefixes.add(before);
      }
    },
    onclosetag: (name, isImplied) => {
      const level = open.length;
      const opened = open.pop();
      const isOwnEnd = self.endIndex !== null && text.startsWith('/', self.endIndex - 1);
      const isEmptyElement = isImplied && opened?.start === self.startIndex && isOwnEnd;
      if (current && name.startsWith(prefix ?? ' ') && prefix !== '' && !isImplied) {
        current.prefixed.push(self.startIndex + 2);
      }
      const isInside = current !== undefined && level > current.level;
      if (isImplied && !isEmptyElement && !isInside) {
        const message = `unreadable XML: <${name}> has no end${isAtEnd ? '; the file is cut off' : ''}`;
        fault ??= { offset: opened?.start ?? 0, message };
      }
      if (current?.level !== level) return;
      current.end = (self.endIndex ?? text.length) + 1;
      elements.push(current);
      current = undefined;
    },
    onend: () => {
      isAtEnd = true;
    },
  });
  runParser(text, parser, () => {
    isAtEnd = true;
  });
  return { elements, prefix: prefix ?? '', names, ...(fault && { fault }) };
}

function runParser(
  text: string,
  handlerOf: (parser: { startIndex: number; endIndex: number | null }) => Partial<Handler>,
  beforeEnd = () => {},
): void {
  const handler: Partial<Handler> = {};
  const parser = new Parser(handler, { xmlMode: true });
  Object.assign(handler, handlerOf(parser));
  try {
    parser.write(text);
    beforeEnd();
    parser.end();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

interface XmlFormat {
  /** The root's name. */
  readonly root: string;
  /** The names of the elements that are marks. */
  readonly marks: readonly string[];
  /** togeojson's converter. It works with any DOM, but its types name the browser's. */
  readonly convert: (document: never) => FeatureCollection<never>;
  /** What is said of a file without marks, by the names of its other elements. */
  readonly empty: (names: ReadonlySet<string>) => string;
  /** What to do about it. */
  readonly hint: string;
}

/** Reads the marks of an XML file, each alone. */
export function readXml(source: SourceFile, format: XmlFormat): ReadEntries {
  const { text } = source;
  const { elements, prefix, names, fault } = findElements(text, new Set(format.marks));
  if (fault) {
    const { offset, message } = fault;
    return {
      entries: [],
      findings: findingAt(source, offset, { message, hint: 'Export the file again.' }),
    };
  }
  if (elements.length === 0) {
    const remark = { message: format.empty(names), hint: format.hint };
    return { entries: [], findings: findingAt(source, 0, remark) };
  }
  const parser = new DOMParser({ onError: () => {} });
  let [line, at] = [1, 0];
  const entries = elements.flatMap((element): Entry[] => {
    for (let end = text.indexOf('\n', at); end !== -1 && end < element.start; ) {
      line++;
      at = end + 1;
      end = text.indexOf('\n', at);
    }
    if (element.depth > DEEPEST_MARK) {
      return [
        {
          line,
          properties: nameIn(text.slice(element.start, element.start + 2000)),
          fault: `its elements are nested more than ${DEEPEST_MARK} deep`,
        },
      ];
    }
    return entriesOf(parser, aloneIn(text, element, prefix, format.root), format).map((entry) => ({
      ...entry,
      line,
    }));
  });
  return { entries, findings: [] };
}

/** An element as a document of its own, without the root's prefix, with all other prefixes bound. */
function aloneIn(text: string, element: Element, prefix: string, root: string): string {
  const pieces: string[] = [];
  let from = element.start;
  for (const at of element.prefixed) {
    pieces.push(text.slice(from, at));
    from = at + prefix.length;
  }
  pieces.push(text.slice(from, element.end));
  const bound = [...element.prefixes]
    .filter(
      (name) => name !== 'xml' && name !== 'xmlns' && /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name),
    )
    .map((name) => ` xmlns:${name}="urn:${name}"`);
  return `<${root}${bound.join('')}>${pieces.join('')}</${root}>`;
}

function entriesOf(parser: DOMParser, xml: string, { convert }: XmlFormat): Entry[] {
  try {
    const { features } = convert(parser.parseFromString(xml, 'text/xml') as never);
    if (features.length > 0) {
      return features.map(({ geometry, properties }) => ({
        geometry,
        properties: properties ?? {},
      }));
    }
    return [{ properties: nameIn(xml), fault: 'it has no position that can be read' }];
  } catch (error) {
    const reason = error instanceof ParseError ? `: ${error.message.split('\n')[0]}` : '';
    return [{ properties: nameIn(xml), fault: `its XML is broken${reason}` }];
  }
}

/** The name of a mark that cannot be read otherwise, by which its author finds it. */
function nameIn(xml: string): { name?: string } {
  const name = /<name>([^<]{1,200})/.exec(xml)?.[1]?.trim();
  return name ? { name } : {};
}
