import type { Location, Role } from '../story/kinds.js';
import { geoNamesUri, type LinkedPlacesMember } from '../story/members.js';
import type { Quotation } from '../story/quotation.js';
import type { Place, Story } from '../story/story.js';
import { attestedNames } from './attested-names.js';
import type { ExportContext, ExportFormat } from './format.js';
import { placeUri, sameInGazetteer } from './format.js';
import { whenOf } from './linked-places-time.js';
import { articleSource, inWords, placeSource } from './sources.js';
import { withoutHeights } from './without-heights.js';

const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** The format's scale of certainty. */
const CERTAINTIES: Record<Location, string> = {
  stated: 'certain',
  narrowed: 'less-certain',
  somewhere: 'uncertain',
};

/**
 * A concept of the Art & Architecture Thesaurus, as `aat:` and its number: the only form that the
 * World Historical Gazetteer reads. `fclasses` are GeoNames' classes that such a place may be of;
 * a search in the gazetteer is narrowed to them.
 */
interface Kind {
  readonly identifier: `aat:${number}`;
  readonly label: string;
  readonly fclasses: readonly ('A' | 'H' | 'L' | 'P' | 'R' | 'S' | 'T')[];
}

/** Wherever something is or happened: narrower than that is not known. */
const SITE = { identifier: 'aat:300000809', label: 'sites (locations)' } as const;
const REGION = { identifier: 'aat:300182722', label: 'regions (geographic)' } as const;

/** The narrowest that is true of every place of the role. */
const KINDS: Record<Role, Kind> = {
  event: { ...SITE, fclasses: ['S'] },
  // A town as well as a reef, a park, a building or a mountain.
  place: { ...SITE, fclasses: ['H', 'L', 'P', 'S', 'T'] },
  area: { ...REGION, fclasses: ['A', 'L'] },
  border: { ...SITE, fclasses: ['A'] },
  // Rivers; roads, railways and routes.
  line: { ...SITE, fclasses: ['H', 'R'] },
};

const SETTLEMENT: Kind = {
  identifier: 'aat:300008347',
  label: 'inhabited places',
  fclasses: ['P'],
};

function kindOf(place: Place, { isSettlement }: ExportContext): Kind {
  const { role, gazetteer, shape } = place;
  const isThere = gazetteer !== undefined && sameInGazetteer(place) !== undefined;
  if (role === 'place' && isThere && isSettlement?.(gazetteer)) return SETTLEMENT;
  const isCountry = role === 'area' && shape !== undefined && 'country' in shape;
  return isCountry ? { ...REGION, fclasses: ['A'] } : KINDS[role];
}

/**
 * Linked Places Format, in which gazetteers exchange attested names:
 * https://github.com/LinkedPasts/linked-places-format. Valid by its schema 1.2.2 for a feature and
 * 2.0 for a collection. The article's quotations attest its names for a place on the day of
 * publication; the editor's name is the title.
 */
export const linkedPlaces = {
  file: 'linked-places.jsonld',
  type: 'application/ld+json',
  write(story, context) {
    const features = story.places.map((place) => featureOf(place, story, context));
    return JSON.stringify({ '@context': CONTEXT, type: 'FeatureCollection', features });
  },
} as const satisfies ExportFormat;

/**
 * The members of a feature that a place's members are written to, in their order. JSON.stringify
 * leaves out what is `undefined`, here and below.
 */
const MEMBERS: Readonly<
  Record<LinkedPlacesMember, (place: Place, story: Story, context: ExportContext) => unknown>
> = {
  when: ({ when }) => when && whenOf(when.date, inOneLine(when.words)),
  names: (place, story, context) => {
    const { language, published } = story.article;
    return attestedNames(place, language).map(({ toponym, language: lang, quotations }) => ({
      toponym: inOneLine(toponym),
      lang,
      citations: citationsOf(quotations, story, context),
      when: published === undefined ? undefined : whenOf(published),
    }));
  },
  types: (place, _, context) => {
    const { label, identifier } = kindOf(place, context);
    return [{ identifier, label, sourceLabels: [{ label: place.role, lang: 'en' }] }];
  },
  geometry: geometryOf,
  links: (place) => {
    if (place.gazetteer === undefined) return undefined;
    const type = sameInGazetteer(place) === undefined ? 'closeMatch' : 'exactMatch';
    return [{ type, identifier: geoNamesUri(place.gazetteer) }];
  },
  descriptions: ({ note }, { article }) =>
    note === undefined
      ? undefined
      : [{ value: inOneLine(note), lang: new Intl.Locale(article.language).baseName }],
};

function featureOf(place: Place, story: Story, context: ExportContext) {
  const members = Object.entries(MEMBERS).map(([name, make]) => [
    name,
    make(place, story, context),
  ]);
  return {
    '@id': placeUri(story, context, place),
    type: 'Feature',
    properties: { title: inOneLine(place.name), fclasses: kindOf(place, context).fclasses },
    ...Object.fromEntries(members),
  };
}

/**
 * 2.0 demands a geometry, 1.2.2 does not allow `null`, and of an empty GeometryCollection QGIS
 * makes a layer without a coordinate system. Empty coordinates may be read as null (RFC 7946, 3.1).
 */
function geometryOf(place: Place) {
  const { geometry, location } = place;
  if (!geometry) return { type: 'MultiPoint', coordinates: [] };
  const source = placeSource(place);
  return {
    // A position has two numbers there.
    ...withoutHeights(geometry),
    certainty: CERTAINTIES[location],
    citations: source && [{ label: inWords(source), '@id': source.address }],
  };
}

/** The article, then each quotation. */
function citationsOf(quotations: readonly Quotation[], story: Story, { site }: ExportContext) {
  const { headline, link } = story.article;
  const { name, terms } = articleSource(story);
  const address = link === undefined ? site : new URL(link).href;
  return [
    { label: inOneLine(`${headline} (${name}; ${terms})`), '@id': address },
    ...quotations.map(({ exact }) => ({ label: inOneLine(exact) })),
  ];
}

/** The schemas take no text with a line break. */
function inOneLine(text: string): string {
  return text.replace(/[\n\r\u2028\u2029]+/g, ' ');
}
