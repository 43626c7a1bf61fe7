/** Files inside a ZIP: those of word processors and e-books. */
import type { Unzipped } from 'fflate';

/** Bytes, unpacked, of all files read. Word takes up to 40 for a book of 5 million characters. */
const LARGEST = 60e6;

export interface PackedFile {
  /** All names, pictures included. */
  readonly names: readonly string[];
  /** A file that is text; `undefined` if there is none of that name. */
  text(name: string): string | undefined;
}

/** Only what is XML, HTML or plain text is unpacked. Or why it is not: it is no ZIP or a broken one. */
export async function openPackedFile(
  bytes: Uint8Array,
): Promise<PackedFile | 'broken' | 'too large'> {
  const { unzipSync } = await import('fflate');
  const names: string[] = [];
  let size = 0;
  let files: Unzipped;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        const isText = /\.(?:xml|rels|opf|x?html?)$|^mimetype$/i.test(name);
        if (isText) size += originalSize;
        return isText && size <= LARGEST;
      },
    });
  } catch {
    return 'broken';
  }
  if (size > LARGEST) return 'too large';
  return {
    names,
    text: (name) => {
      const file = files[name];
      return file && new TextDecoder().decode(file);
    },
  };
}
