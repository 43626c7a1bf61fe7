/** A story of words that are longer than a line, and one of very many places with such names. */
import type { Texts } from './small-story.js';

const WORD = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const PATH = 'a-very-long-path-without-any-space/'.repeat(3);
const ADDRESS = `https://www.example.org/archive/2016/12/23/${PATH}?key=0123456789abcdef0123456789`;
const MAIL = `newsroom.${'a'.repeat(40)}.local@newspaper-newspaper.example`;

const NAMES = [WORD, `The office at ${ADDRESS}`, MAIL, `Sankt ${WORD} am See`, 'Berlin', 'Rostock'];

const PARAGRAPHS = [
  `The ${WORD} was read out in Berlin on Tuesday, and again in Rostock.`,
  `Write to ${MAIL} or see ${ADDRESS} for more.`,
  `The sentence of ${WORD}${WORD} is the longest. Nobody was hurt in ${WORD}-am-See.`,
];

const QUOTES = [
  { exact: PARAGRAPHS[0], mention: WORD },
  { exact: PARAGRAPHS[1], mention: ADDRESS },
  { exact: PARAGRAPHS[1], mention: MAIL },
  { exact: `Nobody was hurt in ${WORD}-am-See.`, mention: `${WORD}-am-See` },
  { exact: PARAGRAPHS[0], mention: 'Berlin' },
  { exact: PARAGRAPHS[0], mention: 'Rostock' },
];

/** The words of the first three for their time: in their quotations. */
const TIMES = [WORD, ADDRESS, MAIL];

export const IDS = NAMES.map((_, index) => `place-${index + 1}`);

const ARTICLE = `---
headline: The ${WORD} and ${ADDRESS} at ${MAIL}
published: 2024-01-09T18:30:00+01:00
language: en
credit: ${MAIL}, ${WORD}
link: ${ADDRESS}
---

${PARAGRAPHS.join('\n\n')}
`;

export const LONG_WORDS: Texts = { article: ARTICLE, places: placesOf(NAMES.length) };

/** So many that their cards stand on pages of their own. */
export const MANY_LONG_WORDS: Texts = { article: ARTICLE, places: placesOf(120) };

function placesOf(count: number): string {
  const features = Array.from({ length: count }, (_, index) => featureOf(index));
  return JSON.stringify({ type: 'FeatureCollection', features, unmapped: [] });
}

function featureOf(index: number) {
  const kind = index % NAMES.length;
  // Hundredths of a degree.
  const [east, north] = [1200 + (index % 11) * 70, 5400 - Math.floor(index / 11) * 35 - kind * 10];
  const at = [east / 100, north / 100];
  const isLine = kind === 3;
  const note = `Placed by ${MAIL} after ${ADDRESS} and the ${WORD}.`;
  const geometry = isLine
    ? { type: 'LineString', coordinates: [at, [(east + 100) / 100, (north + 50) / 100]] }
    : { type: 'Point', coordinates: at };
  return {
    type: 'Feature',
    id: `place-${index + 1}`,
    geometry: kind === 5 ? null : geometry,
    properties: {
      name: index < NAMES.length ? NAMES[kind] : `${NAMES[kind]} ${index}`,
      role: isLine ? 'border' : index < TIMES.length ? 'event' : 'place',
      location: isLine ? 'somewhere' : kind === 1 ? 'narrowed' : 'stated',
      ...(isLine && { anchor: at }),
      ...(kind === 1 && { radius: 3000 }),
      ...((isLine || kind === 1) && { note }),
      ...(index < TIMES.length && {
        when: { date: `2024-01-0${2 + index * 3}`, words: TIMES[index] },
      }),
      quotes: [QUOTES[kind]],
    },
  };
}
