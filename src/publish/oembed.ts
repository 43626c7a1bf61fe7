/** What a story's page offers to sites that turn its address into its map: oEmbed 1.0. */
import type { PictureFile } from '../page/content.js';
import { sizedFrame } from '../page/embed-snippet.js';
import type { Article } from '../story/article.js';
import type { Settings } from './settings.js';
import { EMBED_FILE } from './single-page.js';

export const OEMBED_FILE = 'oembed.json';

/** CSS pixels. A file cannot answer what size a site would like. */
const FRAME = { width: 600, height: 500 };

interface Source {
  readonly article: Article;
  /** The public address of the story's folder. */
  readonly site: string;
  readonly settings: Settings;
  readonly preview: PictureFile | undefined;
}

/** The answer, as JSON. */
export function writeOembed({ article, site, settings, preview }: Source): string {
  const { headline, author, publisher } = article;
  const [first] = author ?? [];
  const { width, height } = FRAME;
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title: headline,
    ...(author && { author_name: author.map(({ name }) => name).join(', ') }),
    ...(author?.length === 1 && first?.link !== undefined && { author_url: first.link }),
    provider_name: publisher?.name ?? settings.title ?? new URL(site).host,
    provider_url: publisher?.link ?? settings.address,
    ...(preview && {
      thumbnail_url: new URL(preview.address, site).href,
      thumbnail_width: preview.width,
      thumbnail_height: preview.height,
    }),
    html: sizedFrame(new URL(EMBED_FILE, site).href, headline, width, height),
    width,
    height,
  });
}
