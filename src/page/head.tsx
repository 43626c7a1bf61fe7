/** @jsxImportSource preact */
import { lightPaint } from '../cartography/colours.js';
import { sameInGazetteer } from '../export/format.js';
import { MOST_CARDS } from '../page-data/division.js';
import { fill } from '../page-data/live.js';
import type { Article } from '../story/article.js';
import type { Place, Story } from '../story/story.js';
import type { Party } from '../story/values.js';
import type { PictureFile, Sharing } from './content.js';
import { htmlDate } from './dates.js';
import { type Language, languageOf, nameIn } from './language.js';

interface Props {
  readonly story: Story;
  readonly sharing: Sharing;
  /** Address of the file that the script needs first, if its data is not in the page. */
  readonly storyAddress?: string | undefined;
}

/** Metadata for search engines and link previews. */
export function Head({ story, sharing, storyAddress }: Props) {
  const { headline, language, modified, author } = story.article;
  const day = exactDay(story.article);
  const { site, preview } = sharing;
  const description = describeArticle(story.article);
  return (
    <>
      <title>{headline}</title>
      <Preload address={storyAddress} />
      <meta name="description" content={description} />
      {site && <link rel="canonical" href={site} />}
      <meta property="og:type" content="article" />
      <meta property="og:title" content={headline} />
      <meta property="og:description" content={description} />
      <meta property="og:locale" content={territorialLocale(language)} />
      {site && <meta property="og:url" content={site} />}
      {day !== undefined && <meta property="article:published_time" content={day} />}
      {modified !== undefined && <meta property="article:modified_time" content={modified} />}
      {author?.map(({ name }) => (
        <meta name="author" content={name} />
      ))}
      {preview && (
        <PreviewTags site={site} preview={preview} alt={namesOnMap(story, languageOf(language))} />
      )}
      <DataLinks sharing={sharing} />
      <SiteLinks {...sharing} />
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: asJson(articleData(story, sharing)) }}
      />
    </>
  );
}

interface PreviewProps {
  readonly site: string | undefined;
  readonly preview: PictureFile;
  readonly alt: string;
}

