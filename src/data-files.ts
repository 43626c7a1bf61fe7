/**
 * The only way in which what makes a page reads data files: the caller hands in an object that
 * can, from a disk in Node (`src/site/node-data.ts`) or by `fetch` in a browser.
 */
export interface DataFiles {
  /**
   * The bytes of a file of an npm package, or of one of Dateline's own.
   *
   * @param path package and path in it, such as `world-atlas/countries-10m.json`
   */
  read(path: string): Promise<Uint8Array>;
}

/** The text of a data file in UTF-8. */
async function readText(files: DataFiles, path: string): Promise<string> {
  return new TextDecoder().decode(await files.read(path));
}

/** A data file that is JSON; its form is the package's promise, not checked here. */
export async function readJson<Value>(files: DataFiles, path: string): Promise<Value> {
  return JSON.parse(await readText(files, path));
}
