/**
 * The features of a places file, and where each stands in its text. Of a text that differs from
 * the one before within one feature only that feature is read: at 1,000 places a letter typed in a
 * note would otherwise take a tenth of a second.
 */
import { spliceBetween } from '../text/splice.js';

export interface FeatureText {
  /** Offsets in the text (UTF-16 code units). */
  readonly start: number;
  readonly end: number;
  /** The same object as long as the feature's text is the same. */
  readonly json: unknown;
}

export interface ReadFeatures {
  /** Whether the file has a list of features. */
  readonly isCollection: boolean;
  readonly features: readonly FeatureText[];
  /** The file's list of what is left off the map. */
  readonly unmapped: unknown;
  /** The file's list of what the map shows. */
  readonly view: unknown;
}

let last: { readonly text: string; readonly read: ReadFeatures } | undefined;

/**
 * Reads a text of `places.geojson`, whatever is in it.
 *
 * @throws SyntaxError for a text that is not JSON
 */
export function readFeatures(text: string): ReadFeatures {
  if (last?.text !== text) {
    last = { text, read: (last && withOneRenewed(last.text, last.read, text)) ?? readAll(text) };
  }
  return last.read;
}

/** `undefined` if more than one feature differs. */
function withOneRenewed(
  before: string,
  read: ReadFeatures,
  text: string,
): ReadFeatures | undefined {
  const splice = spliceBetween(before, text);
  if (!splice) return read;
  const { at, out } = splice;
  const index = read.features.findIndex(({ start, end }) => start <= at && at + out.length <= end);
  const old = read.features[index];
  if (!old) return undefined;
  const longer = splice.in.length - out.length;
  const end = old.end + longer;
  let json: unknown;
  try {
    json = JSON.parse(text.slice(old.start, end));
  } catch {
    return undefined;
  }
  const renewed = { start: old.start, end, json };
  const features = read.features.map((feature, number) => {
    if (number <= index) return number === index ? renewed : feature;
    return { start: feature.start + longer, end: feature.end + longer, json: feature.json };
  });
  return { ...read, features };
}

function readAll(text: string): ReadFeatures {
  const { features: list, unmapped, view } = Object(JSON.parse(text.replace(/^\uFEFF/, '')));
  if (!Array.isArray(list)) return { isCollection: false, features: [], unmapped, view };
  const ranges = rangesIn(text);
  const features = list.map((json: unknown, index) => {
    // Of a list that has other values than objects, or that stands twice, no range is known.
    const [start, end] = (ranges.length === list.length && ranges[index]) || [-1, -1];
    return { start, end, json };
  });
  return { isCollection: true, features, unmapped, view };
}

/** Where the objects begin and end that are directly in the list of features of valid JSON. */
function rangesIn(text: string): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  let [depth, start] = [0, 0];
  let [isNamed, isInList] = [false, false];
  const tokens = /["{}[\]]/g;
  for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
    const { 0: token, index } = found;
    if (token === '"') {
      tokens.lastIndex = endOfString(text, index);
      const string = text.slice(index, tokens.lastIndex);
      if (depth === 1) isNamed = string === '"features"' && isName(text, tokens.lastIndex);
    } else if (token === '{' || token === '[') {
      if (depth === 1 && isNamed && token === '[') isInList = true;
      if (depth === 2 && isInList) start = index;
      depth++;
    } else {
      depth--;
      if (depth === 2 && isInList) ranges.push([start, index + 1]);
      if (depth === 1) isInList = false;
    }
  }
  return ranges;
}

/** Behind the quotation mark that ends the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let end = start;
  let isEscaped = true;
  while (isEscaped) {
    end = text.indexOf('"', end + 1);
    let at = end;
    while (text[at - 1] === '\\') at--;
    isEscaped = (end - at) % 2 === 1;
  }
  return end + 1;
}

/** Whether the string that ends there is the name of a member. */
function isName(text: string, end: number): boolean {
  return text
    .slice(end, end + 99)
    .trimStart()
    .startsWith(':');
}
