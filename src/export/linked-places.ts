import type { Location, Role } from '../story/kinds.js';
import { geoNamesUri, type LinkedPlacesMember } from '../story/members.js';
import type { Place, Story } from '../story/story.js';
import { isMoment, type Moment, parseTime } from '../story/time.js';
import type { ExportContext, ExportFormat } from './format.js';
import { placeUri, sameInGazetteer } from './format.js';
import { hasIsoForm, isoDate } from './iso-dates.js';

const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** The format's scale of certainty. */
const CERTAINTIES: Record<Location, string> = {
  stated: 'certain',
  narrowed: 'less-certain',
  somewhere: 'uncertain',
};

/**
 * Roles as terms of the Art & Architecture Thesaurus, where it has one that is not narrower than
 * the role: its regions are any demarcated areas of the Earth.
 */
const TYPES: Record<Role, { readonly label: string; readonly identifier?: string }> = {
  event: { label: 'event' },
  place: { label: 'place' },
  area: { label: 'region (geographic)', identifier: 'http://vocab.getty.edu/aat/300182722' },
  border: { label: 'border' },
  line: { label: 'linear feature' },
};

/**
 * Linked Places Format 1.1, in which gazetteers exchange attested names:
 * https://github.com/LinkedPasts/linked-places-format. The article's quotations attest a name on
 * the day of publication.
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
  when: ({ when }) => when && { timespans: [timespanOf(when.date)], label: when.words },
  names: (place, story, context) => {
    const { language, published } = story.article;
    return [
      {
        toponym: place.name,
        lang: language,
        citations: citationsOf(place, story, context),
        when: published === undefined ? undefined : { timespans: [timespanOf(published)] },
      },
    ];
  },
  types: ({ role }) => {
    const { label, identifier } = TYPES[role];
    return [{ label, identifier, sourceLabels: [{ label: role, lang: 'en' }] }];
  },
  // A collection, because only geometries in one can have a certainty.
  geometry: ({ geometry, location }) =>
    geometry && {
      type: 'GeometryCollection',
      geometries: [{ ...geometry, certainty: CERTAINTIES[location] }],
    },
  links: (place) => {
    if (place.gazetteer === undefined) return undefined;
    const type = sameInGazetteer(place) === undefined ? 'closeMatch' : 'exactMatch';
    return [{ type, identifier: geoNamesUri(place.gazetteer) }];
  },
  descriptions: ({ note }, { article }) =>
    note === undefined ? undefined : [{ value: note, lang: article.language }],
};

function featureOf(place: Place, story: Story, context: ExportContext) {
  const members = Object.entries(MEMBERS).map(([name, make]) => [
    name,
    make(place, story, context),
  ]);
  return {
    '@id': placeUri(story, context, place),
    type: 'Feature',
    properties: { title: place.name },
    ...Object.fromEntries(members),
  };
}

/** The article, then each quotation. */
function citationsOf({ quotations }: Place, { article }: Story, { site }: ExportContext) {
  return [
    { label: `${article.headline} (${article.credit})`, '@id': article.link ?? site },
    ...quotations.map(({ exact }) => ({ label: exact })),
  ];
}

/**
 * A timespan must have a start, and what has no end lasts as long as its start. So what is open is
 * bounded by the end that is known.
 */
function timespanOf(date: string) {
  const [start, end] = parseTime(date) ?? [];
  if (isMoment(start) && end === undefined) {
    return hasIsoForm(start)
      ? { start: { in: markedDay(start) } }
      : { start: inside(start, 'first'), end: inside(start, 'last') };
  }
  if (isMoment(start)) {
    const open = { earliest: markedDay(start) };
    return { start: inside(start, 'first'), end: isMoment(end) ? inside(end, 'last') : open };
  }
  if (!isMoment(end)) return undefined;
  return { start: { latest: markedDay(end, 'last') }, end: inside(end, 'last') };
}

/** A season, decade or century, which has no date of its own, is bounded by one within it. */
function inside(moment: Moment, bound: 'first' | 'last') {
  const day = markedDay(moment, bound);
  if (hasIsoForm(moment)) return { in: day };
  return bound === 'first' ? { earliest: day } : { latest: day };
}

/**
 * To the day, because the format's readers know no times; with the marks of EDTF, which they know:
 * https://github.com/LinkedPasts/linked-places-format#when-optional.
 */
function markedDay(moment: Moment, bound: 'first' | 'last' = 'first'): string {
  const { isApproximate, isUncertain } = moment;
  const mark = isApproximate && isUncertain ? '%' : isApproximate ? '~' : isUncertain ? '?' : '';
  return isoDate(moment, bound).replace(/T.*/, '') + mark;
}
