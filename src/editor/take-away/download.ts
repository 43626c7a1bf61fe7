/** Hands files over to the browser's downloads. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { StoryFiles } from '../../authoring/story-files.js';

/** The story's two files in a folder of its name, as in `data/`. */
export function storyArchive(
  slug: string,
  { article, places }: StoryFiles,
): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {
    [`${slug}/article.md`]: strToU8(article),
    [`${slug}/places.geojson`]: strToU8(places),
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
