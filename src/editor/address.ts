/**
 * The editor's addresses. The dev server has a path for each story; as static files there is one
 * page for all, since a plain server knows no addresses but those of its files, and the story stands
 * behind the question mark. In both, the fragment is the selected place.
 */
import { PREVIEW_FILE } from '../dev/preview-protocol.js';
import { EDIT_PATH } from '../dev/store-protocol.js';

/** The editor is built only to be static files. */
export const isStatic = import.meta.env.PROD;

/** The list of stories. */
export const STORIES = isStatic ? '?' : '/';

/** Where a story is begun. */
export const NEW_STORY = isStatic ? '?new' : EDIT_PATH;

export function storyAddress(slug: string): string {
  return isStatic ? `?story=${slug}` : `${EDIT_PATH}${slug}/`;
}

/** What an address of the editor shows. */
export type Opened =
  | { readonly kind: 'stories' }
  | { readonly kind: 'new' }
  | { readonly kind: 'story'; readonly slug: string };

export function openedAt({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Opened {
  const slug = isStatic ? /^\?story=([\w-]+)$/.exec(search)?.[1] : slugIn(pathname);
  if (slug !== undefined) return { kind: 'story', slug };
  return { kind: isStatic && search !== '?new' ? 'stories' : 'new' };
}

function slugIn(path: string): string | undefined {
  return path.startsWith(EDIT_PATH)
    ? /^([\w-]+)\/$/.exec(path.slice(EDIT_PATH.length))?.[1]
    : undefined;
}

/** The page in the preview's frame. */
export const PREVIEW = isStatic ? 'preview.html' : PREVIEW_FILE;
