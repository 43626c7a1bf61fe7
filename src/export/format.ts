import { v5 } from 'uuid';
import { geoNamesUri } from '../story/members.js';
import type { Place, Story } from '../story/story.js';

export interface ExportContext {
  /** The public address of the folder of the files, with a slash at its end; if it is known. */
  readonly site: string | undefined;
  /** Whether the entry of GeoNames with this id is a settlement; `undefined`: nobody knows. */
  readonly isSettlement?: ((gazetteer: number) => boolean) | undefined;
}

export interface ExportFormat {
  /** The file's name, beside the page. */
  readonly file: string;
  /** The media type. */
  readonly type: string;
  /** `undefined` where the format cannot hold the story, which has nothing to write. */
  readonly write: (story: Story, context: ExportContext) => string | Uint8Array | undefined;
}

/** A constant of Dateline's, so that every build makes the same UUIDs (RFC 9562, 5.5). */
const NAMESPACE = '24ef827e-2f66-4c1d-b8f9-6c4da1062ff2';

/**
 * The URI of `file`, or of the `fragment` in it: its address, if the site's is known. Otherwise a
 * `urn:uuid:`, because files are passed on, and a relative address means nothing elsewhere.
 */
export function uriOf(
  { slug, article }: Story,
  { site }: ExportContext,
  file: string,
  fragment = '',
): string {
  if (site !== undefined) return fragment === '' ? site + file : `${site}${file}#${fragment}`;
  const name = JSON.stringify([slug, article.published, file, fragment]);
  return `urn:uuid:${v5(name, NAMESPACE)}`;
}

/** The URI of a place: the address of its card, if the site's is known. */
export function placeUri(story: Story, context: ExportContext, { id }: Place): string {
  return uriOf(story, context, '', id);
}

/**
 * The gazetteer's URI of a place, if the entry is the place itself. Where the location is not
 * stated, the entry is a wider place that it lies in or near.
 */
export function sameInGazetteer({ gazetteer, location }: Place): string | undefined {
  return gazetteer !== undefined && location === 'stated' ? geoNamesUri(gazetteer) : undefined;
}
