/** All that a story's site is made of but the script and the styles, which Vite makes. */
import { createHash } from 'node:crypto';
import { renderEmbed } from '../page/embed.js';
import { type PageParts, type PageSource, renderPage } from '../page/page.js';
import { drawPreview, PREVIEW } from '../page/preview.js';
import type { PictureFile } from '../page/sharing.js';
import type { BasemapPart, WirePart } from '../story/basemap.js';
import { packLabels } from '../story/labelcolumns.js';
import type { ComposedPage } from './compose.js';
import { lightColours, paint } from './preview.js';

export const EMBED_FILE = 'embed.html';
const PAGE_FILE = 'index.html';
const PLACES_FILE = 'places.geojson';

interface SiteSource {
  readonly source: ComposedPage;
  /** The text of the story's `places.geojson`. */
  readonly places: string;
  /** Public address of the folder that the site will stand in. */
  readonly site: string | undefined;
  /** Whether to be published: then files that change bear a hash, and there is a preview. */
  readonly isBuild: boolean;
}

export interface SiteFile {
  readonly fileName: string;
  readonly type: string;
  readonly source: string | Uint8Array;
}

export interface StorySite {
  readonly page: PageParts;
  /** For other sites' frames. */
  readonly embed: PageParts;
  /** For the page that is one file. */
  readonly alone: PageParts;
  readonly basemap: readonly WirePart[];
  readonly files: readonly SiteFile[];
}

export async function makeSite({ source, places, site, isBuild }: SiteSource): Promise<StorySite> {
  const rest = source.rest.map(({ reach, part }, index) => {
    const wire = onWire(part);
    const text = JSON.stringify(wire);
    const fileName = isBuild ? `assets/basemap-${hashOf(text)}.json` : `basemap-${index}.json`;
    return { reach, wire, file: { fileName, type: 'application/json', source: text } };
  });
  const preview = isBuild ? await previewOf(source) : undefined;
  const known = site === undefined ? {} : { site };
  const beside = { ...known, places: PLACES_FILE, embed: EMBED_FILE, ...preview?.sharing };
  const parts = rest.map(({ reach, file }) => ({ ...reach, address: file.fileName }));
  const here = { ...source, parts, sharing: beside };
  return {
    page: renderPage(here),
    embed: renderEmbed(here, PAGE_FILE),
    // What has no public address cannot be reached from a file on a disk.
    alone: renderPage({
      ...source,
      parts: rest.map(({ reach }) => reach),
      sharing: { ...(site !== undefined && beside), places: dataUrlOf(places) },
    }),
    basemap: rest.map(({ wire }) => wire),
    files: [
      ...rest.map(({ file }) => file),
      { fileName: PLACES_FILE, type: 'application/geo+json', source: places },
      ...(preview ? [preview.file] : []),
    ],
  };
}

function onWire({ labels, ...sheet }: BasemapPart): WirePart {
  const digits = labels.flatMap(([, x, y]) => [decimalsOf(x), decimalsOf(y)]);
  return { ...sheet, labels: packLabels(labels, Math.max(0, ...digits)) };
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

async function previewOf(
  source: PageSource,
): Promise<{ file: SiteFile; sharing: { preview: PictureFile } }> {
  const png = await paint(drawPreview(source, lightColours()));
  const fileName = `assets/preview-${hashOf(png)}.png`;
  return {
    file: { fileName, type: 'image/png', source: png },
    sharing: { preview: { address: fileName, ...PREVIEW } },
  };
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}

/** Works without a network and without a script, and names the file's type. */
function dataUrlOf(places: string): string {
  return `data:application/geo+json;base64,${Buffer.from(places).toString('base64')}`;
}

/**
 * The public address of the site's folder, with a slash at its end, from what was set in the
 * environment. Throws for what is no web address.
 */
export function readSiteAddress(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`DATELINE_SITE is "${text}": it must begin with https:// or http://.`);
  }
  const folder = url.pathname.replace(/[^/]*\.html?$/, '').replace(/\/*$/, '/');
  return url.origin + folder;
}
