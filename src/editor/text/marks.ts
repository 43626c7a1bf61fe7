/** What is marked in the article: what the files say of it, and the draft. */
import type { Article } from '../../story/article.js';
import type { TextRange } from '../../story/quotation.js';
import { rankByNeighbours } from '../../text/words.js';
import type { Suggestions } from '../engine/drafting.js';
import type { LeftOff, StoryModel } from '../model.js';
import type { Mark } from './pieces.js';

export interface Shown {
  readonly model: Pick<StoryModel, 'places' | 'leftOff'>;
  readonly suggestions: Suggestions | undefined;
  /** The id of the selected place. */
  readonly selected: string | undefined;
  /** Where the first mention of the suggestion begins that is gone through. */
  readonly suggestion: number | undefined;
}

export function marksOf(article: Article, shown: Shown): Mark[] {
  const { model, suggestions, selected } = shown;
  const mentions = model.places.flatMap(({ id, number, quotations }) =>
    quotations.flatMap(({ sentence, mention }): Mark[] => {
      const isSelected = id === selected;
      return [
        ...(mention ? [{ ...mention, kind: 'mention', id, number, isSelected } as const] : []),
        ...(sentence && isSelected ? [{ ...sentence, kind: 'quoted' } as const] : []),
      ];
    }),
  );
  if (!suggestions) return [...mentions, ...leftOffIn(article, model.leftOff)];
  const { placed, unplaced, dates } = suggestions;
  const suggested = [...placed, ...unplaced].flatMap((suggestion) => {
    const [first] = suggestion.mentions;
    if (!first) return [];
    const isSure = 'isSure' in suggestion && suggestion.isSure === true;
    const isCurrent = first.start === shown.suggestion;
    return suggestion.mentions.map(
      (range): Mark => ({ ...range, kind: 'suggestion', at: first.start, isSure, isCurrent }),
    );
  });
  const dated = dates.map(
    ({ start, end, edtf }): Mark => ({ start, end, kind: 'date', date: edtf }),
  );
  return [...mentions, ...leftOffIn(article, model.leftOff), ...suggested, ...dated];
}

/** Where the words are that the map leaves off: as whole words. */
export function leftOffIn({ text }: Article, leftOff: readonly LeftOff[]): Mark[] {
  const rank = rankByNeighbours(text);
  return leftOff.flatMap(({ mention }, number) =>
    rangesOf(text, mention).flatMap(({ start, end }): Mark[] =>
      rank(start, end) === 2 ? [] : [{ start, end, kind: 'left off', number }],
    ),
  );
}

function rangesOf(text: string, words: string): TextRange[] {
  const ranges: TextRange[] = [];
  if (words.trim() === '') return ranges;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    ranges.push({ start: at, end: at + words.length });
  }
  return ranges;
}
