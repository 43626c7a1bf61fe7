import type { Quotation } from '../story/quotation.js';
import type { Place, Story } from '../story/story.js';
import { articleText } from './article-text.js';
import type { ExportContext, ExportFormat } from './format.js';
import { placeUri, sameInGazetteer, uriOf } from './identifiers.js';
import { type Selectors, selectorsIn } from './text-selectors.js';

const FILE = 'annotations.jsonld';

/**
 * W3C Web Annotations, one for each mention, which it identifies with a place. They are of the
 * article as plain text, so that a position means the same to everyone.
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
    // The file beside this one: where the site's address is not known, by its name.
    source: `${site ?? ''}${articleText.file}`,
    selector: selectors(block.start + mention.start, block.start + mention.end),
  };
}
