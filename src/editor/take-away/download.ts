/** Hands files over to the browser's downloads. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { StoredFiles } from '../store.js';
import { FILES } from '../stored-texts.js';

/** The story's two files, and its notes if it has any, in a folder of its name, as in `data/`. */
export function storyArchive(
  slug: string,
  { article, places, notes }: StoredFiles,
): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {
    [`${slug}/${FILES.article}`]: strToU8(article),
    [`${slug}/${FILES.places}`]: strToU8(places),
    ...(notes !== '' && { [`${slug}/${FILES.notes}`]: strToU8(notes) }),
  };
  return Uint8Array.from(zipSync(entries));
}

export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
