import { bisectLeft } from 'd3-array';
import type { Quotation } from '../story/quotation.js';
import type { Place, Story } from '../story/story.js';
import { indexText } from '../text/occurrences.js';
import type { ExportContext, ExportFormat } from './format.js';
import { placeUri, sameInGazetteer, uriOf } from './format.js';

/**
 * The headline and the paragraphs as plain text, separated by empty lines. The positions in the
 * annotations are offsets in this text.
 */
export const articleText = {
  file: 'article.txt',
  type: 'text/plain; charset=utf-8',
  write: ({ article }) => `${article.text}\n`,
} as const satisfies ExportFormat;

const FILE = 'annotations.jsonld';

/**
 * W3C Web Annotations, one for each mention, which it identifies with a place. Their target is the
 * article as plain text, so that a position means the same to every reader.
 */
export const annotations = {
  file: FILE,
  type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  write(story, context) {
    const selectors = selectorsIn(story.article.text);
    const page = uriOf(story, context, FILE);
    const items = story.places.flatMap((place) =>
      place.quotations.map((quotation, index) => ({
        id: uriOf(story, context, FILE, `${place.id}_${index + 1}`),
        type: 'Annotation',
        motivation: 'identifying',
        body: bodyOf(place, story, context),
        target: targetOf(quotation, selectors, context),
      })),
    );
    return JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: page,
      type: 'AnnotationPage',
      partOf: {
        id: uriOf(story, context, FILE, 'all'),
        type: 'AnnotationCollection',
        label: story.article.headline,
        total: items.length,
        first: page,
        last: page,
      },
      startIndex: 0,
      items,
    });
  },
} as const satisfies ExportFormat;

function bodyOf(place: Place, story: Story, context: ExportContext): readonly object[] {
  return [
    {
      type: 'SpecificResource',
      purpose: 'identifying',
      source: sameInGazetteer(place) ?? placeUri(story, context, place),
    },
    { type: 'TextualBody', purpose: 'tagging', value: place.name, format: 'text/plain' },
    { type: 'TextualBody', purpose: 'classifying', value: place.location, format: 'text/plain' },
  ];
}

function targetOf({ block, mention }: Quotation, selectors: Selectors, { site }: ExportContext) {
  return {
    type: 'SpecificResource',
    // Relative where the site's address is not known: the file is beside this one.
    source: `${site ?? ''}${articleText.file}`,
    selector: selectors(block.start + mention.start, block.start + mention.end),
  };
}

/** Characters of prefix and suffix to begin with, as in Hypothesis. */
const CONTEXT = 32;
/** Characters. Only a text that repeats whole pages needs more. */
const MOST_CONTEXT = 1024;

/**
 * The TextQuoteSelector and the TextPositionSelector (W3C Web Annotation Data Model, 4.2.4 and
 * 4.2.5) of a range of UTF-16 code units.
 */
export type Selectors = (start: number, end: number) => readonly object[];

/**
 * Indexes a text for many selections. `prefix` and `suffix` are as long as it takes for the
 * quotation to be unique. Positions count Unicode code points, as the model demands.
 */
export function selectorsIn(text: string): Selectors {
  const occurrences = indexText(text);
  const pointOf = codePointsIn(text);

  return (start, end) => {
    const exact = text.slice(start, end);
    const contextOf = (length: number) => ({
      prefix: text.slice(wholePoint(text, start - length), start),
      suffix: text.slice(end, wholePoint(text, end + length)),
    });
    let context = contextOf(CONTEXT);
    const isFoundOnce = () => occurrences(context.prefix + exact + context.suffix).length === 1;
    for (let length = 2 * CONTEXT; length <= MOST_CONTEXT && !isFoundOnce(); length *= 2) {
      context = contextOf(length);
    }
    return [
      { type: 'TextQuoteSelector', exact, ...context },
      { type: 'TextPositionSelector', start: pointOf(start), end: pointOf(end) },
    ];
  };
}

/** `at`, or the offset before it where `at` is within a surrogate pair. */
function wholePoint(text: string, at: number): number {
  if (at <= 0) return 0;
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** A function from offsets in UTF-16 code units to offsets in code points. */
function codePointsIn(text: string): (at: number) => number {
  /** Offsets of the code points that take two code units. */
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index);
  return (at) => at - bisectLeft(pairs, at);
}
