/** The site's pages for search engines. */
import XMLBuilder from 'fast-xml-builder';
import type { Story } from '../story/story.js';
import { datedOf, momentText } from './dated.js';
import type { SiteFile } from './files.js';
import { addressOf, type Settings } from './settings.js';

/**
 * The addresses of the stories, and of the list of several, as sitemaps.org has them; none of
 * pages that refer search engines to these. `undefined` without the site's address.
 */
export function makeSiteMap(stories: readonly Story[], settings: Settings): SiteFile | undefined {
  const { address } = settings;
  if (address === undefined) return undefined;
  const pages = stories.map(({ slug, article }) => {
    const dated = datedOf(article);
    return {
      loc: addressOf(settings, slug),
      ...(dated && { lastmod: momentText(dated.updated) }),
    };
  });
  const url = stories.length > 1 ? [{ loc: address }, ...pages] : pages;
  const builder = new XMLBuilder({ ignoreAttributes: false });
  const source = builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    urlset: { '@_xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9', url },
  });
  return { fileName: 'sitemap.xml', type: 'application/xml', source };
}
