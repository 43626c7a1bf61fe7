/** Puts brought stories into a store, beside those that are there. */
import type { StoreFault } from '../../dev/store-protocol.js';
import { uniqueId } from '../../text/slug.js';
import { articleOf } from '../model.js';
import { isSameFiles, type OwnStore } from '../store.js';
import type { BroughtStory } from './brought.js';

/** What has become of a story that was brought. */
export type TakenIn =
  | { readonly kind: 'made'; readonly slug: string; readonly name: string }
  /** It is there already, and the same. */
  | { readonly kind: 'same'; readonly slug: string; readonly name: string }
  /** Another story has its address, so it has got this one. */
  | { readonly kind: 'beside'; readonly slug: string; readonly name: string }
  | { readonly kind: 'failed'; readonly fault: StoreFault; readonly name: string };

export async function takeInStory(store: OwnStore, brought: BroughtStory): Promise<TakenIn> {
  const { slug, files } = brought;
  const name = articleOf(files.article)?.headline ?? slug;
  const present = await store.list();
  // Loose files do not say by which name the story was kept.
  const alike = present.filter((entry) => entry.slug === slug || entry.headline === name);
  for (const entry of alike) {
    const stored = await store.read(entry.slug);
    if (!stored || !isSameFiles(stored.files, files)) continue;
    await store.noteDownload(entry.slug, files);
    return { kind: 'same', slug: entry.slug, name };
  }
  const free = uniqueId(slug, new Set(present.map((entry) => entry.slug)));
  const made = await store.make(free, files);
  if (made.kind === 'failed') return { kind: 'failed', fault: made.fault, name };
  const stored = files.notes === '' ? undefined : await store.read(free);
  // Without its notes the story is whole.
  if (stored) await store.write(free, { notes: files.notes }, stored.versions);
  // What was brought lies elsewhere too.
  await store.noteDownload(free, files);
  return { kind: free === slug ? 'made' : 'beside', slug: free, name };
}
