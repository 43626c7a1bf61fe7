/** Warnings about what no rule forbids and an author hardly means. */
import { TELLING } from '../draft/draft.js';
import { draftStory, type StoryPlace } from '../draft/story-draft.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { Article } from '../story/article.js';
import { anchorQuote, type Quotation } from '../story/quotation.js';
import type { PlaceFeature } from '../story/schema.js';
import { visibleText } from '../text/plain.js';
import { endsSentence, isEnumerator, LOOKED_AT } from '../text/sentence-ends.js';
import { sentencesIn } from '../text/sentences.js';
import { shellText } from '../text/shell.js';
import type { Matter } from './matter.js';
import type { ReadPlaces } from './places.js';
import { checkPositions } from './positions/check-positions.js';

export function checkPlausibility(article: Article, read: ReadPlaces, gazetteer: Gazetteer): void {
  read.places.features.forEach((feature, index) => {
    const warn: Warn = (path, message, hint, matter) =>
      read.remarkAt(['features', index, ...path], { severity: 'warning', message, hint, matter });
    checkWeekday(feature, article.language, warn);
    checkRole(feature, warn);
    checkShape(feature, gazetteer, warn);
    checkSentences(article, feature, warn);
  });
  checkPositions(article, read, gazetteer);
}

type Warn = (path: (string | number)[], message: string, hint: string, matter?: Matter) => void;

/** The days of the week in a language's own words, Sunday first. */
function weekdaysIn(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // The 4th of January 1970 was a Sunday.
  return [4, 5, 6, 7, 8, 9, 10].map((day) => format.format(Date.UTC(1970, 0, day)));
}

/** Warns of words such as "on Friday" for a date that is a Saturday. Intervals are left out. */
function checkWeekday({ properties: { when } }: PlaceFeature, language: string, warn: Warn): void {
  const day = when && /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(when.date)?.[0];
  if (!when || day === undefined || when.date.includes('/')) return;
  const weekdays = weekdaysIn(language);
  const words = new Set(when.words.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []);
  const named = weekdays.filter((weekday) => words.has(weekday.toLowerCase()));
  const actual = weekdays[new Date(day).getUTCDay()];
  if (named.length !== 1 || named[0] === actual) return;
  warn(
    ['properties', 'when', 'date'],
    `${day} is a ${actual}; the article's words are "${when.words}"`,
    'Look the date up again, or take words that fit it.',
    { code: 'weekday', day, weekday: actual ?? '', words: when.words },
  );
}

/** Warns of roles that are drawn as lines where the geometry is none. */
function checkRole({ geometry, properties: { role } }: PlaceFeature, warn: Warn): void {
  const isDrawn = role === 'line' || role === 'border';
  if (!isDrawn || !geometry || geometry.type.endsWith('LineString')) return;
  warn(
    ['properties', 'role'],
    `the role is "${role}", and the geometry is a ${geometry.type}, no line`,
    'Draw the line in another tool and take it from its file (npm run place -- --help), or give the place another role.',
  );
}

function checkShape(
  { properties: { shape } }: PlaceFeature,
  gazetteer: Gazetteer,
  warn: Warn,
): void {
  if (!shape) return;
  const named = Object.entries(shape).flatMap(([member, names]) =>
    [names].flat().map((name) => ({ member, name })),
  );
  for (const { member, name } of named) {
    if (gazetteer.isCountry(name)) continue;
    warn(
      ['properties', 'shape', member],
      `Natural Earth has no country named "${name}"`,
      'Correct the name: "npm run shapes" could not draw this again, and names those spelt alike.',
    );
  }
}

function checkSentences(article: Article, { properties: { quotes } }: PlaceFeature, warn: Warn) {
  quotes.forEach((quote, number) => {
    const anchored = anchorQuote(article, quote);
    const whole = typeof anchored === 'string' ? undefined : wholeSentences(article, anchored);
    if (whole === undefined || whole === quote.exact) return;
    warn(
      ['properties', 'quotes', number, 'exact'],
      'the quotation is a part of a sentence',
      `Quote it whole: ${whole}`,
      { code: 'quotation-part', whole },
    );
  });
}

/** A cheap test for a sentence's end, so that few texts have to be segmented. */
const ENDED = /[.!?…。！？:]["'”’»›)\]]*\s*$/u;

/** The whole sentences that a quotation touches; the quotation itself where it is whole. */
function wholeSentences(
  { language }: Article,
  { exact, block, range: { start, end } }: Quotation,
): string {
  const { text } = block;
  const isEnd = (at: number) => {
    const before = text.slice(Math.max(0, at - LOOKED_AT), at);
    const after = text.slice(at, at + LOOKED_AT);
    return ENDED.test(before) && endsSentence(before.trim(), after, language);
  };
  const isWhole =
    (isEnumerator(text.slice(0, start)) || (/\s/.test(text[start - 1] ?? '') && isEnd(start))) &&
    (text.slice(end).trim() === '' || isEnd(end));
  if (isWhole) return exact;
  const touched = sentencesIn(block.text, language).filter(
    (sentence) => sentence.start < end && sentence.start + sentence.text.length > start,
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return exact;
  const whole = block.text.slice(first.start, last.start + last.text.length);
  return whole === exact.trim() ? exact : whole;
}

/** Warns of places that the text is likely to name and the story leaves out. */
export function checkCoverage(
  slug: string,
  article: Article,
  read: ReadPlaces,
  { names }: Gazetteer,
): void {
  const { features, unmapped = [] } = read.places;
  if (features.length === 0) {
    read.remarkAt(['features'], {
      severity: 'warning',
      message: 'there are no places yet: the page will have a map of the world and no pins',
      hint: `npm run draft -- ${slug} lists those that the article seems to name.`,
      matter: { code: 'no-places' },
    });
    return;
  }
  const aside = unmapped.map(({ mention }) => mention);
  const { suggestions } = draftStory(names, article, features.map(asStoryPlace), aside);
  for (const { name, candidates, confidence } of suggestions) {
    if (candidates.length === 0 || confidence < TELLING) continue;
    const words = visibleText(name);
    read.remarkAt(['features'], {
      severity: 'warning',
      message: `the article names "${words}", which is neither a place of the story nor unmapped`,
      hint: `npm run place -- ${slug} ${shellText(words)} adds it, npm run draft -- ${slug} shows which it may be; an entry in "unmapped" says why it is left out.`,
      matter: { code: 'not-mapped', words },
    });
  }
}

function asStoryPlace({ geometry, properties }: PlaceFeature): StoryPlace {
  const { name, quotes, anchor, gazetteer, shape } = properties;
  const [longitude, latitude] = geometry?.type === 'Point' ? geometry.coordinates : (anchor ?? []);
  const isPlaced = longitude !== undefined && latitude !== undefined;
  return {
    ...{
      name,
      quotes,
      gazetteer,
      country: shape && ('country' in shape ? shape.country : shape.border),
    },
    ...(isPlaced && { position: [longitude, latitude] }),
  };
}
