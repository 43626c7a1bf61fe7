/** Data files as they lie on this machine's disk. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { DataFiles } from '../data-files.js';

const { resolve } = createRequire(import.meta.url);

/** The data files of the installed npm packages. */
export const nodeDataFiles: DataFiles = { read: (path) => readFile(resolve(path)) };

/** The style sheet with the page's custom properties, from which pictures take their colours. */
export function readTokens(): Promise<string> {
  return readFile(new URL('../page/styles/tokens.css', import.meta.url), 'utf8');
}
