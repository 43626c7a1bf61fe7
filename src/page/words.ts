import type { Location, Role } from '../story/kinds.js';
import type { LiveWords } from '../story/live.js';
import type { PlaceGeometry } from '../story/schema.js';

/** Dateline's own words on the page, apart from the article's. */
export const words = {
  places: 'Places',
  placesIntroduction: 'Numbered in the order in which the article first names them.',
  map: 'Map of the story',
  article: 'Article',
  skipToArticle: 'Skip to the article',
  timeline: 'Timeline',
  published: 'Published',
  undated: 'Undated',
  moreEvents: (name: string, count: number) => `${name} and ${count.toLocaleString('en')} more`,
  legend: 'How the pins are to be read',
  crowd: 'Number with ×',
  crowdMeaning: 'so many places, which part as you come nearer.',
  circle: 'Circle',
  circleMeaning: 'how far off the true spot may be, to scale, seen from near.',
  sequenceLine: 'Thin dashes',
  sequenceLineMeaning: 'the order of events, not a route.',
  sequence: 'Order of events, not a route',
  linkToPlace: 'Link here',
  readInArticle: 'Read it in the article',
  previous: 'Previous',
  next: 'Next',
  headline: 'Headline',
  notPlacedTitle: 'Not on the map',
  notPlaced: 'This place cannot be placed on the map.',
  attribution: 'Natural Earth · GeoNames (CC BY 4.0)',
  paragraph: (number: number) => `Paragraph ${number}`,
  paragraphs: (first: number, last: number) =>
    first === last ? `paragraph ${first}` : `paragraphs ${first} to ${last}`,
  textBefore: 'The text before',
  textAfter: 'The text goes on',
  severalPlaces: (count: number) => `${count.toLocaleString('en')} places`,
  showOnMap: 'Show it on the map',
  listBefore: 'Places before',
  listAfter: 'More places',
  listOf: (first: number, last: number, all: number) =>
    `${first} to ${last} of ${all.toLocaleString('en')}`,
  backToStory: 'Back to the article and its map',
  inTheArticlesWords: (quoted: string) => `in the article's words: “${quoted}”`,
  radius: (distance: string) => `The true spot may lie up to ${distance} from the pin's centre.`,
} as const;

export const roleWords: Record<Role, string> = {
  event: 'Event',
  place: 'Place',
  area: 'Country or region',
  border: 'Border',
};

interface Certainty {
  readonly title: string;
  readonly meaning: string;
}

export const certaintyWords: Record<Location, Certainty> = {
  stated: { title: 'Stated', meaning: 'the article names this place.' },
  narrowed: {
    title: 'Narrowed down',
    meaning: 'the article names a wider place, and the editor narrowed it.',
  },
  somewhere: {
    title: 'Somewhere',
    meaning: 'all that is known is that it lies on this line or in this area.',
  },
};

/** How a place's position is known, in a sentence that fits its geometry. */
export function certaintyOf(location: Location, geometry: PlaceGeometry | null): Certainty {
  if (!geometry) return { title: words.notPlacedTitle, meaning: words.notPlaced };
  const { title, meaning } = certaintyWords[location];
  if (location !== 'somewhere' || geometry.type === 'Point') return { title, meaning };
  const where = geometry.type.endsWith('Polygon') ? 'in this area' : 'on this line';
  return { title, meaning: `all that is known is that it lies ${where}.` };
}

/** The words of the front page, and of the way to it. */
export const frontWords = {
  title: 'Stories',
  allStories: 'All\u00a0stories',
  places: (count: number) => (count === 1 ? '1 place' : `${count.toLocaleString('en')} places`),
  toStory: 'To the article and its map',
} as const;

/** The script's words: they go to the browser with the story. */
export const liveWords: LiveWords = {
  map: words.map,
  mapHelp:
    'A map with {} places. Tab goes from place to place and Enter opens one; with the map itself focused, arrow keys move it, plus and minus zoom.',
  mapHelpOne:
    'A map with one place. Tab goes to it and Enter opens it; with the map itself focused, arrow keys move it, plus and minus zoom.',
  yourTime: '{} your time',
  notPlaced: words.notPlaced,
  wholeStory: 'Show the whole story',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  layers: 'Map layers',
  close: 'Close',
  copyLink: 'Copy link',
  copied: 'Copied',
  sequence: words.sequence,
  severalPlaces: '{} places',
  streetTiles: 'Street map, loaded from {}, which then learns of your visit',
  streetTilesFail:
    '{} cannot be reached. The built-in map stays; switch the street map off and on to try again.',
  partFails: 'What this takes could not be loaded. Try again when there is a connection.',
  twoFingers: 'Two fingers move the map',
  followText: 'Map follows the text',
  order: 'Order',
  orderOfText: 'of the text',
  orderOfTime: 'of time',
  previous: words.previous,
  next: words.next,
  keys: 'Keys',
  keysTitle: 'Keys',
  keysOn: 'Keys of a single letter are on',
  keyNext: 'next place',
  keyPrevious: 'previous place',
  keyClose: 'close what is open',
  keyMove: 'move the map, when it has the focus',
  keyZoom: 'zoom, when the map has the focus',
  keyHelp: 'this list',
  announcement: '{}, place {} of {}. {}. {}.',
  nothingChosen: 'Closed.',
  search: 'Find a place',
  found: '{} found.',
  foundMore: 'The first {} of {}.',
  keySearch: 'find a place',
  cardFails: 'What the article says of this place cannot be fetched just now. It stands here: ',
  roles: roleWords,
  certainties: {
    stated: 'The article names this place',
    narrowed: 'The position is narrowed down by the editor',
    somewhere: 'The position is only known to be somewhere on this line or in this area',
  },
};
