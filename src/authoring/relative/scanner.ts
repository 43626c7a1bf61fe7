/** Reads a phrase from left to right by tables of words. */
export class Scanner {
  /** As written, with single spaces. */
  readonly #text: string;
  /** The same, as the tables have it: small letters, plain apostrophes, no hyphens. */
  readonly #plain: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text
      .normalize('NFC')
      .replace(/[’‘ʼ`´]/g, "'")
      .replace(/\(/g, ', ')
      .replace(/\)/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/ , /g, ', ')
      .trim();
    const small = this.#text.toLowerCase().replace(/[-‐‑–]/g, ' ');
    // A few letters change their length: then capitals are not recognised.
    this.#plain = small.length === this.#text.length ? small : this.#text;
  }

  /** Takes the longest of the table's words that stand here, and returns its value. */
  take<Value>(table: ReadonlyMap<string, Value>): Value | undefined {
    let longest = '';
    for (const word of table.keys()) {
      if (word.length > longest.length && this.#startsWith(word)) longest = word;
    }
    if (longest === '') return undefined;
    this.#skip(longest.length);
    return table.get(longest);
  }

  /** Takes a number in digits, decimals and vulgar fractions included; of a range, its middle. */
  takeNumber(): number | undefined {
    const match =
      /^(\d{1,5}(?:[.,]\d{1,3})?)? ?([½¼¾]|1\/[234]|3\/4)?(?: ?(?:-|–|to|bis|a|à|or|oder|o|ou) ?(\d{1,5}(?:[.,]\d{1,3})?))?/.exec(
        this.rest,
      );
    const [whole = '', number, fraction, end] = match ?? [];
    if (number === undefined && fraction === undefined) return undefined;
    this.#skip(whole.length);
    const value = Number((number ?? '0').replace(',', '.')) + (FRACTIONS.get(fraction ?? '') ?? 0);
    return end === undefined ? value : (value + Number(end.replace(',', '.'))) / 2;
  }

  /** What is left, as written. */
  get rest(): string {
    return this.#text.slice(this.#at).replace(/[.,;]$/, '');
  }

  /** Where it stands, to come back to. */
  get at(): number {
    return this.#at;
  }

  set at(at: number) {
    this.#at = at;
  }

  #startsWith(word: string): boolean {
    if (!this.#plain.startsWith(word, this.#at)) return false;
    if (word.endsWith("'")) return true;
    const next = this.#plain[this.#at + word.length] ?? ' ';
    return !/[\p{L}\p{N}']/u.test(next);
  }

  #skip(length: number): void {
    this.#at += length;
    while (/[ ,.]/.test(this.#text[this.#at] ?? '')) this.#at++;
  }
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['1/2', 0.5],
  ['1/3', 1 / 3],
  ['1/4', 0.25],
  ['3/4', 0.75],
]);
