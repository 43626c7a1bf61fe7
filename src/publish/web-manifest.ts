/** What a phone shows of a site that a reader puts on its home screen. */
import { lightPaint } from '../cartography/colours.js';
import { directionOf } from '../page/language.js';
import type { SiteFile } from './files.js';
import { ICON_SIZES, iconFile, SVG_ICON } from './pictures.js';

export const MANIFEST_FILE = 'site.webmanifest';

interface Source {
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

/** The web app manifest (W3C); the page opens in the browser as from any other link. */
export function makeManifest({ title, description, language }: Source): SiteFile {
  const manifest = {
    name: title,
    description,
    lang: language,
    dir: directionOf(language),
    start_url: './index.html',
    scope: './',
    display: 'browser',
    background_color: lightPaint('page'),
    theme_color: lightPaint('page'),
    icons: manifestIcons(),
  };
  return {
    fileName: MANIFEST_FILE,
    type: 'application/manifest+json',
    source: JSON.stringify(manifest),
  };
}

/** The icons of `makeIcons` for a manifest beside them. */
export function manifestIcons() {
  return [
    { src: SVG_ICON, type: 'image/svg+xml', sizes: 'any' },
    ...ICON_SIZES.map((size) => ({
      src: iconFile(size),
      type: 'image/png',
      sizes: `${size}x${size}`,
      // Within the circle that every shape of an icon shows.
      purpose: 'any maskable',
    })),
  ];
}
