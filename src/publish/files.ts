/** The files of a site, and what makes their names and contents without Node's Buffer and crypto. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export interface SiteFile {
  /** Its path in the site's folder. */
  readonly fileName: string;
  readonly type: string;
  readonly source: string | Uint8Array;
}

/** The folder of files with a hash in their names; several stories may share them. */
export const ASSETS = 'assets/';

/** With an ending for which web servers send a text type, so that browsers show it. */
export const LICENCES_FILE = 'THIRD_PARTY_LICENSES.txt';

/** The script of `<dateline-map>`, for other sites' pages. */
export const ELEMENT_FILE = 'dateline-map.js';

/** The length of a text in UTF-8. */
export function byteLength(content: string | Uint8Array): number {
  return asBytes(content).length;
}

/** The first 8 hexadecimal digits of the SHA-256: enough to tell the files of a site apart. */
export function shortHash(content: string | Uint8Array): string {
  return bytesToHex(sha256(asBytes(content))).slice(0, 8);
}

/** The SHA-256 in base64, as a Content Security Policy has it. */
export function sha256Base64(text: string): string {
  return base64(sha256(utf8ToBytes(text)));
}

export function base64(content: string | Uint8Array): string {
  // Joined, because millions of bytes are too many arguments for one call of fromCharCode.
  return btoa(Array.from(asBytes(content), (byte) => String.fromCharCode(byte)).join(''));
}

function asBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? utf8ToBytes(content) : content;
}
