import { createRequire } from 'node:module';

const { version }: { version: string } = createRequire(import.meta.url)('../../package.json');

/** What made the pages, by name and version. */
export const GENERATOR = `Dateline ${version}`;
