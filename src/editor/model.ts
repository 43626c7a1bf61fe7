/** A story's files as the editor shows them, also where the check finds errors in them. */
import { type KeptView, viewsIn } from '../authoring/actions/views.js';
import { type ReadFeatures, readFeatures } from '../authoring/features-text.js';
import { type KnownPlace, knownPlaces } from '../authoring/known-places.js';
import type { StoryFiles } from '../authoring/story-files.js';
import { parseArticle } from '../check/article.js';
import type { LngLat } from '../geo/geography.js';
import type { Geometry } from '../geo/geometry.js';
import { memoise, memoiseLast } from '../memoise.js';
import type { Article } from '../story/article.js';
import type { Quote } from '../story/members.js';
import { anchorQuote, type TextRange } from '../story/quotation.js';
import { geometrySchema } from '../story/schema.js';

export interface EditedPlace {
  readonly id: string;
  /** Its place in the file, from 0. */
  readonly index: number;
  /** As on the page: in the order in which the article first names the places, from 1. */
  readonly number: number;
  readonly properties: KnownPlace['properties'];
  /** `null` for a place that is not placed. */
  readonly geometry: Geometry | null;
  /** Where its marker stands. */
  readonly position?: LngLat;
  /** In the order of the file. */
  readonly quotations: readonly EditedQuotation[];
}

interface EditedQuotation {
  readonly quote: Quote;
  /** In the article's whole text (UTF-16 code units); none for one that does not fit it. */
  readonly sentence?: TextRange;
  readonly mention?: TextRange;
}

export interface LeftOff {
  readonly mention: string;
  readonly reason: string;
}

export interface StoryModel {
  /** None where `article.md` cannot be read as an article. */
  readonly article?: Article;
  /** By number. None where `places.geojson` cannot be read. */
  readonly places: readonly EditedPlace[];
  readonly leftOff: readonly LeftOff[];
  /** What the map shows where the author chose it. */
  readonly views: readonly KeptView[];
  /** Whether `places.geojson` can be changed: it is JSON and has a list of features. */
  readonly isEditable: boolean;
}

/** The article of a text of `article.md`, as the check reads it. */
export const articleOf = memoiseLast(
  (text: string): Article | undefined => {
    const { article } = parseArticle({ file: 'article.md', text: text.replace(/^\uFEFF/, '') });
    return article;
  },
  (text) => text,
);

/**
 * What the files say. Memoised for the files that were asked about last; a place that is the same
 * as before is the same object.
 */
export const modelOf = memoise(({ article: text, places }: StoryFiles): StoryModel => {
  const article = articleOf(text);
  const read = featuresOf(places);
  if (!read?.isCollection) {
    return { ...(article && { article }), places: [], leftOff: [], views: [], isEditable: false };
  }
  const edited = knownPlaces(places).map((place, index) =>
    editedPlace(article, place, index, read.features[index]?.json),
  );
  const inOrder = edited.toSorted((a, b) => a.first - b.first);
  return {
    ...(article && { article }),
    places: inOrder.map((place, at) => numbered(place, at + 1)),
    leftOff: leftOffIn(read.unmapped),
    views: article ? viewsIn(read.view, article) : [],
    isEditable: true,
  };
});

function featuresOf(text: string): ReadFeatures | undefined {
  try {
    return readFeatures(text);
  } catch {
    return undefined;
  }
}

/** A place before the order of all is known. */
interface Unnumbered {
  readonly place: Omit<EditedPlace, 'number'>;
  /** Where the article first names it; infinite if it does not. */
  readonly first: number;
}

/** What was made of a feature last: most are as they were when one changes. */
const made = new WeakMap<
  KnownPlace,
  { readonly article: Article | undefined; readonly index: number; readonly edited: Unnumbered }
>();

function editedPlace(
  article: Article | undefined,
  known: KnownPlace,
  index: number,
  feature: unknown,
): Unnumbered {
  const before = made.get(known);
  if (before?.article === article && before?.index === index) return before.edited;
  const place = placeOf(article, known, index, feature);
  const edited = { place, first: firstMention(place) };
  made.set(known, { article, index, edited });
  return edited;
}

const numberings = new WeakMap<Unnumbered, EditedPlace>();

function numbered(edited: Unnumbered, number: number): EditedPlace {
  const before = numberings.get(edited);
  if (before?.number === number) return before;
  const place = { ...edited.place, number };
  numberings.set(edited, place);
  return place;
}

/** The id of a feature; one without has the id of its number, until the author gives it one. */
export function idOf(feature: unknown, index: number): string {
  const { id } = Object(feature);
  return typeof id === 'string' ? id : `place-${index + 1}`;
}

function placeOf(
  article: Article | undefined,
  place: KnownPlace,
  index: number,
  feature: unknown,
): Omit<EditedPlace, 'number'> {
  const { data } = geometrySchema.safeParse(Object(feature).geometry);
  const geometry = data ?? null;
  const at =
    geometry?.type === 'Point' ? geometry.coordinates : geometry && place.properties.anchor;
  const [longitude, latitude] = at ?? [];
  return {
    id: idOf(place, index),
    index,
    properties: place.properties,
    geometry,
    ...(longitude !== undefined && latitude !== undefined && { position: [longitude, latitude] }),
    quotations: place.properties.quotes.map((each) =>
      editedQuotation(article, { ...each, mention: each.mention ?? '' }),
    ),
  };
}

function editedQuotation(article: Article | undefined, quote: Quote): EditedQuotation {
  const anchored = article && anchorQuote(article, quote);
  if (!anchored || typeof anchored === 'string') return { quote };
  const { block, range, mention } = anchored;
  const inText = ({ start, end }: TextRange) => ({
    start: block.start + start,
    end: block.start + end,
  });
  return { quote, sentence: inText(range), mention: inText(mention) };
}

function firstMention({ quotations }: Pick<EditedPlace, 'quotations'>): number {
  const starts = quotations.flatMap(({ mention }) => mention?.start ?? []);
  return starts.length > 0 ? Math.min(...starts) : Number.POSITIVE_INFINITY;
}

function leftOffIn(unmapped: unknown): LeftOff[] {
  if (!Array.isArray(unmapped)) return [];
  return unmapped.map((entry: unknown) => {
    const { mention, reason } = Object(entry);
    return { mention: String(mention ?? ''), reason: String(reason ?? '') };
  });
}
