/**
 * The part of `papaparse` that `table.ts` uses. Its types on npm bring those of Node and of the DOM
 * into every file that is compiled with them.
 */
declare module 'papaparse' {
  interface Step<Row> {
    readonly data: Row;
    readonly errors: readonly { readonly code: string }[];
    /** `cursor` is how far the text is read, in UTF-16 code units. */
    readonly meta: { readonly cursor: number };
  }

  interface Config<Row> {
    readonly delimiter: string;
    /** Rows that are read at most; 0 for all. */
    readonly preview: number;
    readonly step: (step: Step<Row>) => void;
  }

  /** Without `step` the whole table is returned; the tests read exported ones so. */
  interface WholeConfig {
    readonly header: true;
    readonly newline: '\r\n';
    readonly skipEmptyLines: true;
  }

  interface Whole<Row> {
    readonly data: readonly Row[];
    readonly errors: readonly { readonly code: string }[];
  }

  const Papa: {
    parse<Row>(text: string, config: Config<Row>): void;
    parse<Row>(text: string, config: WholeConfig): Whole<Row>;
  };
  export default Papa;
}
