/** Whom the contents of an export are from, and on what terms. */
import type { Place, Story } from '../story/story.js';

export interface Source {
  readonly name: string;
  readonly address?: string;
  /** What it allows, in words. */
  readonly terms: string;
  /** The licence's address. */
  readonly licence?: string;
}

export const GEONAMES = {
  name: 'GeoNames',
  address: 'https://www.geonames.org/',
  terms: 'CC BY 4.0',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
} as const satisfies Source;

const NATURAL_EARTH: Source = {
  name: 'Natural Earth',
  address: 'https://www.naturalearthdata.com/',
  terms: 'public domain',
};

/** Where a place's geometry, or its entry in the gazetteer, is from; `undefined`: from the editor. */
export function placeSource({ shape, gazetteer }: Place): Source | undefined {
  if (shape !== undefined) return NATURAL_EARTH;
  return gazetteer === undefined ? undefined : GEONAMES;
}

/** The article, quoted: what may be done with it is not Dateline's to say. */
export function articleSource({ article: { credit, link } }: Story): Source {
  return {
    // It stands before a comma or a semicolon.
    name: credit.replace(/\.$/, ''),
    ...(link !== undefined && { address: link }),
    terms: 'quoted, not licensed here',
  };
}

/** "GeoNames, https://www.geonames.org/, CC BY 4.0" */
export function inWords({ name, address, terms }: Source): string {
  return [name, ...(address === undefined ? [] : [address]), terms].join(', ');
}

/** A line for each source of a story. */
export function sourcesInWords(story: Story): readonly string[] {
  const { places } = story;
  const hasShapes = places.some(({ shape }) => shape !== undefined);
  const hasEntries = places.some(({ gazetteer }) => gazetteer !== undefined);
  const hasOthers = places.some((place) => place.geometry !== null && !placeSource(place));
  return [
    `Text: ${inWords(articleSource(story))}`,
    ...(hasEntries ? [`Places with a GeoNames id: ${inWords(GEONAMES)}`] : []),
    ...(hasShapes ? [`Countries and borders: ${inWords(NATURAL_EARTH)}`] : []),
    ...(hasOthers ? ['Other positions: the editor of this map'] : []),
  ];
}
