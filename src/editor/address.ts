/**
 * The editor's addresses. The dev server has a path for each story; as static files there is one
 * page for all, since a plain server knows no addresses but those of its files, and the story stands
 * behind the question mark. In both, the fragment is the selected place.
 */
import { PREVIEW_FILE } from '../dev/preview-protocol.js';
import { EDIT_PATH } from '../dev/store-protocol.js';
import { isStatic } from './static.js';
import type { Store } from './store.js';

/** The list of stories. */
export const STORIES = isStatic ? '?' : '/';

type Where = Store['where'];

/** Where a story is begun. */
export function newStoryAddress(where: Where): string {
  return isStatic ? `?new${inFolder(where)}` : EDIT_PATH;
}

export function storyAddress(slug: string, where: Where): string {
  return isStatic ? `?story=${slug}${inFolder(where)}` : `${EDIT_PATH}${slug}/`;
}

const inFolder = (where: Where) => (where === 'folder' ? '&in=folder' : '');

/** What an address of the editor shows. */
export type Opened =
  | { readonly kind: 'stories' }
  | { readonly kind: 'new'; readonly isInFolder: boolean }
  | { readonly kind: 'story'; readonly slug: string; readonly isInFolder: boolean };

export function openedAt({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Opened {
  const asked = new URLSearchParams(search);
  const isInFolder = isStatic && asked.get('in') === 'folder';
  const slug = isStatic ? /^[\w-]+$/.exec(asked.get('story') ?? '')?.[0] : slugIn(pathname);
  if (slug !== undefined) return { kind: 'story', slug, isInFolder };
  return isStatic && !asked.has('new') ? { kind: 'stories' } : { kind: 'new', isInFolder };
}

function slugIn(path: string): string | undefined {
  return path.startsWith(EDIT_PATH)
    ? /^([\w-]+)\/$/.exec(path.slice(EDIT_PATH.length))?.[1]
    : undefined;
}

/** The page in the preview's frame. */
export const PREVIEW = isStatic ? 'preview.html' : PREVIEW_FILE;
