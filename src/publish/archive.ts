/** A site's files as one ZIP. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { SiteFile } from './files.js';

/** Of a fixed day, so that the same story gives the same bytes. */
const DAY = new Date('2000-01-01T12:00:00');

export function zipped(files: readonly Pick<SiteFile, 'fileName' | 'source'>[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    // Streets are compressed already, and many.
    files.map(({ fileName, source }) => [
      fileName,
      [
        typeof source === 'string' ? strToU8(source) : source,
        { mtime: DAY, level: fileName.endsWith('.pmtiles') ? 0 : 6 },
      ] as const,
    ]),
  );
  return zipSync(entries);
}
