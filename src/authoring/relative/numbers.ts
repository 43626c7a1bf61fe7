/** Numbers in digits as people write distances: "10", "1,5", "1.000", "1 000,5", "2½", "10–12". */

export interface WrittenNumber {
  /** How many characters it takes. */
  readonly length: number;
  /** Of a range, its middle; why it cannot be told, as a sentence without full stop. */
  readonly value: number | string;
}

/** What stands before three digits where they are thousands, by language; a space in all. */
const THOUSANDS: Readonly<Record<string, string>> = { en: ',', de: '.', it: '.', fr: '.' };

const DIGITS = /^(?:\d{1,3}(?:[ ']\d{3}){1,3}(?:[.,]\d{1,6})?(?!\d)|\d[\d.,]{0,14}(?<!\D))/;
const FRACTION = /^ ?([½¼¾⅓⅔]|1\/[234]|[23]\/[34])/;
/** In a range, before its end. */
const UNTIL = /^ ?(?:-|–|to|bis|a|à|or|oder|o|ou) ?(?=\d)/;

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['1/2', 1 / 2],
  ['1/3', 1 / 3],
  ['1/4', 1 / 4],
  ['2/3', 2 / 3],
  ['3/4', 3 / 4],
]);

/**
 * The number at the beginning of a text; `undefined` for none.
 *
 * @param language of the text (BCP 47): whether "1.000" is a thousand or one
 */
export function numberAt(text: string, language: string): WrittenNumber | undefined {
  const [digits = ''] = DIGITS.exec(text) ?? [];
  const [spaced = '', fraction = ''] = FRACTION.exec(text.slice(digits.length)) ?? [];
  const length = digits.length + spaced.length;
  if (length === 0) return undefined;
  const number = digits === '' ? 0 : readDigits(digits, language);
  if (typeof number === 'string') return { length, value: number };
  const value = number + (FRACTIONS.get(fraction) ?? 0);
  const [until] = UNTIL.exec(text.slice(length)) ?? [];
  const [end] = until === undefined ? [] : (DIGITS.exec(text.slice(length + until.length)) ?? []);
  if (until === undefined || end === undefined) return { length, value };
  const last = readDigits(end, language);
  return {
    length: length + until.length + end.length,
    value: typeof last === 'string' ? last : (value + last) / 2,
  };
}

/** The value, or why it cannot be read. */
function readDigits(written: string, language: string): number | string {
  const text = written.replace(/[ ']/g, '');
  const marks = text.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last === undefined) return Number(text);
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(text);
  // "1.000.000", "1.000,5", "1 000,5", "0,125"
  if (marks.length > 1) {
    const isOneMark = new Set(marks).size === 1;
    if (isOneMark && isGrouped) return Number(text.replace(/\D/g, ''));
    const [thousands = '', decimals = '', ...more] = text.split(last);
    if (more.length === 0 && /^\d{1,3}(?:[.,]\d{3})+$/.test(thousands)) {
      return Number(`${thousands.replace(/\D/g, '')}.${decimals}`);
    }
    return `"${written}" is no number that can be read: write it without separators of thousands`;
  }
  const asDecimal = Number(text.replace(',', '.'));
  if (!isGrouped || text !== written || text.startsWith('0')) return asDecimal;
  const asThousands = Number(text.replace(/\D/g, ''));
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  if (THOUSANDS[primary] === last) return asThousands;
  const shown = String(asDecimal);
  return `"${written}" may be ${asThousands} or ${shown}: write ${asThousands} or ${shown}`;
}
