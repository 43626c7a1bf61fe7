/**
 * Stories in which every text could be taken for something else: markup, a formula, the end of a
 * field.
 */
import fc from 'fast-check';
import type { Geometry } from '../../src/geo/geometry.js';
import type { Quotation } from '../../src/story/quotation.js';
import type { PlaceFeature } from '../../src/story/schema.js';
import { composeStory, type Story } from '../../src/story/story.js';
import { articleOf, blocksOf } from './articles.js';

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'Warnemünde', ' ', '. ', ', ', '; ', '1') },
  { weight: 2, arbitrary: fc.constantFrom('"', "'", '""', '\\', '&', '&amp;', '&#0;', '<', '>') },
  { weight: 2, arbitrary: fc.constantFrom(']]>', '<script>', '</p>', '<!--', '$[name]', '<?x?>') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('=', '+', '-', '@', '\t', '＝', '\ufeff', '\u2028'),
  },
  // Emoji of several code points, a combining accent, right to left, an override of direction.
  { weight: 2, arbitrary: fc.constantFrom('👩‍🚀', '🇩🇪', 'e\u0301', 'שלום', 'مرحبا', '\u202e') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }) },
);

/** What a name, a note or a paragraph may be: any text with something in it. */
const hostileText = fc
  .array(fc.oneof({ weight: 6, arbitrary: piece }, { weight: 1, arbitrary: fc.constant('\n') }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) =>
    pieces
      .join('')
      .replace(/\s*\n\s*/g, '\n')
      .trim(),
  )
  .filter((text) => text !== '');

const geometry: fc.Arbitrary<Geometry | null> = fc.constantFrom(
  null,
  { type: 'Point', coordinates: [-12.5, -3.25] },
  {
    type: 'LineString',
    coordinates: [
      [0, 1],
      [2, 3.5],
    ],
  },
  {
    type: 'MultiLineString',
    coordinates: [
      [
        [0, 1],
        [2, 3],
      ],
      [
        [-4, 5],
        [6, 7],
      ],
    ],
  },
  {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 0],
      ],
      [
        [5, 2],
        [6, 3],
        [6, 2],
        [5, 2],
      ],
    ],
  },
  {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [0, 0],
          [9, 0],
          [9, 9],
          [0, 0],
        ],
      ],
      [
        [
          [20, 0],
          [29, 0],
          [29, 9],
          [20, 0],
        ],
      ],
    ],
  },
);

const place = fc.record({ paragraph: hostileText, name: hostileText, note: hostileText, geometry });

type Sample = typeof place extends fc.Arbitrary<infer Value> ? Value : never;

/** Each paragraph is quoted whole, and all of it but one character names the place. */
export const hostileStories: fc.Arbitrary<Story> = fc
  .record({ headline: hostileText, places: fc.array(place, { minLength: 1, maxLength: 4 }) })
  .filter(({ places }) => places.every(({ paragraph }) => !paragraph.startsWith('---')))
  .map(({ headline, places }) => {
    const article = articleOf(
      headline,
      places.map(({ paragraph }) => paragraph),
    );
    const [, ...blocks] = blocksOf(article);
    const features = places.map((sample, index) => {
      const block = blocks[index];
      if (!block) throw new Error('The article has fewer paragraphs than were written.');
      const first = String.fromCodePoint(block.text.codePointAt(0) ?? 0).length;
      const end = block.text.length;
      const start = end > first ? first : 0;
      const quotation: Quotation = {
        exact: block.text,
        block,
        range: { start: 0, end },
        mention: { start, end },
      };
      return { feature: featureOf(sample, index), quotations: [quotation] };
    });
    return composeStory('hostile', article, features);
  });

function featureOf({ name, note, geometry }: Sample, index: number): PlaceFeature {
  return {
    type: 'Feature',
    id: `place-${index}`,
    geometry,
    properties: {
      name,
      note,
      role: 'place',
      location: 'somewhere',
      quotes: [],
      ...(geometry && geometry.type !== 'Point' && { anchor: [-1.5, 2.5] }),
    },
  };
}
