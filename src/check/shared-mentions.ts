/** Words of the article that stand for two places which are not one place. */
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { Quotation, TextRange } from '../story/quotation.js';
import type { AnchoredFeature } from '../story/story.js';
import { mayOverlap } from './overlap.js';
import type { ReadPlaces } from './places.js';

/** Mentions of several places at once: "both towns", "Derry and Omagh". */
const SEVERAL =
  /(?<![\p{L}\p{M}])(?:two|three|four|five|both|twin|several|zwei|drei|vier|fünf|beide[nr]?|mehrere[nr]?|due|tre|quattro|entramb[ei]|deux|trois|quatre|plusieurs|and|und|ed?|et)(?![\p{L}\p{M}])|&/iu;

/** Whether words of the article may well stand for more than one place. */
export function isOfSeveral(mention: string): boolean {
  return SEVERAL.test(mention);
}

/** Where a quotation's mention is in the article's whole text. */
export function rangeOfMention({ block, mention }: Quotation): TextRange {
  return { start: block.start + mention.start, end: block.start + mention.end };
}

/** Warns of the same words of the article under two places that lie apart. */
export function checkSharedMentions(
  anchored: readonly AnchoredFeature[],
  read: ReadPlaces,
  gazetteer: Pick<Gazetteer, 'settlement' | 'settlementsNamed'>,
): void {
  const seen = new Map<string, AnchoredFeature[]>();
  anchored.forEach((place, index) => {
    const { feature, quotations } = place;
    // One that could not be anchored is an error already.
    if (quotations.length < feature.properties.quotes.length) return;
    quotations.forEach((quotation, number) => {
      const { start, end } = rangeOfMention(quotation);
      const others = seen.get(`${start}-${end}`);
      if (others) others.push(place);
      else seen.set(`${start}-${end}`, [place]);
      const { block, mention } = quotation;
      const words = block.text.slice(mention.start, mention.end);
      if (!others || isOfSeveral(words)) return;
      const apart = others.find(
        (other) => other !== place && !mayOverlap(other.feature, feature, gazetteer),
      );
      if (!apart) return;
      read.remarkAt(['features', index, 'properties', 'quotes', number, 'mention'], {
        severity: 'warning',
        message: `"${words}" of this sentence stands for "${apart.feature.id}" too, which is somewhere else`,
        hint: 'Leave the quotation to the place that is meant. If the sentence means both, let each mention have the words that tell them apart.',
        matter: { code: 'mention-shared', words, place: apart.feature.id },
      });
    });
  });
}
