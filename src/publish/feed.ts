/** The site's stories for feed readers. */
import XMLBuilder from 'fast-xml-builder';
import { describeArticle } from '../page/head.js';
import type { Story } from '../story/story.js';
import type { Party } from '../story/values.js';
import { asXmlText } from '../text/xml.js';
import { type Dated, datedOf, momentText } from './dated.js';
import type { SiteFile } from './files.js';
import { addressOf, type Settings } from './settings.js';
import { GENERATOR } from './shell.js';

export const FEED_FILE = 'feed.atom';
const FEED_TYPE = 'application/atom+xml';

/** Feed readers fetch the whole of it again and again. */
const MOST = 50;

interface Entry extends Dated {
  readonly story: Story;
}

/**
 * The stories in Atom (RFC 4287), the last changed first. `undefined` without the site's address,
 * by which entries are known, and where no story has a day.
 *
 * @param title the site's
 */
export function makeFeed(
  stories: readonly Story[],
  title: string,
  settings: Settings,
): SiteFile | undefined {
  const { address, language } = settings;
  const entries = stories
    .flatMap((story): Entry[] => {
      const dated = datedOf(story.article);
      return dated ? [{ story, ...dated }] : [];
    })
    .toSorted((a, b) => b.updated - a.updated || a.story.slug.localeCompare(b.story.slug, 'en'))
    .slice(0, MOST);
  const [latest] = entries;
  if (address === undefined || !latest) return undefined;
  const feed = {
    '@_xmlns': 'http://www.w3.org/2005/Atom',
    '@_xml:lang': language,
    id: address,
    title: asXmlText(title),
    updated: momentText(latest.updated),
    link: [
      { '@_rel': 'self', '@_type': FEED_TYPE, '@_href': address + FEED_FILE },
      { '@_rel': 'alternate', '@_type': 'text/html', '@_href': address },
    ],
    icon: `${address}icon-192.png`,
    // Of entries that name none: Atom wants one for each.
    author: { name: asXmlText(title) },
    generator: GENERATOR,
    entry: entries.map((entry) => entryOf(entry, addressOf(settings, entry.story.slug) ?? '')),
  };
  const builder = new XMLBuilder({ ignoreAttributes: false });
  const source = builder.build({ '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' }, feed });
  return { fileName: FEED_FILE, type: FEED_TYPE, source };
}

function entryOf({ story: { article }, published, updated }: Entry, address: string) {
  const { headline, language, author, publisher, link } = article;
  const by = author ?? (publisher ? [publisher] : []);
  return {
    '@_xml:lang': language,
    id: address,
    title: asXmlText(headline),
    ...(published !== undefined && { published: momentText(published) }),
    updated: momentText(updated),
    ...(by.length > 0 && { author: by.map(personOf) }),
    link: [
      { '@_rel': 'alternate', '@_type': 'text/html', '@_hreflang': language, '@_href': address },
      // Where the text is from.
      ...(link === undefined ? [] : [{ '@_rel': 'via', '@_href': link }]),
    ],
    summary: asXmlText(describeArticle(article)),
  };
}

function personOf({ name, link }: Party) {
  return { name: asXmlText(name), ...(link !== undefined && { uri: link }) };
}
