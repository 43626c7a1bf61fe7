/** What the map shows where an author chooses it: of the whole story, or while a paragraph is read. */
import { z } from 'zod';
import { type Extent, rounded } from '../../geo/geography.js';
import type { Article, Block } from '../../story/article.js';
import { blockOf } from '../../story/quotation.js';
import { addEntry, removeAt, setAt } from '../places-text.js';

export interface KeptView {
  /** The paragraph's number, 0 for the headline; `undefined`: of the whole story. */
  readonly paragraph: number | undefined;
  /** East is greater than 180 if the antimeridian is in it. */
  readonly extent: Extent;
}

const entry = z.object({
  words: z.string().optional(),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});

/** @param list the member `view` of a places file, whatever is in it */
export function viewsIn(list: unknown, article: Article): readonly KeptView[] {
  return entriesOf(list, article).flatMap(({ view }) => view ?? []);
}

/** One for each entry of the list, without those that mean nothing. */
function entriesOf(list: unknown, article: Article): { index: number; view: KeptView }[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown, index) => {
    const { data } = entry.safeParse(each);
    if (!data) return [];
    const [west, south, east, north] = data.bbox;
    const paragraph = data.words === undefined ? undefined : blockOf(article, data.words)?.number;
    if (data.words !== undefined && paragraph === undefined) return [];
    const extent = [west, south, east < west ? east + 360 : east, north] as const;
    return [{ index, view: { paragraph, extent } }];
  });
}

/**
 * Keeps a view of a paragraph, or of the whole story without one, in place of the one that it had.
 *
 * @param extent as a map shows it, whose world may be repeated
 * @throws SyntaxError for a text that is not JSON
 */
export function setView(
  text: string,
  article: Article,
  block: Block | undefined,
  extent: Extent,
): string {
  const bbox = bboxOf(extent);
  const index = indexOfView(text, article, block?.number);
  if (index !== undefined) return setAt(text, ['view', index, 'bbox'], bbox);
  return addEntry(text, 'view', block ? { words: wordsOf(article, block), bbox } : { bbox });
}

/** Takes a view out: what the map shows follows from the places again. */
export function dropView(text: string, article: Article, paragraph: number | undefined): string {
  const index = indexOfView(text, article, paragraph);
  if (index === undefined) return text;
  const isLast = Object(JSON.parse(bare(text))).view.length === 1;
  return removeAt(text, isLast ? ['view'] : ['view', index]);
}

function indexOfView(text: string, article: Article, paragraph: number | undefined) {
  const { view } = Object(JSON.parse(bare(text)));
  return entriesOf(view, article).find((each) => each.view.paragraph === paragraph)?.index;
}

function bare(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** Words with which a paragraph is told from others: usually its first five. */
const FEWEST = 5;

function wordsOf(article: Article, { number, text }: Block): string {
  const ends = Array.from(text.matchAll(/\s+/g), ({ index }) => index).slice(FEWEST - 1);
  const beginnings = [...ends.map((end) => text.slice(0, end)), text];
  return beginnings.find((words) => blockOf(article, words)?.number === number) ?? text;
}

/** Degrees of latitude to which maps in Web Mercator reach. */
const HIGHEST = 85;

/** Within 180 degrees, its edges rounded to about a thousandth of its size. */
function bboxOf([west, south, east, north]: Extent): [number, number, number, number] {
  const size = Math.max(1e-4, Math.min(east - west, north - south));
  const digits = Math.min(6, Math.max(1, 3 - Math.floor(Math.log10(size))));
  const high = (latitude: number) =>
    rounded(Math.max(-HIGHEST, Math.min(HIGHEST, latitude)), digits);
  const around = (longitude: number) => rounded(wrapped(longitude), digits);
  const isWhole = east - west >= 360;
  return [isWhole ? -180 : around(west), high(south), isWhole ? 180 : around(east), high(north)];
}

/** From -180 to 180; a map's world is repeated. */
function wrapped(longitude: number): number {
  return longitude >= -180 && longitude <= 180
    ? longitude
    : ((((longitude + 180) % 360) + 360) % 360) - 180;
}
