/** What a web page says of its article: for search engines (JSON-LD, meta elements) and readers. */
import type { Field, Fields, Remark } from './draft.js';
import { withoutEscapes } from './html-document.js';
import { languageOf, linkOf, publishedOf } from './values.js';

/** What is asked of a document. */
export interface PageDocument {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

export interface PageMetadata {
  readonly fields: Fields;
  readonly remarks: readonly Remark[];
  /** Whether the page says that its article is for subscribers. */
  readonly isPaid: boolean;
}

interface Source {
  readonly value: string | undefined;
  readonly from: string;
}

/**
 * @param html the page as it came, for the comment that a browser leaves at the top when it saves
 * @param byline who wrote it, as its reader sees it
 */
export async function readMetadata(
  document: PageDocument,
  html: string,
  byline?: string,
): Promise<PageMetadata> {
  const data = articleDataIn(document);
  const meta = metaOf(document);
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name)?.trim() || undefined;
  const headings = [...document.querySelectorAll('h1')].map(textOf).filter((text) => text !== '');
  const sources: Readonly<Record<Field, readonly Source[]>> = {
    headline: [
      { value: headings.length === 1 ? headings[0] : undefined, from: 'its heading' },
      { value: nameOf(data.headline ?? data.name), from: 'its JSON-LD' },
      { value: meta('og:title', 'twitter:title', 'dc.title'), from: 'its meta data' },
      { value: headings[0], from: 'its first heading' },
      { value: titleOf(document, meta('og:site_name')), from: 'its title' },
    ],
    published: [
      { value: nameOf(data.datePublished), from: 'its JSON-LD' },
      {
        value: meta(
          ...['article:published_time', 'datepublished', 'date', 'dc.date', 'pubdate'],
          ...[
            'dcterms.created',
            'dc.date.issued',
            'parsely-pub-date',
            'sailthru.date',
            'dcterms.issued',
          ],
        ),
        from: 'its meta data',
      },
      { value: attribute('[itemprop=datePublished]', 'content'), from: 'its meta data' },
      {
        value: attribute(
          'time[itemprop=datePublished], time[pubdate], .published[datetime]',
          'datetime',
        ),
        from: 'its time element',
      },
      { value: onlyTimeIn(document), from: 'its only time element' },
    ],
    language: [
      { value: nameOf(data.inLanguage), from: 'its JSON-LD' },
      { value: attribute('html', 'lang') ?? attribute('html', 'xml:lang'), from: 'its lang' },
      {
        value: meta('content-language', 'og:locale', 'dc.language', 'language'),
        from: 'its meta data',
      },
    ],
    credit: [creditOf(data, meta, byline)],
    link: [
      { value: attribute('link[rel~=canonical]', 'href'), from: 'its canonical link' },
      { value: meta('og:url'), from: 'its meta data' },
      { value: nameOf(data.url) ?? idOf(data.mainEntityOfPage), from: 'its JSON-LD' },
      { value: savedFrom(html), from: 'the comment of the browser that saved it' },
    ],
  };
  return {
    ...(await taken(sources)),
    isPaid: ['false', 'False'].includes(String(data.isAccessibleForFree)),
  };
}

const READ: Readonly<Record<Field, (text: string) => string | undefined>> = {
  headline: (text) => text,
  published: publishedOf,
  language: languageOf,
  credit: (text) => text,
  link: linkOf,
};

async function taken(
  sources: Readonly<Record<Field, readonly Source[]>>,
): Promise<{ fields: Fields; remarks: readonly Remark[] }> {
  const fields: Partial<Record<Field, string>> = {};
  const remarks: Remark[] = [];
  for (const field of Object.keys(sources) as Field[]) {
    for (const { value, from } of sources[field]) {
      const text = (await withoutEscapes(value ?? '')).replace(/\s+/g, ' ').trim();
      const read = text === '' ? undefined : READ[field](text);
      if (read === undefined) continue;
      fields[field] = read;
      const foundIn = { kind: 'page' } as const;
      remarks.push({ about: field, foundIn, text: `${read}, from ${from}` });
      break;
    }
  }
  return { fields, remarks };
}

type Data = Readonly<Record<string, unknown>>;

/** The text that the page gives for search engines, if it does. */
export function articleBodyIn(document: PageDocument): string | undefined {
  const { articleBody } = articleDataIn(document);
  return typeof articleBody === 'string' ? articleBody.replace(/<[^<>]*>/g, ' ') : undefined;
}

