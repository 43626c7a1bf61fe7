/** Small stories in other languages, as the text of their two files. */
import type { Texts } from './small-story.js';

interface PlaceText {
  readonly id: string;
  readonly name: string;
  readonly at: readonly [longitude: number, latitude: number];
  readonly exact: string;
  readonly mention: string;
  readonly when?: { readonly date: string; readonly words: string };
  /** Makes it a narrowed one. */
  readonly narrowed?: { readonly note: string; readonly radius: number };
}

interface StoryText {
  readonly language: string;
  readonly headline: string;
  readonly credit: string;
  readonly paragraphs: readonly string[];
  readonly places: readonly PlaceText[];
}

function textsOf({ language, headline, credit, paragraphs, places }: StoryText): Texts {
  const article = `---
headline: ${headline}
published: 2016-12-24T08:00:00+01:00
language: ${language}
credit: ${credit}
---

${paragraphs.join('\n\n')}
`;
  const features = places.map(({ id, name, at, exact, mention, when, narrowed }) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: at },
    properties: {
      name,
      role: when ? 'event' : 'place',
      location: narrowed ? 'narrowed' : 'stated',
      quotes: [{ exact, mention }],
      ...(when && { when }),
      ...narrowed,
    },
  }));
  return { article, places: JSON.stringify({ type: 'FeatureCollection', features }, null, 2) };
}

const FERRY = 'Die Fähre erreichte Rostock am Montag mit einer Stunde Verspätung.';
const ROADS = 'In der Nacht zuvor hatte sie vor Warnemünde auf einen Lotsen gewartet.';
const ISLAND = 'Gebaut wurde sie auf der Insel Falster.';

export const GERMAN = textsOf({
  language: 'de-AT',
  headline: 'Die Fähre nach Rostock kommt zu spät',
  credit: 'Für diese Tests geschrieben',
  paragraphs: [`${FERRY} Verletzt wurde niemand.`, `${ROADS} ${ISLAND}`],
  places: [
    {
      id: 'rostock',
      name: 'Rostock',
      at: [12.14049, 54.0887],
      exact: FERRY,
      mention: 'Rostock',
      when: { date: '2016-12-19', words: 'am Montag' },
    },
    {
      id: 'warnemuende',
      name: 'Vor Warnemünde',
      at: [12.07, 54.2],
      exact: ROADS,
      mention: 'vor Warnemünde',
      when: { date: '2016-12-17/2016-12-18', words: 'In der Nacht zuvor' },
      narrowed: { note: 'Die Redaktion hat den Punkt auf die Reede gesetzt.', radius: 2500 },
    },
    { id: 'falster', name: 'Falster', at: [11.97, 54.8], exact: ISLAND, mention: 'Falster' },
  ],
});

const TRAIN = 'وصل القطار الليلي إلى الإسكندرية يوم الاثنين متأخراً ثلاث ساعات.';
const HALT = 'وكان قد توقف قرب طنطا ليلة الأحد بسبب عطل في المحرك.';
const CAFE = 'وانتظر الركاب في مقهى Café Riche في القاهرة حتى الفجر.';

/** There is no translation for its language; one of its names has the opposite direction. */
export const ARABIC = textsOf({
  language: 'ar',
  headline: 'القطار الليلي يصل متأخراً إلى الإسكندرية',
  credit: 'كُتب لهذه الاختبارات',
  paragraphs: [TRAIN, HALT, CAFE],
  places: [
    {
      id: 'alexandria',
      name: 'الإسكندرية',
      at: [29.9187, 31.2001],
      exact: TRAIN,
      mention: 'الإسكندرية',
      when: { date: '2016-12-19', words: 'يوم الاثنين' },
    },
    {
      id: 'tanta',
      name: 'قرب طنطا',
      at: [31.0, 30.79],
      exact: HALT,
      mention: 'قرب طنطا',
      when: { date: '2016-12-17/2016-12-18', words: 'ليلة الأحد' },
      narrowed: { note: 'اختار المحرر نقطة قرب محطة المدينة.', radius: 3000 },
    },
    {
      id: 'cafe',
      name: 'Café Riche (!)',
      at: [31.2394, 30.0489],
      exact: CAFE,
      mention: 'Café Riche',
    },
    { id: 'cairo', name: 'القاهرة', at: [31.2357, 30.0444], exact: CAFE, mention: 'القاهرة' },
  ],
});
