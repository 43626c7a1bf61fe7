/** A block of the article, cut into pieces where its marks begin and end. */
import type { Block } from '../../story/article.js';
import type { TextRange } from '../../story/quotation.js';

/** What is marked in the text; ranges are of the article's whole text (UTF-16 code units). */
export type Mark = TextRange &
  (
    | {
        readonly kind: 'mention';
        readonly id: string;
        readonly number: number;
        readonly isSelected: boolean;
      }
    /** A sentence that the selected place quotes. */
    | { readonly kind: 'quoted' }
    | {
        readonly kind: 'suggestion';
        /** Where its first mention begins. */
        readonly at: number;
        readonly isSure: boolean;
        readonly isCurrent: boolean;
      }
    /** EDTF. */
    | { readonly kind: 'date'; readonly date: string }
    | {
        readonly kind: 'left off';
        /** Of the entry in the file, from 0. */
        readonly number: number;
      }
    /** The words that something is being done with. */
    | { readonly kind: 'chosen' }
  );

export interface Piece extends TextRange {
  readonly text: string;
  /** In the order in which they begin. */
  readonly marks: readonly Mark[];
}

/** Cuts a block at its marks, which may overlap. The pieces make up its text. */
export function cutAtMarks(block: Block, marks: readonly Mark[]): Piece[] {
  const from = block.start;
  const to = from + block.text.length;
  const inside = marks
    .filter(({ start, end }) => start < to && end > from && start < end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const bounds = new Set([from, to]);
  for (const { start, end } of inside) {
    bounds.add(Math.max(start, from));
    bounds.add(Math.min(end, to));
  }
  const edges = [...bounds].sort((a, b) => a - b);
  let open: readonly Mark[] = [];
  let next = 0;
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? to;
    let further = inside[next];
    while (further && further.start <= start) {
      open = [...open, further];
      further = inside[++next];
    }
    open = open.filter((mark) => mark.end > start);
    return { start, end, text: block.text.slice(start - from, end - from), marks: open };
  });
}

/** The marks of each block that has some, by where the block begins. */
export function marksByBlock(
  blocks: readonly Block[],
  marks: readonly Mark[],
): ReadonlyMap<number, readonly Mark[]> {
  const inOrder = marks.toSorted((a, b) => a.start - b.start);
  const byBlock = new Map<number, readonly Mark[]>();
  let next = 0;
  for (const { start, text } of blocks) {
    const first = next;
    // No mark is in two blocks: quotations, mentions, suggestions and dates are in one each.
    while ((inOrder[next]?.start ?? Number.POSITIVE_INFINITY) < start + text.length) next++;
    if (next > first) byBlock.set(start, inOrder.slice(first, next));
  }
  return byBlock;
}

/** The marks at some words, in the order in which they begin. */
export function marksAt(marks: readonly Mark[], { start, end }: TextRange): Mark[] {
  return marks
    .filter((mark) => mark.start < end && start < mark.end)
    .sort((a, b) => a.start - b.start);
}
