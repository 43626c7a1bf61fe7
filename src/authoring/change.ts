/** Changes a place that is there: from the text of a places file to its new text. */
import type { LngLat } from '../geo/geography.js';
import { distanceBetween } from '../geo/geometry.js';
import type { Article } from '../story/article.js';
import type { Quote } from '../story/members.js';
import { type OpenQuestion, quotationsWith, sentenceKey, type Wishes } from './compose.js';
import type { KnownPlace } from './known-places.js';
import { quotesNaming, wordsInQuotes } from './mentions.js';
import { addQuotes, removeAt, setMember, setNumbers } from './places-text.js';
import { sixDecimals } from './subject.js';

/** What an author wants otherwise. An empty `note`, `when` or `words` takes the member out. */
export interface Change extends Omit<Wishes, 'id'> {
  readonly position?: LngLat | undefined;
  /** Numbers of quotations, as in {@link numberedQuotes}: those that go. */
  readonly drop?: readonly number[] | undefined;
  /** Those that stay or come, all others going. */
  readonly keep?: readonly number[] | undefined;
  /** Those that come. */
  readonly add?: readonly number[] | undefined;
}

export type Changed =
  | { readonly text: string; readonly open?: never }
  | { readonly text?: never; readonly open: readonly OpenQuestion[] };

export interface NumberedQuotes {
  /** The place's own, numbered from 1 in the file's order. */
  readonly quoted: readonly Quote[];
  /** Sentences that name the place and are not quoted; their numbers go on. */
  readonly unquoted: readonly Quote[];
}

/** A place's quotations, and those that it could have besides. */
export function numberedQuotes(
  article: Article,
  place: Pick<KnownPlace, 'properties'>,
): NumberedQuotes {
  const { name, quotes } = place.properties;
  const quoted = quotes.map((quote) => ({ ...quote, mention: quote.mention ?? '' }));
  const keys = new Set(quotes.map(sentenceKey));
  const mentions = quoted.flatMap(({ mention }) => (mention === '' ? [] : mention));
  const names = [...new Set([...(name === undefined ? [] : [name]), ...mentions])];
  const unquoted = quotesNaming(article, names).filter((quote) => !keys.has(sentenceKey(quote)));
  return { quoted, unquoted };
}

/**
 * The text with the feature number `index` changed, or what only the author can decide. Nothing
 * but the members that change is written anew.
 *
 * @param place that feature, as {@link knownPlaces} has it
 */
export function changePlace(
  article: Article,
  text: string,
  { index, place }: { readonly index: number; readonly place: KnownPlace },
  change: Change,
): Changed {
  const open: OpenQuestion[] = [];
  const ask = (wish: keyof Wishes, question: string) => open.push({ wish, question });
  const { members, point } = membersAfter(place, change);
  const { location, note, radius, role, when } = members;
  const isPoint = point !== undefined || place.geometry !== undefined;
  if (isPoint && location === 'somewhere' && radius === undefined) {
    ask(
      'location',
      'how the position of a point is known: stated, or narrowed or somewhere (with --radius)',
    );
  }
  if ((location === 'narrowed' || location === 'somewhere') && note === undefined) {
    ask('note', 'what the article says of where it was, and how this position was chosen');
  }
  if (location === 'narrowed' && isPoint && radius === undefined) {
    ask('radius', 'how far from the point the true spot may lie, in metres');
  }
  if (change.radius !== undefined && !isPoint) {
    ask(
      'radius',
      'leave it out: only a point has a circle, and this is a line, an area or nowhere',
    );
  }
  if (role === 'event' && when?.date === undefined) {
    ask('when', "its date, such as 2016-12-23 or 1799-05, or the article's words for it");
  } else if (when && when.date === undefined) ask('when', 'the date that those words mean');

  const { quoted, unquoted } = numberedQuotes(article, place);
  const stays = quoted.filter((_, at) => isKept(change, at + 1));
  const wanted = new Set([...(change.keep ?? []), ...(change.add ?? [])]);
  const byNumber = unquoted.filter((_, at) => wanted.has(quoted.length + at + 1));
  const byWords = quotationsWith(article, change.as ?? []);
  open.push(...byWords.open);
  const keys = new Set([...stays, ...byNumber].map(sentenceKey));
  const added = [...byNumber, ...byWords.quotes.filter((quote) => !keys.has(sentenceKey(quote)))];
  if (stays.length + added.length === 0 && quoted.length > 0) {
    ask('as', LAST_QUOTATION);
  }
  if (when && when.words === undefined) {
    const sentences = [...stays, ...added].map(({ exact }) => `\n      ${exact}`).join('');
    ask(
      'words',
      `the article's own words for the time, out of a sentence quoted here:${sentences}`,
    );
  }
  const { words } = when ?? {};
  const ownWords = words && wordsInQuotes([...stays, ...added], words);
  if (words !== undefined && ownWords === undefined) {
    ask(
      'words',
      `none of the quotations would have "${words}": other words for the time, or leave that quotation`,
    );
  }
  if (open.length > 0) return { open };

  let after = text;
  if (point && place.geometry) {
    after = setNumbers(after, index, ['geometry', 'coordinates'], point.coordinates);
  } else if (point) after = setMember(after, index, ['geometry'], point);
  for (const [name, value] of Object.entries(members)) {
    const before = place.properties[name as keyof typeof members];
    const path = ['properties', name];
    if (value === before) continue;
    if (name === 'anchor' && before && members.anchor) {
      after = setNumbers(after, index, path, members.anchor);
    } else if (name === 'when' && before && when) {
      after = setMember(after, index, [...path, 'date'], when.date);
      after = setMember(after, index, [...path, 'words'], ownWords);
    } else if (name === 'when' && when) {
      after = setMember(after, index, path, { ...when, words: ownWords });
    } else after = setMember(after, index, path, value);
  }
  const going = [...quoted.keys()].filter((at) => !isKept(change, at + 1));
  // The new ones first, and from the end, so that the numbers of those that go stay right.
  if (added.length > 0) after = addQuotes(after, index, added);
  for (const at of going.reverse()) {
    after = removeAt(after, ['features', index, 'properties', 'quotes', at]);
  }
  return { text: after };
}

