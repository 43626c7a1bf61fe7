import type { FormatFile } from '../page-data/formats.js';

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
