/** A look over a JSON text before it is read: what would take all memory, or all of the stack. */

/** What there is too much of, and where: in UTF-16 code units from the text's start. */
export interface Excess {
  readonly of: 'depth' | 'positions' | 'values';
  readonly offset: number;
}

/** Brackets within brackets: the positions of a GeoJSON MultiPolygon lie ten deep. */
export const DEEPEST = 100;
/** Positions in one file. All countries of Natural Earth's finest map have 550,000 together. */
export const MOST_POSITIONS = 200_000;
/** Values in lists and objects. A story of ten thousand places has half as many. */
export const MOST_VALUES = 1_000_000;

const [QUOTE, BACKSLASH, COMMA, MINUS] = [34, 92, 44, 45];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** The first excess of a text; one that is no JSON gets an answer too. */
export function excessOf(text: string): Excess | undefined {
  let [depth, positions, values] = [0, 0, 0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) offset = endOfString(text, offset);
    else if (code === COMMA) values++;
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth++;
      if (code === OPEN_LIST && beginsNumber(text, offset + 1)) positions++;
    }
    if (depth > DEEPEST) return { of: 'depth', offset };
    if (positions > MOST_POSITIONS) return { of: 'positions', offset };
    if (values > MOST_VALUES) return { of: 'values', offset };
  }
  return undefined;
}

/** Where the closing quotation mark is, or else the text's last letter. */
function endOfString(text: string, start: number): number {
  for (let offset = start + 1; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) return offset;
    if (code === BACKSLASH) offset++;
  }
  return text.length;
}

function beginsNumber(text: string, start: number): boolean {
  let offset = start;
  while (/\s/.test(text.charAt(offset))) offset++;
  const code = text.charCodeAt(offset);
  return code === MINUS || (code >= 48 && code <= 57);
}
