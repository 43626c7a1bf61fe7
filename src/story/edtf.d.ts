/** The part of `edtf` that `time.ts` uses; the package has no types. */
declare module 'edtf' {
  /**
   * Numbers as `Date` has them (months from 0), astronomical years: 0 is 1 BC. Seasons have year
   * and code.
   */
  interface Parsed {
    readonly type: string;
    readonly values: readonly number[];
    /** A bit for each digit that is X, the year's first digit lowest: YYYYMMDD. */
    readonly unspecified?: number;
  }

  interface Constraints {
    readonly level: number;
    readonly types: readonly string[];
  }

  /** @throws Error where the text is not EDTF of that level and of one of these types */
  export function parse(text: string, constraints: Constraints): Parsed;
}