const LAST_QUOTATION =
  'other words of the article for the place: it would have no quotation left, and every mark on the map is a quotation. --remove takes the place off the map';

function isKept({ drop, keep }: Change, number: number): boolean {
  return keep === undefined ? !drop?.includes(number) : keep.includes(number);
}

/** Metres. Moved farther than this, a point is no longer where its gazetteer entry is. */
export const FAR_FROM_ENTRY = 20_000;

/** The members that a change may touch, and the geometry, as they will be. */
function membersAfter({ geometry, properties }: KnownPlace, change: Change) {
  const { name, role, location, note, radius, gazetteer, anchor, shape, when } = properties;
  const position = change.position?.map(sixDecimals);
  // Of a line or an area the marker moves, unless it is to be a place: to lose an outline by a
  // correction of its pin would be a surprise.
  const isDrawn = anchor !== undefined || shape !== undefined;
  const movesMarker = isDrawn && change.role !== 'place' && change.role !== 'event';
  const point = movesMarker
    ? undefined
    : position && { type: 'Point' as const, coordinates: position };
  const before = geometry?.coordinates;
  const isMoved =
    change.position !== undefined &&
    before !== undefined &&
    distanceBetween([before[0], before[1]], change.position) > FAR_FROM_ENTRY;
  const wished =
    change.location ??
    (change.radius !== undefined && location === 'stated' ? ('narrowed' as const) : undefined);
  const isStated = wished === 'stated' && location !== 'stated';
  const date = textOr(change.when, when?.date);
  const words = textOr(change.words, when?.words);
  return {
    point,
    members: {
      name: change.name ?? name,
      role: change.role ?? role,
      location: wished ?? location,
      note: textOr(change.note, note),
      // Of a stated point there is nothing to be said of how far off it may be.
      radius: change.radius ?? (isStated ? undefined : radius),
      gazetteer: isMoved ? undefined : gazetteer,
      anchor: point ? undefined : (position ?? anchor),
      shape: point ? undefined : shape,
      when: whenAfter(change, { date, words }, when),
    },
  };
}

/** A wish of no characters takes the member out. */
function textOr(wish: string | undefined, before: string | undefined): string | undefined {
  if (wish === undefined) return before;
  return wish.trim() === '' ? undefined : wish;
}

function whenAfter(
  change: Change,
  { date, words }: { readonly date?: string | undefined; readonly words?: string | undefined },
  before: KnownPlace['properties']['when'],
) {
  if (change.when === undefined && change.words === undefined) return before;
  if (change.when?.trim() === '') return undefined;
  return date === undefined && words === undefined ? undefined : { date, words };
}
