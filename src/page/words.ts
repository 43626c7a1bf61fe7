import type { Location, PlaceGeometry, Role } from '../story/schema.js';

/** Dateline's own words on the page, apart from the article's. */
export const words = {
  places: 'Places',
  placesIntroduction: 'Numbered in the order in which the article first names them.',
  map: 'Map of the story',
  article: 'Article',
  skipToArticle: 'Skip to the article',
  legend: 'How the pins are to be read',
  sequence: 'Order of events, not a route',
  copyLink: 'Copy link',
  readInArticle: 'Read it in the article',
  previous: 'Previous',
  next: 'Next',
  headline: 'Headline',
  notPlaced: 'This place cannot be placed on the map.',
  attribution: 'Natural Earth · GeoNames (CC BY 4.0)',
  paragraph: (number: number) => `Paragraph ${number}`,
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
  const { title, meaning } = certaintyWords[location];
  if (location !== 'somewhere' || !geometry) return { title, meaning };
  const where = geometry.type.endsWith('Polygon') ? 'in this area' : 'on this line';
  return { title, meaning: `all that is known is that it lies ${where}.` };
}
