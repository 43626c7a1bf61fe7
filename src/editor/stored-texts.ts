/** The texts of a story as stores in the browser keep them: their versions, and what is refused. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { NOTES_FILE, type StoreFault } from '../dev/store-protocol.js';
import type { StoredFiles, Versions } from './store.js';

export const FILES: Readonly<Record<keyof StoredFiles, string>> = {
  notes: NOTES_FILE,
  article: 'article.md',
  places: 'places.geojson',
};
export const ROLES = ['notes', 'article', 'places'] as const;

/** Bytes of a file; the commands read as much. */
export const LARGEST = 32e6;

/** The same for equal texts, and the same as the dev server's store has. */
export const versionOf = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));

export function versionsOf({ notes, article, places }: StoredFiles): Versions {
  return {
    notes: versionOf(notes),
    article: versionOf(article),
    places: versionOf(places),
  };
}

/** Why a text cannot be a file; `undefined` if it can. */
export function faultOfTexts(files: Partial<StoredFiles>): StoreFault | undefined {
  for (const role of ROLES) {
    const text = files[role];
    if (text === undefined) continue;
    // Half a character has no bytes in UTF-8: another would be written in its place.
    if (/\p{Surrogate}/u.test(text)) return { kind: 'encoding', file: FILES[role] };
    if (utf8ToBytes(text).length > LARGEST) return { kind: 'size', file: FILES[role] };
  }
  return undefined;
}
