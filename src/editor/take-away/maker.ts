/** What makes the files that an author takes away. */
import type { StoryFiles } from '../../authoring/story-files.js';
import type { StoreFault } from '../../dev/store-protocol.js';

/** What a story is taken away as: its page in one file, or its site as a ZIP. */
export type TakenAs = 'page' | 'site';

type TakenAway =
  | { readonly kind: 'made'; readonly content: Blob }
  | { readonly kind: 'failed'; readonly fault: StoreFault };

export interface Maker {
  /** Whether it makes a story as it is saved, whatever texts it is given. */
  readonly makesSaved: boolean;
  /** Makes what is published of a story, which has no errors. */
  make(slug: string, files: StoryFiles, as: TakenAs): Promise<TakenAway>;
}
