/** A story in which every text is from a list: payloads or plain words. */
import type { Texts } from './small-story.js';

/** More than one page of a story holds. */
const LONG = 'They went on and on along the road. '.repeat(1700);

/** A member's name that every object has. */
const FIRST_ID = 'constructor';

export interface PayloadStory extends Texts {
  readonly headline: string;
  readonly credit: string;
  /** The paragraph of each text. */
  readonly paragraphs: readonly string[];
}

/**
 * Each text stands in a paragraph of its own, and is the name, the note, the words for the time,
 * the quotation and the mention of a place. Some are also headline and credit.
 */
export function storyOfTexts(
  texts: readonly string[],
  headlines = texts.slice(0, 3),
): PayloadStory {
  const paragraphs = texts.map((text, number) => `${number}: ${text} (${number})`);
  const middle = Math.floor(texts.length / 2);
  const body = [...paragraphs.slice(0, middle), LONG, ...paragraphs.slice(middle)];
  const headline = headlines.join(' ');
  const credit = headlines.toReversed().join(' ');
  const article = `---
headline: ${JSON.stringify(headline)}
published: 2024-01-09
language: en
credit: ${JSON.stringify(credit)}
link: ${JSON.stringify(`https://payload.invalid/?"onclick="top.ran(0)"'><script>top.ran(0)</script>`)}
---

${body.join('\n\n')}
`;
  const places = {
    $schema: texts[0],
    type: 'FeatureCollection',
    name: texts.join(' '),
    features: texts.map(featureOf),
    unmapped: texts.map((text) => ({ mention: text, reason: text })),
  };
  return { article, places: JSON.stringify(places), headline, credit, paragraphs };
}

export function idOf(number: number): string {
  return number === 0 ? FIRST_ID : `place-${number}`;
}

function featureOf(text: string, number: number) {
  const isUnplaced = number % 40 === 39;
  // Tenths of a degree.
  const [east, north] = [(number % 22) * 7, 400 + Math.floor(number / 22) * 7];
  const at = [east / 10, north / 10];
  const isLine = number % 40 === 20;
  return {
    type: 'Feature',
    id: idOf(number),
    geometry: isUnplaced
      ? null
      : isLine
        ? { type: 'LineString', coordinates: [at, [(east + 5) / 10, (north + 3) / 10]] }
        : { type: 'Point', coordinates: at },
    properties: {
      name: text,
      role: number % 40 === 0 ? 'event' : 'place',
      location: number % 3 === 0 ? 'narrowed' : 'stated',
      radius: 2000,
      note: text,
      when: { date: `2024-01-${String(1 + (number % 28)).padStart(2, '0')}`, words: text },
      quotes: [{ exact: text, mention: text, prefix: `${number}: `, suffix: ` (${number})` }],
      ...(isLine && { anchor: at }),
    },
  };
}
