import type { Quotation } from '../story/quotation.js';
import type { Place, Story } from '../story/story.js';
import { indexText } from '../text/occurrences.js';
import type { ExportContext, ExportFormat } from './format.js';
import { placeUri, sameInGazetteer, uriOf } from './format.js';
import { articleSource, GEONAMES, inWords, sourcesInWords } from './sources.js';

/**
 * The headline and the paragraphs as plain text, separated by empty lines; at its end, whom it is
 * from. The positions in the annotations are offsets in this text.
 */
export const articleText = {
  file: 'article.txt',
  type: 'text/plain; charset=utf-8',
  write: (story) => `${story.article.text}\n\n${inWords(articleSource(story))}\n`,
} as const satisfies ExportFormat;

const FILE = 'annotations.jsonld';

/**
 * A collection of W3C Web Annotations with its one page: an annotation for each mention, which it
 * identifies with a place. Their target is the article as plain text, so that a selector means the
 * same to every reader.
 */
export const annotations = {
  file: FILE,
  type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  write(story, context) {
    const selectors = selectorsIn(articleText.write(story));
    const collection = uriOf(story, context, FILE);
    const page = uriOf(story, context, FILE, 'page-1');
    const items = story.places.flatMap((place) =>
      place.quotations.map((quotation, index) => ({
        id: uriOf(story, context, FILE, `${place.id}_${index + 1}`),
        type: 'Annotation',
        motivation: 'identifying',
        body: bodyOf(place, story, context),
        target: targetOf(quotation, selectors, context),
      })),
    );
    const first = { id: page, type: 'AnnotationPage', partOf: collection, startIndex: 0, items };
    return JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: collection,
      type: 'AnnotationCollection',
      label: [story.article.headline, ...sourcesInWords(story)],
      total: items.length,
      // A collection of none has no page.
      ...(items.length > 0 && { first, last: page }),
    });
  },
} as const satisfies ExportFormat;

function bodyOf(place: Place, story: Story, context: ExportContext): readonly object[] {
  const entry = sameInGazetteer(place);
  return [
    {
      type: 'SpecificResource',
      purpose: 'identifying',
      source: entry ?? placeUri(story, context, place),
      ...(entry !== undefined && { rights: GEONAMES.licence }),
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
 * The TextQuoteSelector and, where it can be said, the TextPositionSelector (W3C Web Annotation
 * Data Model, 4.2.4 and 4.2.5) of a range of UTF-16 code units.
 */
export type Selectors = (start: number, end: number) => readonly object[];

/** A code point that takes two code units, as most emoji do. */
const PAIR = /[\u{10000}-\u{10ffff}]/u;

/**
 * Indexes a text for many selections. `prefix` and `suffix` are as long as it takes for the
 * quotation to be unique. Positions count code points, as the model demands, while readers in
 * JavaScript take them for code units: there are none where the two differ.
 */
export function selectorsIn(text: string): Selectors {
  const occurrences = indexText(text);
  const pair = text.search(PAIR);
  const samePositions = pair === -1 ? text.length : pair;

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
      ...(end <= samePositions ? [{ type: 'TextPositionSelector', start, end }] : []),
    ];
  };
}

/** `at`, or the offset before it where `at` is within a surrogate pair. */
function wholePoint(text: string, at: number): number {
  if (at <= 0) return 0;
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}
