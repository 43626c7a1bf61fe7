/** What a button beside a finding can do about it. */

import { inBrackets, setCallout } from '../../authoring/actions/callout.js';
import { FIRST_RADIUS, movePlace, setRadius } from '../../authoring/actions/place-members.js';
import { dropQuote, misfitsIn, setQuote, takeBack } from '../../authoring/actions/quotations.js';
import { removeAt } from '../../authoring/places-text.js';
import type { StoryFiles } from '../../authoring/story-files.js';
import { normalise } from '../../text/normalise.js';
import type { Suggestions } from '../engine/drafting.js';
import { articleOf, type StoryModel } from '../model.js';
import type { Change } from '../session.js';
import type { ShownFinding } from './shown-findings.js';

type MendName =
  | 'takeSentence'
  | 'quoteWhole'
  | 'takeOutQuotation'
  | 'turnRound'
  | 'setRadius'
  | 'addNote'
  | 'addDate'
  | 'showSuggestion'
  | 'goThrough'
  | 'putAside'
  | 'takeBack'
  | 'takeOutCharacter'
  | 'putInBrackets'
  | 'takeOutView';

export type Mend = { readonly name: MendName } & (
  | { readonly kind: 'change'; readonly change: Change }
  /** The field is for the author to fill in. */
  | { readonly kind: 'fill' }
  | { readonly kind: 'aside'; readonly words: string }
  | { readonly kind: 'suggestion'; readonly start: number }
);

/** The mends that are plain for a finding, the likeliest first. */
export function mendsOf(
  finding: ShownFinding,
  model: StoryModel,
  suggestions: Suggestions | undefined,
): readonly Mend[] {
  const { matter, place: id, quotation: number } = finding;
  if (!matter) return [];
  if (matter.code === 'not-mapped') {
    const start = startOf(matter.words, suggestions);
    if (finding.suggested !== undefined) {
      return start === undefined ? [] : [{ name: 'goThrough', kind: 'suggestion', start }];
    }
    return [
      ...(start === undefined
        ? []
        : [{ name: 'showSuggestion', kind: 'suggestion', start } as const]),
      { name: 'putAside', kind: 'aside', words: matter.words },
    ];
  }
  if (matter.code === 'unmapped-absent') {
    return [changing('takeBack', ({ places }) => takeBack(places, matter.number))];
  }
  if (matter.code === 'view-absent') {
    return [changing('takeOutView', ({ places }) => removeAt(places, ['view', matter.number]))];
  }
  if (matter.code === 'invisible') {
    const { word, spelt } = matter;
    return [
      {
        name: 'takeOutCharacter',
        kind: 'change',
        // In the quotations too, which would not fit the article any more.
        change: ({ article, places }) => ({
          article: article.replaceAll(spelt, word),
          places: places.replaceAll(spelt, word),
        }),
      },
    ];
  }
  if (id === undefined) return [];
  const place = model.places.find((each) => each.id === id);
  switch (matter.code) {
    case 'event-without-date':
      return [{ name: 'addDate', kind: 'fill' }];
    case 'callout-absent': {
      const { callout = '', quotes = [] } = place?.properties ?? {};
      const sentences = quotes.map(({ exact }) => exact);
      const bracketed = inBrackets(callout, sentences);
      return [changing('putInBrackets', ({ places }) => setCallout(places, id, bracketed))];
    }
    case 'without-note':
      return [{ name: 'addNote', kind: 'fill' }];
    case 'without-radius':
    case 'somewhere-point':
      return [changing('setRadius', ({ places }) => setRadius(places, id, FIRST_RADIUS))];
    case 'position': {
      const { meant } = matter;
      if (!meant || place?.geometry?.type !== 'Point') return [];
      return [changing('turnRound', ({ places }) => movePlace(places, id, meant))];
    }
  }
  const quote = number === undefined ? undefined : place?.quotations[number]?.quote;
  if (number === undefined || !quote) return [];
  const takeOut = changing('takeOutQuotation', ({ places }) => dropQuote(places, id, number));
  switch (matter.code) {
    case 'quotation-absent': {
      if (matter.nearest === undefined) return [takeOut];
      return [changing('takeSentence', (files) => withNearest(files, id, number)), takeOut];
    }
    case 'quotation-part': {
      const whole = { ...quote, exact: matter.whole };
      return [changing('quoteWhole', ({ places }) => setQuote(places, id, number, whole))];
    }
    case 'mention-shared':
      return [takeOut];
    default:
      return [];
  }
}

function changing(name: MendName, change: (files: StoryFiles) => string): Mend {
  return { name, kind: 'change', change: (files) => ({ places: change(files) }) };
}

function withNearest({ article: text, places }: StoryFiles, id: string, number: number): string {
  const article = articleOf(text);
  const misfit =
    article && misfitsIn(article, places).find((each) => each.id === id && each.number === number);
  return misfit?.nearest ? setQuote(places, id, number, misfit.nearest) : places;
}

/** Where the first mention of the suggestion of this name begins. */
function startOf(words: string, suggestions: Suggestions | undefined): number | undefined {
  const wanted = normalise(words);
  return suggestions?.placed.find(({ name }) => normalise(name) === wanted)?.mentions[0]?.start;
}