/** The description of the article in JSON-LD (schema.org), if the page has one. */
function articleDataIn(document: PageDocument): Data {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parsed(script.textContent ?? ''), 0);
    if (found) return found;
  }
  return {};
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Levels of `@graph`, lists and pages that an article is looked for in. */
const DEEPEST = 5;

function articleIn(value: unknown, depth: number): Data | undefined {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return undefined;
  if (Array.isArray(value)) {
    for (const entry of value) {
      const found = articleIn(entry, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  const data = value as Data;
  const isArticle = [data['@type']]
    .flat()
    .some((type) => /(?:Article|Posting|Report|Review)$/.test(String(type)));
  return isArticle
    ? data
    : (articleIn(data['@graph'], depth + 1) ?? articleIn(data.mainEntity, depth + 1));
}

/** A text, or the name of a person or organisation, or those of several. */
function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return named(value);
  if (Array.isArray(value)) return joined(...value.map(nameOf));
  return typeof value === 'object' && value !== null && 'name' in value
    ? nameOf(value.name)
    : undefined;
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'object' &&
    value !== null &&
    '@id' in value &&
    typeof value['@id'] === 'string'
    ? value['@id']
    : undefined;
}

/** A text that is not empty. */
function named(text: string | undefined): string | undefined {
  const bare = text?.trim() ?? '';
  return bare === '' ? undefined : bare;
}

/** Names, each once. Authors are also given by their addresses, which no reader wants. */
function joined(...names: readonly (string | undefined)[]): string | undefined {
  const bare = names.flatMap((name) => (name === undefined || linkOf(name) ? [] : [name]));
  return bare.length === 0 ? undefined : [...new Set(bare)].join(', ');
}

/** The content of the first meta element with one of the names. */
function metaOf(document: PageDocument): (...names: readonly string[]) => string | undefined {
  const contents = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    const names = ['name', 'property', 'itemprop', 'http-equiv'];
    for (const name of names.flatMap((kind) => element.getAttribute(kind)?.split(/\s+/) ?? [])) {
      const key = name.toLowerCase();
      if (content !== '' && !contents.has(key)) contents.set(key, content);
    }
  }
  return (...names) => names.map((name) => contents.get(name)).find((text) => text !== undefined);
}

/** Author and publisher, from wherever the page names each. */
function creditOf(data: Data, meta: ReturnType<typeof metaOf>, byline: string | undefined): Source {
  const authors = [
    { name: nameOf(data.author), from: 'its JSON-LD' },
    {
      name: named(meta('author', 'dc.creator', 'parsely-author', 'sailthru.author')),
      from: 'its meta data',
    },
    { name: authorIn(byline), from: 'its byline' },
  ];
  const publisher = nameOf(data.publisher) ?? meta('og:site_name', 'dc.publisher');
  // Some give the address of an author's page for the name.
  const author = authors.find(({ name }) => joined(name) !== undefined);
  return { value: joined(author?.name, publisher), from: author?.from ?? 'its meta data' };
}

/** The author in "By Ana Torres | 7 November". */
function authorIn(byline: string | undefined): string | undefined {
  const [first = ''] = (byline ?? '').split(/[|•·\n]/);
  const author = first.trim().replace(/^(?:by|von|par|di|por) +/i, '');
  return author.length <= 100 ? named(author) : undefined;
}

/** The one date that the article's time elements have. */
function onlyTimeIn(document: PageDocument): string | undefined {
  const times = [...document.querySelectorAll('article time[datetime], main time[datetime]')];
  const [only, ...others] = new Set(times.map((time) => time.getAttribute('datetime') ?? ''));
  return others.length === 0 ? only : undefined;
}

/** The page's title without the site's name behind it. */
function titleOf(document: PageDocument, site: string | undefined): string | undefined {
  const element = document.querySelector('title');
  const title = element === null ? '' : textOf(element);
  const parts = title.split(/ [|–—·•»-] /);
  const last = parts.at(-1);
  const isSites = parts.length > 1 && (site === undefined ? parts.length === 2 : last === site);
  return named(isSites && last !== undefined ? title.slice(0, -last.length - 3) : title);
}

function textOf({ textContent }: PageElement): string {
  return (textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Chromium's "saved from url=(0027)https://…" and SingleFile's "url: https://…". */
function savedFrom(html: string): string | undefined {
  const start = html.slice(0, 4000);
  const [, address] =
    /saved from url=\(\d{1,6}\)(https?:[^\s<>]+)/.exec(start) ??
    /^ *url: (https?:[^\s<>]+)/m.exec(start) ??
    [];
  return address;
}
