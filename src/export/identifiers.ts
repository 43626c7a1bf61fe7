/** What places and mentions are called outside the page: each by a URI of its own. */
import { v5 } from 'uuid';
import { geoNamesUri } from '../story/members.js';
import type { Place, Story } from '../story/story.js';
import type { ExportContext } from './format.js';

/** Made for Dateline, once: names within it are the same at every build (RFC 9562, 5.5). */
const NAMESPACE = '24ef827e-2f66-4c1d-b8f9-6c4da1062ff2';

/**
 * The URI of `file`, or of the `fragment` in it: its address where the site's is known. A URI
 * that leads nowhere, but to which no other thing answers, where it is not: these files are
 * passed on, and a relative address means nothing beyond its folder.
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

/** The URI of a place: the address of its card where the site's is known. */
export function placeUri(story: Story, context: ExportContext, { id }: Place): string {
  return uriOf(story, context, '', id);
}

/**
 * The gazetteer's URI of a place, where the entry is of the place itself. Where the article does
 * not pin the place down, the entry is of a wider one that it lies in or near.
 */
export function sameInGazetteer({ gazetteer, location }: Place): string | undefined {
  return gazetteer !== undefined && location === 'stated' ? geoNamesUri(gazetteer) : undefined;
}
