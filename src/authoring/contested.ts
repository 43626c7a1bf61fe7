/** Sentences whose words for a place may as well mean another place of the story. */
import { mayOverlap } from '../check/overlap.js';
import { isOfSeveral, rangeOfMention } from '../check/shared-mentions.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { Article } from '../story/article.js';
import type { Quote } from '../story/members.js';
import { anchorQuote, type Quotation, type TextRange } from '../story/quotation.js';
import type { PlaceFeature } from '../story/schema.js';
import { isPartOfName } from '../text/name-parts.js';

/** A quotation that a place could have. */
export interface Choice {
  readonly quote: Quote;
  /** The other place that has these words of the article now, if one has. */
  readonly holder?: Holder;
}

export interface Holder {
  readonly id: string;
  /** Of the feature in the file, and of the quotation in the feature. */
  readonly index: number;
  readonly number: number;
}

/**
 * The quotations of a place that is to be added, in its order. Behind one whose words another place
 * has, which lies apart, come the same words where the sentence has them again.
 *
 * @param places those of the story's file
 */
export function choicesFor(
  article: Article,
  feature: PlaceFeature,
  places: readonly PlaceFeature[],
  gazetteer: Pick<Gazetteer, 'settlement' | 'settlementsNamed'>,
): readonly Choice[] {
  return openContest(article, places, gazetteer).choicesFor(feature);
}

/** The places of a story, to which more may come, and which sentences they have. */
export interface Contest {
  readonly choicesFor: (feature: PlaceFeature) => readonly Choice[];
  readonly add: (feature: PlaceFeature) => void;
}

export function openContest(
  article: Article,
  places: readonly PlaceFeature[],
  gazetteer: Pick<Gazetteer, 'settlement' | 'settlementsNamed'>,
): Contest {
  const all: PlaceFeature[] = [];
  const held = mentionsHeld(article);
  const add = (place: PlaceFeature) => {
    held.add(place, all.length);
    all.push(place);
  };
  for (const place of places) add(place);
  return { add, choicesFor: (feature) => choicesAmong(article, feature, all, held.of, gazetteer) };
}

function choicesAmong(
  article: Article,
  feature: PlaceFeature,
  places: readonly PlaceFeature[],
  held: (quotation: Quotation) => readonly Held[],
  gazetteer: Pick<Gazetteer, 'settlement' | 'settlementsNamed'>,
): readonly Choice[] {
  const apart = new Map<number, boolean>();
  const liesApart = ({ index }: Holder) => {
    const place = places[index];
    const known = apart.get(index) ?? (!!place && !mayOverlap(place, feature, gazetteer));
    apart.set(index, known);
    return known;
  };
  const holderOf = (quote: Quote): Holder | undefined => {
    const anchored = anchorQuote(article, quote);
    if (typeof anchored === 'string' || isOfSeveral(quote.mention)) return undefined;
    const { start, end } = rangeOfMention(anchored);
    return held(anchored).find(
      ({ range, holder }) => range.start < end && range.end > start && liesApart(holder),
    )?.holder;
  };
  return feature.properties.quotes.flatMap((quote): Choice[] => {
    const holder = holderOf(quote);
    if (!holder) return [{ quote }];
    const again = furtherMentions(article, quote).map((quote) => {
      const other = holderOf(quote);
      return { quote, ...(other && { holder: other }) };
    });
    return [{ quote, holder }, ...again];
  });
}

interface Held {
  readonly range: TextRange;
  readonly holder: Holder;
}

/** Looks up the mentions that places have in the paragraph of a quotation. */
function mentionsHeld(article: Article) {
  const byBlock = new Map<number, Held[]>();
  const add = ({ id, properties: { quotes } }: PlaceFeature, index: number) => {
    quotes.forEach((quote, number) => {
      const anchored = anchorQuote(article, quote);
      if (typeof anchored === 'string' || isOfSeveral(quote.mention)) return;
      const held = { range: rangeOfMention(anchored), holder: { id, index, number } };
      const others = byBlock.get(anchored.block.start);
      if (others) others.push(held);
      else byBlock.set(anchored.block.start, [held]);
    });
  };
  const of = ({ block }: Quotation): readonly Held[] => byBlock.get(block.start) ?? [];
  return { add, of };
}

/** The quotation with its words where the sentence has them again, with as many words as tell it. */
function furtherMentions(article: Article, quote: Quote): Quote[] {
  const { exact, mention } = quote;
  const first = anchorQuote(article, quote);
  if (typeof first === 'string') return [];
  const found: Quote[] = [];
  const from = first.mention.end - first.range.start;
  for (let at = exact.indexOf(mention, from); at !== -1; at = exact.indexOf(mention, at + 1)) {
    const after = exact.slice(at + mention.length);
    // Part of a longer word.
    if (/^[\p{L}\p{M}\p{N}]/u.test(after) || /[\p{L}\p{M}\p{N}]$/u.test(exact.slice(0, at)))
      continue;
    for (const { 0: words, index } of after.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const wider = {
        ...quote,
        mention: exact.slice(at, at + mention.length + index + words.length),
      };
      const anchored = anchorQuote(article, wider);
      if (typeof anchored === 'string' || anchored.mention.start - anchored.range.start !== at)
        continue;
      found.push(wider);
      break;
    }
  }
  return found;
}

/**
 * The longer name of which a quotation's mention seems to be only a part, "Mr York" or "New York";
 * `undefined` if it seems to be a name of its own.
 */
export function longerNameIn(article: Article, quote: Quote): string | undefined {
  const anchored = anchorQuote(article, quote);
  if (typeof anchored === 'string') return undefined;
  const { exact } = quote;
  const start = anchored.mention.start - anchored.range.start;
  const end = anchored.mention.end - anchored.range.start;
  if (!isPartOfName(exact, start, end, article.language)) return undefined;
  const [before = ''] = exact.slice(0, start).trimEnd().split(/\s/).slice(-1);
  const [, after = ''] = exact.slice(end).split(/\s/);
  const words = exact.slice(start, end);
  return [before, words, ...(/^\p{Lu}/u.test(after) ? [after.replace(/[.,;:!?]$/, '')] : [])]
    .filter((word) => word !== '')
    .join(' ');
}
