/** The Content Security Policy of the static editor's pages. */
import { OPENSTREETMAP, type StreetTiles } from '../page-data/tiles.js';
import { tileSource } from '../publish/policy.js';

/**
 * Scripts, styles and data from the editor's own folder alone, and pictures of street tiles, which
 * are fetched when somebody switches them on. Rules of a previewed page are put in as objects
 * (`adoptedStyleSheets`), which need no exception.
 *
 * @param tiles those that previewed pages offer
 */
export function editorPolicy(tiles: StreetTiles | null = OPENSTREETMAP): string {
  const tileOrigins = [OPENSTREETMAP, ...(tiles ? [tiles] : [])].map(tileSource);
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'worker-src': ["'self'"],
    'style-src': ["'self'"],
    // Icons in style sheets; the map while it is saved as a picture.
    'img-src': ["'self'", 'data:', 'blob:', ...new Set(tileOrigins)],
    'connect-src': ["'self'"],
    // The preview.
    'frame-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join(';');
}
