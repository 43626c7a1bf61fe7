/** What the pages of a story are rendered from, and what they are rendered to. */
import type { Arrangement } from '../cartography/arrangement.js';
import type { Basemap } from '../cartography/basemap.js';
import type { OutlineStroke } from '../cartography/strokes.js';
import type { FormatFile } from '../export/index.js';
import type { Extent } from '../geo/geography.js';
import type { Division } from '../page-data/division.js';
import type { LivePart, LiveStory } from '../page-data/live.js';
import type { StreetsBeside } from '../page-data/streets.js';
import type { StreetTiles } from '../page-data/tiles.js';
import type { Location } from '../story/kinds.js';
import type { Story } from '../story/story.js';
import type { KeptParts } from './kept-parts.js';
import type { MapLayout } from './map-layout.js';

export interface PageSource {
  readonly story: Story;
  readonly basemap: Basemap;
  /** The extent that the map shows at first. */
  readonly extent: Extent;
  /** The extent of all that the story has on the map; the author's view may have less. */
  readonly reach: Extent;
  readonly shapes: readonly DrawnShape[];
  /** How the pins are displaced; if not given, pins that overlap become clusters. */
  readonly arrangement?: Arrangement | undefined;
  /** The drawn map as it was laid out for all of this; if not given, it is laid out. */
  readonly layout?: MapLayout;
  /** What the live map needs of places and paragraphs; if not given, it is made. */
  readonly live?: LiveParts;
  /** Cards and paragraphs of the pages before; if not given, all are rendered. */
  readonly kept?: KeptParts;
  /**
   * The parts of the basemap that the live map can fetch; if not given, it has the drawn map's
   * only.
   */
  readonly parts?: readonly LivePart[];
  readonly sharing?: Sharing;
  /** How the story is divided into pages; one page if not given. */
  readonly division?: Division;
  /** Addresses, relative to the page, of files with data that otherwise is in the page itself. */
  readonly storyAddress?: string;
  readonly searchAddress?: string;
  /** The address of the front page, if there is one. */
  readonly front?: string;
  /** Street tiles for readers to switch on; `null`: none. OpenStreetMap's unless given. */
  readonly tiles?: StreetTiles | null;
  /** The publisher's own streets, which take the place of those tiles. */
  readonly streets?: StreetsBeside;
}

/** What takes longest of the live map's data, and does not change with a place's texts. */
export type LiveParts = Pick<LiveStory, 'places' | 'paragraphViews'>;

export interface PageContent {
  readonly language: string;
  /** The class of the root element, for styles and script. */
  readonly kind?: 'embed' | 'list';
  /** HTML for the end of `<head>`. */
  readonly head: string;
  /** Style rules that are this page's own; they come after what all pages share. */
  readonly rules?: string;
  /** HTML for the start of `<body>`. */
  readonly body: string;
}

/** A place's line or area, or the date line, as path data on the map's sheet. */
export interface DrawnShape {
  readonly id: string;
  readonly path: string;
  readonly location: Location;
  readonly stroke: OutlineStroke | 'date-line';
}

/** A picture in a file beside the page. Lengths in pixels. */
export interface PictureFile {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** A file beside the page with the story in another format. */
export interface Download {
  readonly file: FormatFile;
  /** The media type. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

export interface FeedLink {
  readonly address: string;
  /** The site's name. */
  readonly title: string;
}

/** Addresses of the files that the page links to: relative to the page, or absolute. */
export interface Sharing {
  /** The places as GeoJSON: a file, or a `data:` URL. */
  readonly places?: string;
  /** The story's exports; none for a page that is a single file. */
  readonly downloads?: readonly Download[];
  /** The version for other sites' frames; none for a page that is a single file. */
  readonly embed?: string;
  /** The script of the element that holds the embedded version in other sites' pages. */
  readonly element?: string;
  /** The picture for previews of links to the page. */
  readonly preview?: PictureFile;
  /** The site's feed, if it has one. */
  readonly feed?: FeedLink | undefined;
  /** The icon for home screens. */
  readonly icon?: string;
  /** The file with what other sites show in place of the page's address; absolute. */
  readonly oembed?: string;
  /** What made the page, by name and version. */
  readonly generator?: string;
  /**
   * The file with the licences of everything published; a page that is a single file contains them.
   */
  readonly licences?: string;
  /** The public address of the page's folder, with a slash at its end. */
  readonly site?: string;
}
