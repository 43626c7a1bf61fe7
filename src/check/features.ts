/** The rules of a story that need its article or a gazetteer; the others are in the schema. */
import { least } from 'd3-array';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { LngLat } from '../geo/geography.js';
import { distanceBetween, isOn, linesOf, positionsOf } from '../geo/geometry.js';
import type { Article } from '../story/article.js';
import type { Quote } from '../story/members.js';
import { anchorQuote, hasWords, type Unanchored } from '../story/quotation.js';
import type { PlaceFeature } from '../story/schema.js';
import type { AnchoredFeature } from '../story/story.js';
import { quotedParts } from '../story/values.js';
import type { Remark } from './finding.js';
import { asClause, lookalikeIn, lookalikeOf } from './lookalikes.js';
import { nearestSentence } from './nearest.js';
import type { ReadPlaces } from './places.js';

type RemarkAt = ReadPlaces['remarkAt'];

/** Anchors the quotations of every feature, and reports whatever breaks a rule. */
export function checkFeatures(article: Article, read: ReadPlaces): AnchoredFeature[] {
  const { features, unmapped = [] } = read.places;
  const seen = new Set<string>();
  const onAbsent = remarkerOnAbsent(article);
  const anchored = features.map((feature, index) => {
    const at: RemarkAt = (path, remark) => read.remarkAt(['features', index, ...path], remark);
    if (seen.has(feature.id)) {
      at(['id'], {
        message: `the id "${feature.id}" stands twice`,
        hint: 'Give one of the two places another id.',
        matter: { code: 'same-id', id: feature.id },
      });
    }
    seen.add(feature.id);
    const quotations = feature.properties.quotes.flatMap((quote, number) => {
      const anchor = anchorQuote(article, quote);
      if (typeof anchor !== 'string') return [anchor];
      const member = anchor === 'no-mention' ? 'mention' : 'exact';
      const remark = anchor === 'absent' ? onAbsent(quote.exact) : REMARKS[anchor](quote, article);
      at(['properties', 'quotes', number, member], remark);
      return [];
    });
    checkWords(feature, at);
    checkCallout(feature, at);
    checkAnchor(feature, at);
    checkCut(feature, at);
    return { feature, quotations };
  });
  unmapped.forEach(({ mention }, index) => {
    if (hasWords(article, mention)) return;
    read.remarkAt(['unmapped', index, 'mention'], {
      message: `the article does not have the unmapped mention "${mention}"${asClause(lookalikeOf(article, mention, 'the mention'))}`,
      hint: 'Copy it from the article, letter for letter, or take it out.',
      matter: { code: 'unmapped-absent', words: mention, number: index },
    });
  });
  return anchored;
}

/** What is wrong with a quotation that cannot be anchored although the article has its words. */
const REMARKS: Readonly<
  Record<Exclude<Unanchored, 'absent'>, (quote: Quote, article: Article) => Remark>
> = {
  'no-mention': ({ exact, mention }) => ({
    message: `the mention "${mention}" is not in its quotation${asClause(
      lookalikeIn(exact, mention, { own: 'the quotation', other: 'the mention' }),
    )}`,
    hint: 'The mention is copied from within `exact`, letter for letter.',
    matter: { code: 'mention-absent', words: mention },
  }),
  ambiguous: () => ({
    message: 'the quotation stands more than once in the article',
    hint: 'Add "prefix" (the text just before) or "suffix" (just after) to tell which is meant.',
    matter: { code: 'quotation-ambiguous' },
  }),
  'wrong-context': ({ exact, prefix = '', suffix = '' }, { text }) => ({
    message: `the quotation is in the article, but not between this prefix and suffix${asClause(
      lookalikeIn(text, prefix + exact + suffix, {
        own: 'the article',
        other: 'the text of prefix, quotation and suffix',
      }),
    )}`,
    hint: 'Copy prefix and suffix from the article, spaces included, or leave them out.',
    matter: { code: 'quotation-context' },
  }),
};

/**
 * Finding the nearest sentence takes some milliseconds. Nobody corrects more quotations than this
 * by hand: when so many are missing, the whole article has changed.
 */
const MOST_COMPARED = 500;

/** Words what is wrong with quotations that are not in the article; compares the first of them. */
function remarkerOnAbsent(article: Article): (exact: string) => Remark {
  const compared = new Map<string, Remark>();
  return (exact) => {
    const known = compared.get(exact);
    if (known) return known;
    if (compared.size === MOST_COMPARED) {
      return {
        message: 'the quotation is not in the article',
        hint: `Only the first ${MOST_COMPARED} such are compared with the article's sentences: mend those, then check again.`,
        matter: { code: 'quotation-absent' },
      };
    }
    const remark = remarkOnAbsent(article, exact);
    compared.set(exact, remark);
    return remark;
  };
}

function remarkOnAbsent(article: Article, exact: string): Remark {
  const nearest = nearestSentence(article, exact);
  if (!nearest) {
    return {
      message: 'the quotation is not in the article, and no sentence comes near it',
      hint: 'Copy whole sentences from one paragraph of article.md, letter for letter.',
      matter: { code: 'quotation-absent' },
    };
  }
  const { sentence, block, isLookalike, differences } = nearest;
  const often = differences.length === 0 ? 'in very many words' : differences.join('; ');
  const matter = { code: 'quotation-absent', nearest: sentence } as const;
  const where = block.number === 0 ? 'in the headline' : `in paragraph ${block.number}`;
  if (isLookalike) {
    return {
      message: `the quotation is not in the article character for character: ${often}`,
      hint: `Copy it from the article, which has, ${where}: ${sentence}`,
      matter,
    };
  }
  return {
    message: `the quotation is not in the article; it differs from the nearest sentence: ${often}`,
    hint: `The article has, ${where}: ${sentence}`,
    matter,
  };
}

