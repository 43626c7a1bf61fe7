/** What the pages of a story are rendered from, and what they are rendered to. */
import type { Arrangement } from '../cartography/arrangement.js';
import type { Basemap } from '../cartography/basemap.js';
import type { FormatFile } from '../export/index.js';
import type { Extent } from '../geo/geography.js';
import type { Form } from '../geo/geometry.js';
import type { Division } from '../page-data/division.js';
import type { LivePart } from '../page-data/live.js';
import type { StreetTiles } from '../page-data/tiles.js';
import type { Story } from '../story/story.js';

export interface PageSource {
  readonly story: Story;
  readonly basemap: Basemap;
  /** What the map must show at first. */
  readonly extent: Extent;
  readonly shapes: readonly DrawnShape[];
  /** How the pins make room for each other; without, those that overlap share one. */
  readonly arrangement?: Arrangement | undefined;
  /** Where the live map finds the rest of the basemap; without, it stays as it is drawn. */
  readonly parts?: readonly LivePart[];
  readonly sharing?: Sharing;
  /** How the story is divided into pages; all on one unless given. */
  readonly division?: Division;
  /** Addresses of files with what else would stand in the page itself, relative to it. */
  readonly storyAddress?: string;
  readonly searchAddress?: string;
  /** The front page, where there is one. */
  readonly front?: string;
  /** Street tiles for readers to switch on; `null`: none. OpenStreetMap's unless given. */
  readonly tiles?: StreetTiles | null;
}

export interface PageContent {
  readonly language: string;
  /** The class of the whole document, for what a style or the script must know of it. */
  readonly kind?: 'embed' | 'list';
  /** HTML for the end of `<head>`. */
  readonly head: string;
  /** Style rules that are this page's own; they come after what all pages share. */
  readonly rules?: string;
  /** HTML for the start of `<body>`. */
  readonly body: string;
}

/** A place's line or area as path data on the map's sheet. */
export interface DrawnShape {
  readonly id: string;
  readonly path: string;
  readonly location: string;
  readonly form: Form;
}

/** A picture that stands beside the page. Lengths in pixels. */
export interface PictureFile {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** A file beside the page with the story in another format. */
export interface Download {
  readonly file: FormatFile;
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
  /** What made the page, by name and version. */
  readonly generator?: string;
  /** The file with the licences of all that is published; a page that is a single file holds them. */
  readonly licences?: string;
  /** The public address of the folder that the page will stand in, with a slash at its end. */
  readonly site?: string;
}
