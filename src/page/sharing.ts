/** A picture that stands beside the page. Lengths in pixels. */
export interface PictureFile {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** A file beside the page with the story in another format. */
export interface Download {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
}

/** Where the page finds what it hands out. Addresses are relative to the page, or absolute. */
export interface Sharing {
  /** The places as GeoJSON: a file, or all of it in a `data:` URL. */
  readonly places?: string;
  /** The story in other formats; a page that is a single file has none beside it. */
  readonly downloads?: readonly Download[];
  /** The version for other sites' frames; a page that is a single file has none beside it. */
  readonly embed?: string;
  /** The picture for previews of links to the page. */
  readonly preview?: PictureFile;
  /** The public address of the folder that the page will stand in, with a slash at its end. */
  readonly site?: string;
}

/** Dateline's own words for all that leaves the page. */
export const sharingWords = {
  previewOf: (names: string) => `Map with numbered pins: ${names}.`,
  countOfPlaces: (count: number) =>
    count === 1
      ? '1 place, in the article’s own words'
      : `${count} places, each in the article’s own words`,
  takingAway: 'Take it away',
  geojson: 'The places as GeoJSON',
  geojsonMeaning: 'with their quotations, for any map program.',
  otherFormats: 'In other formats',
  /** By the names of the files. */
  downloads: {
    'quotations.geojson': 'Flat GeoJSON for a GIS',
    'quotations.csv': 'Table (CSV)',
    'places.kml': 'KML for Google Earth',
    'linked-places.jsonld': 'Linked Places for gazetteers',
    'annotations.jsonld': 'Web Annotations',
    'article.txt': 'The text they annotate',
  } as Readonly<Record<string, string>>,
  asSvg: 'Save the map as SVG',
  asPng: 'Save the map as PNG',
  picture: 'The map as it now stands, with headline, legend and sources; never with street tiles.',
  embed: 'Embed this map',
  embedMeaning: 'Paste this into your page’s HTML. It sets no cookies and stores nothing.',
  snippet: 'HTML to paste',
  copy: 'Copy',
  copied: 'Copied',
  wholeArticle: 'Read the whole article',
} as const;