/** The article's words for an event's time must be in one of the event's quotations. */
function checkWords({ properties }: PlaceFeature, at: RemarkAt): void {
  const { when, quotes } = properties;
  if (!when || quotes.some(({ exact }) => exact.includes(when.words))) return;
  const holders = { own: 'the quotation', other: '"words"' };
  const [alike] = quotes.flatMap(({ exact }) => lookalikeIn(exact, when.words, holders) ?? []);
  at(['properties', 'when', 'words'], {
    message: `none of the place's quotations has the words "${when.words}"${asClause(alike)}`,
    hint: "Copy the article's own words for the time, and quote the sentence that has them.",
    matter: { code: 'time-words-absent', words: when.words },
  });
}

/** What a callout says in the article's words must be in one of the place's quotations. */
function checkCallout({ properties }: PlaceFeature, at: RemarkAt): void {
  const { callout, quotes, role } = properties;
  if (callout === undefined) return;
  if (role !== 'event') {
    at(['properties', 'callout'], {
      severity: 'warning',
      message: 'the callout is not shown: only events have one on the map',
      hint: 'Make the place an event ("role": "event"), or take the callout out.',
    });
  }
  for (const part of quotedParts(callout)) {
    if (quotes.some(({ exact }) => exact.includes(part))) continue;
    const holders = { own: 'the quotation', other: 'the callout' };
    const [alike] = quotes.flatMap(({ exact }) => lookalikeIn(exact, part, holders) ?? []);
    at(['properties', 'callout'], {
      message: `none of the place's quotations has the callout's words "${part}"${asClause(alike)}`,
      hint: 'Copy words from one of its quotations, letter for letter; what are your own words goes into square brackets: [truck attack].',
      matter: { code: 'callout-absent', words: part },
    });
  }
}

function checkAnchor({ geometry, properties: { anchor } }: PlaceFeature, at: RemarkAt): void {
  if (!geometry || !anchor || isOn(anchor, geometry)) return;
  const [longitude, latitude] = anchor;
  const nearest = least(positionsOf(geometry), (position) =>
    distanceBetween([longitude, latitude], position),
  )?.join(', ');
  const isArea = geometry.type.endsWith('Polygon');
  const isLine = geometry.type.endsWith('LineString');
  at(['properties', 'anchor'], {
    message: `the anchor is not ${isArea ? 'in its area' : isLine ? 'on its line' : 'its point'}`,
    hint: isArea
      ? `Take a point inside the area, [longitude, latitude]; its edge is nearest at [${nearest}].`
      : `Its own position nearest to the anchor is [${nearest}].`,
    matter: { code: 'anchor-away' },
  });
}

/** Warns of lines that seem to cross the antimeridian and are not cut there. */
function checkCut({ geometry }: PlaceFeature, at: RemarkAt): void {
  const isLong = (line: readonly LngLat[]) =>
    line.some(([longitude], i) => {
      const step = Math.abs(longitude - (line[i - 1]?.[0] ?? longitude));
      // 360 degrees are an edge along a pole.
      return step > 180 && step < 360;
    });
  if (!geometry || !linesOf(geometry).some(isLong)) return;
  at(['geometry'], {
    severity: 'warning',
    message: 'a line goes more than half way round the world',
    hint: 'If it crosses the antimeridian, cut it there (RFC 7946, 3.1.9): one part ends at longitude 180, another begins at -180.',
  });
}

/** Metres. A point that is farther from its gazetteer entry is reported. */
const FAR = 20_000;

/** Warns of points that are far from what the gazetteer says of them. */
export function checkAgainstGazetteer(read: ReadPlaces, gazetteer: Gazetteer): void {
  read.places.features.forEach(({ geometry, properties }, index) => {
    if (geometry?.type !== 'Point' || properties.gazetteer === undefined) return;
    const entry = gazetteer.settlement(properties.gazetteer);
    if (!entry) {
      read.remarkAt(['features', index, 'properties', 'gazetteer'], {
        severity: 'warning',
        message: `the gazetteer has no settlement ${properties.gazetteer}`,
        hint: 'It knows settlements of 500 people and more; check the GeoNames id.',
      });
      return;
    }
    const [longitude, latitude] = geometry.coordinates;
    const distance = distanceBetween([longitude, latitude], entry.position);
    if (distance <= FAR + (properties.radius ?? 0)) return;
    const swapped = distanceBetween([latitude, longitude], entry.position) <= FAR;
    read.remarkAt(['features', index, 'geometry', 'coordinates'], {
      severity: 'warning',
      message: `"${properties.name}" is ${Math.round(distance / 1000)} km from ${entry.name} (${entry.country}), its gazetteer entry`,
      hint: swapped
        ? 'With latitude and longitude swapped it would be there: GeoJSON wants [longitude, latitude].'
        : `The gazetteer has it at [${entry.position.join(', ')}].`,
      matter: {
        code: 'position',
        name: properties.name,
        why: 'gazetteer',
        ...(swapped ? ({ slip: 'swapped', meant: [latitude, longitude] } as const) : {}),
      },
    });
  });
}
