/** The stories of a site beside its editor, for authors to open as copies of their own. */

/** The list of them, in the editor's folder. */
export const EXAMPLES_FILE = 'examples.json';

export interface Example {
  /** The address of its ZIP, from the editor's page. */
  readonly file: string;
  readonly headline: string;
  /** Of the headline (BCP 47). */
  readonly language: string;
}