/** The picture for previews of links. Twitter cards take the rest from Open Graph. */
export function PreviewTags({ site, preview, alt }: PreviewProps) {
  return (
    <>
      <meta property="og:image" content={addressAt(site, preview.address)} />
      <meta property="og:image:width" content={String(preview.width)} />
      <meta property="og:image:height" content={String(preview.height)} />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** The story in other forms, for programs that look for them. */
function DataLinks({ sharing: { downloads = [], places, oembed } }: { readonly sharing: Sharing }) {
  // A page that is a single file has no other beside it.
  if (downloads.length === 0) return null;
  const files = [{ file: places, type: 'application/geo+json' }, ...downloads];
  return (
    <>
      {files.map(({ file, type }) => (
        <link rel="alternate" type={type} href={file} />
      ))}
      {oembed !== undefined && (
        <link rel="alternate" type="application/json+oembed" href={oembed} />
      )}
    </>
  );
}

/** What every page of a site leads to. */
export function SiteLinks({ feed, icon }: Pick<Sharing, 'feed' | 'icon'>) {
  return (
    <>
      {feed && (
        <link rel="alternate" type="application/atom+xml" href={feed.address} title={feed.title} />
      )}
      {icon !== undefined && <link rel="apple-touch-icon" href={icon} />}
    </>
  );
}

/** The head of the embedded version: search engines are referred to the full page. */
export function EmbedHead({ story, sharing: { site, element }, storyAddress }: Props) {
  return (
    <>
      <title>{story.article.headline}</title>
      <Preload address={storyAddress} />
      {site && <link rel="canonical" href={site} />}
      {/* Tells the element around the frame how high that should be. */}
      {element !== undefined && <script async src={element} />}
      <meta name="robots" content="noindex" />
    </>
  );
}

interface PartProps {
  readonly story: Story;
  /** The number of a page with text, or with a list, from 1. */
  readonly part: number;
  readonly storyAddress?: string | undefined;
}

/** The head of a further page of a long story: search engines are referred to the first. */
export function PartHead({ story, part, storyAddress }: PartProps) {
  return (
    <>
      <title>{`${story.article.headline} (${part})`}</title>
      <Preload address={storyAddress} />
      <meta name="robots" content="noindex" />
    </>
  );
}

/** Lets the browser fetch a file before the script requests it. */
function Preload({ address }: { address: string | undefined }) {
  if (address === undefined) return null;
  return <link rel="preload" as="fetch" crossorigin="anonymous" href={address} />;
}

/** The day or moment of publication, where it is known exactly: ISO 8601 has no other dates. */
function exactDay({ published }: Article): string | undefined {
  return published === undefined ? undefined : htmlDate(published);
}

/** The article in schema.org's terms, with what is known of it. */
function articleData({ article, places }: Story, { site, preview }: Sharing) {
  const { headline, modified, language, author, publisher, credit, link } = article;
  const day = exactDay(article);
  return {
    '@context': 'https://schema.org',
    // News is dated.
    '@type': day === undefined ? 'Article' : 'NewsArticle',
    headline,
    ...(day !== undefined && { datePublished: day }),
    ...(modified !== undefined && { dateModified: modified }),
    ...(author && {
      author: author.map((party) => partyData(party, authorKind(party, publisher))),
    }),
    ...(publisher && { publisher: partyData(publisher, 'organisation') }),
    inLanguage: language,
    creditText: credit,
    ...(link !== undefined && { isBasedOn: link }),
    ...(site !== undefined && { url: site }),
    ...(preview && { image: [addressAt(site, preview.address)] }),
    contentLocation: placed(places).slice(0, MOST_CARDS).map(placeOf),
  };
}

const PARTY_TYPES = { person: 'Person', organisation: 'Organization' } as const;

function partyData({ name, kind, link }: Party, usual: keyof typeof PARTY_TYPES) {
  return {
    '@type': PARTY_TYPES[kind ?? usual],
    name,
    ...(link !== undefined && { url: link }),
  };
}

/** An article may be by the organisation that publishes it. */
function authorKind({ name }: Party, publisher: Party | undefined) {
  return name === publisher?.name ? 'organisation' : 'person';
}

function placeOf(place: Place) {
  const { name, geometry, position, radius } = place;
  const same = sameInGazetteer(place);
  const point =
    geometry?.type === 'Point' && position
      ? { '@type': 'GeoCoordinates', latitude: position[1], longitude: position[0] }
      : undefined;
  const circle = { '@type': 'GeoCircle', geoMidpoint: point, geoRadius: radius };
  return {
    '@type': 'Place',
    name,
    // A narrowed point is given as a circle.
    ...(point && { geo: radius === undefined ? point : circle }),
    ...(same !== undefined && { sameAs: same }),
  };
}

/** JSON for a script element. `<` is escaped so that nothing in the data can end the element. */
export function asJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** Open Graph requires language_TERRITORY; for a tag without a territory, the most likely one. */
export function territorialLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

/** An address of a file beside the page, absolute if the page's public address is known. */
function addressAt(site: string | undefined, address: string): string {
  return site === undefined ? address : new URL(address, site).href;
}

function placed(places: readonly Place[]): Place[] {
  return places.filter(({ position }) => position);
}

/** The largest number of names in a picture's text alternative. */
const MOST_NAMES = 30;

function namesOnMap({ places }: Story, language: Language): string {
  const names = placed(places).map(({ name }) => nameIn(language, name));
  const first = names.slice(0, MOST_NAMES).join(', ');
  return fill(language.words.sharing.previewOf, names.length > MOST_NAMES ? `${first}…` : first);
}

/** Characters of a description that search engines and link previews show, approximately. */
const LONGEST = 200;

/**
 * The page's description: as many of the article's first sentences as fit, or the first words of a
 * sentence that is too long.
 */
export function describeArticle({ paragraphs, language }: Article): string {
  return describe(paragraphs[0]?.text ?? '', language);
}

/** A text as a description: the sentences, or the words, that fit. */
export function describe(whole: string, language: string): string {
  const text = whole.replace(/\s+/g, ' ');
  if (text.length <= LONGEST) return text;
  const sentences = upTo(text, LONGEST, new Intl.Segmenter(language, { granularity: 'sentence' }));
  if (sentences !== '') return sentences;
  const words = upTo(text, LONGEST - 1, new Intl.Segmenter(language, { granularity: 'word' }));
  return `${words || text.slice(0, LONGEST - 1)}…`;
}

/** The first whole segments of the text that are together no longer than `most`. */
function upTo(text: string, most: number, segmenter: Intl.Segmenter): string {
  let end = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    const stop = index + segment.trimEnd().length;
    if (stop > most) break;
    end = stop;
  }
  return text.slice(0, end);
}

/**
 * The site's icon: a pin with quotation marks. Browsers that cannot show an SVG, or ask before
 * they have read the page, get it as `favicon.ico`: see publish/pictures.ts.
 */
export const ICON = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><circle cx='8' cy='8' r='7.5' fill='${lightPaint('ink')}' stroke='${lightPaint('page')}'/><path fill='${lightPaint('page')}' d='M3.8 5h3.4q0 4.5-3 6zM8.8 5h3.4q0 4.5-3 6z'/></svg>`;

/** In the page, so that it needs no request, also in a single file and at any path. */
export const ICON_LINK = `<link rel="icon" href="data:image/svg+xml,${ICON.replace(/[<>#]/g, encodeURIComponent)}">`;
