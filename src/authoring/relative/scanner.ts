/** Reads a phrase from left to right by tables of words. */
import { numberAt } from './numbers.js';

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

  /** Takes a number in digits; a reason if it cannot be told which number it is. */
  takeNumber(language: string): number | string | undefined {
    const number = numberAt(this.rest, language);
    if (!number) return undefined;
    this.#skip(number.length);
    return number.value;
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
