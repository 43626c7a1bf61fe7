/** What a button beside a finding can do about it. */

import { inBrackets, setCallout } from '../../authoring/actions/callout.js';
import {
  FIRST_RADIUS,
  giveOwnId,
  movePlace,
  removePlace,
  setRadius,
  setRole,
} from '../../authoring/actions/place-members.js';
import {
  dropQuote,
  misfitsIn,
  quoteWhereItStands,
  setQuote,
  takeBack,
} from '../../authoring/actions/quotations.js';
import { dropView } from '../../authoring/actions/views.js';
import { removeAt } from '../../authoring/places-text.js';
import type { StoryFiles } from '../../authoring/story-files.js';
import { anchored } from '../../authoring/subject.js';
import type { Matter } from '../../check/matter.js';
import type { Quote } from '../../story/members.js';
import { normalise } from '../../text/normalise.js';
import { offsetOfWords } from '../../text/words.js';
import type { Suggestions } from '../engine/drafting.js';
import { articleOf, type EditedPlace, type StoryModel } from '../model.js';
import type { Change } from '../session.js';
import type { ShownFinding } from './shown-findings.js';

type MendName =
  | 'takeSentence'
  | 'quoteWhole'
  | 'quoteWhereItStands'
  | 'takeOutQuotation'
  | 'takeName'
  | 'removePlace'
  | 'turnRound'
  | 'setAnchor'
  | 'setRadius'
  | 'addNote'
  | 'addDate'
  | 'makePlace'
  | 'showSuggestion'
  | 'goThrough'
  | 'putAside'
  | 'takeBack'
  | 'takeOutCharacter'
  | 'putInBrackets'
  | 'takeOutView'
  | 'giveOwnId';

export type Mend = { readonly name: MendName } & (
  | {
      readonly kind: 'change';
      readonly change: Change;
      /** The place that it was about is gone. */
      readonly isRemoval?: true;
    }
  /** The field is for the author to fill in. */
  | { readonly kind: 'fill' }
  | { readonly kind: 'aside'; readonly words: string }
  | { readonly kind: 'suggestion'; readonly start: number }
);

/** What a finding is about, in the story as it is. */
interface Subject {
  readonly finding: ShownFinding;
  readonly model: StoryModel;
  readonly suggestions: Suggestions | undefined;
  readonly id: string;
  readonly place: EditedPlace | undefined;
  /** Of the quotation, from 0; -1 for none. */
  readonly number: number;
  readonly quote: Quote | undefined;
}

type Code = Matter['code'];

type Mends = {
  readonly [C in Code]:
    | ((matter: Extract<Matter, { readonly code: C }>, subject: Subject) => readonly Mend[])
    /** Only the author can say what is meant: the way to the field is all there is. */
    | 'for the author';
};

const MENDS: Mends = {
  'no-places': 'for the author',
  'no-text': 'for the author',
  'not-mapped': ({ words }, { finding, suggestions }) => {
    const start = startOf(words, suggestions);
    const showing = (name: MendName): readonly Mend[] =>
      start === undefined ? [] : [{ name, kind: 'suggestion', start }];
    if (finding.suggested !== undefined) return showing('goThrough');
    return [...showing('showSuggestion'), { name: 'putAside', kind: 'aside', words }];
  },
  'quotation-absent': ({ nearest }, subject) => {
    const { id, number, quote, place } = subject;
    if (!quote) return [];
    // Without its only quotation there would be no place.
    const isOnly = place?.quotations.length === 1;
    const out = [takingOut(id, number), ...(isOnly ? removing(subject) : [])];
    if (nearest === undefined) return out;
    return [changing('takeSentence', (files) => withNearest(files, id, number)), ...out];
  },
  'quotation-ambiguous': (_, { id, number, quote }) => (quote ? requoting(id, number) : []),
  'quotation-context': (_, { id, number, quote }) => (quote ? requoting(id, number) : []),
  'quotation-part': ({ whole }, { id, number, quote }) => {
    if (!quote) return [];
    return [
      changing('quoteWhole', ({ places }) =>
        setQuote(places, id, number, { ...quote, exact: whole }),
      ),
    ];
  },
  'mention-absent': (_, subject) => naming(subject),
  'mention-shared': (_, { id, number, quote }) => (quote ? [takingOut(id, number)] : []),
  'unmapped-absent': ({ number }) => [
    changing('takeBack', ({ places }) => takeBack(places, number)),
  ],
  'event-without-date': (_, { id }) => [
    { name: 'addDate', kind: 'fill' },
    changing('makePlace', ({ places }) => setRole(places, id, 'place')),
  ],
  'time-words-absent': 'for the author',
  weekday: 'for the author',
  'callout-absent': (_, { id, place }) => {
    const { callout = '', quotes = [] } = place?.properties ?? {};
    const sentences = quotes.map(({ exact }) => exact);
    const bracketed = inBrackets(callout, sentences);
    return [changing('putInBrackets', ({ places }) => setCallout(places, id, bracketed))];
  },
  'view-absent': ({ number }) => [
    changing('takeOutView', ({ places }) => removeAt(places, ['view', number])),
  ],
  'view-leaves-out': () => [
    changing('takeOutView', ({ article, places }) => {
      const read = articleOf(article);
      return read ? dropView(places, read, undefined) : places;
    }),
  ],
  'without-note': () => [{ name: 'addNote', kind: 'fill' }],
  'without-radius': (_, { id }) => circling(id),
  'somewhere-point': (_, { id }) => circling(id),
  'without-anchor': (_, subject) => anchoring(subject),
  'anchor-away': (_, subject) => anchoring(subject),
  'not-drawn': 'for the author',
  position: ({ meant }, { id, place }) => {
    if (!meant || place?.geometry?.type !== 'Point') return [];
    return [changing('turnRound', ({ places }) => movePlace(places, id, meant))];
  },
  invisible: ({ word, spelt }) => [
    {
      name: 'takeOutCharacter',
      kind: 'change',
      // In the quotations too, which would not fit the article any more.
      change: ({ article, places }) => ({
        article: article.replaceAll(spelt, word),
        places: places.replaceAll(spelt, word),
      }),
    },
  ],
  'same-id': ({ id }) => [changing('giveOwnId', ({ places }) => giveOwnId(places, id))],
  missing: ({ member }, subject) => (member === 'quotes' ? removing(subject) : []),
  rule: ({ rule, member }, subject) => {
    if (rule === 'quoted') return removing(subject);
    if (member === 'radius') return circling(subject.id);
    return rule === 'not-empty' && member === 'mention' ? naming(subject) : [];
  },
};

/** The mends that are plain for a finding, the likeliest first. */
export function mendsOf(
  finding: ShownFinding,
  model: StoryModel,
  suggestions: Suggestions | undefined,
): readonly Mend[] {
  const { matter, place: id = '', quotation: number = -1 } = finding;
  const place = model.places.find((each) => each.id === id);
  const quote = place?.quotations[number]?.quote;
  return matter ? mendsFor(matter, { finding, model, suggestions, id, place, number, quote }) : [];
}

function mendsFor<C extends Code>(
  matter: Extract<Matter, { readonly code: C }>,
  subject: Subject,
): readonly Mend[] {
  const mends: Mends[C] = MENDS[matter.code as C];
  return typeof mends === 'function' ? mends(matter, subject) : [];
}

function takingOut(id: string, number: number): Mend {
  return changing('takeOutQuotation', ({ places }) => dropQuote(places, id, number));
}

/** Quotes a sentence with what stands around it, each time that it stands in the article. */
function requoting(id: string, number: number): readonly Mend[] {
  return [
    changing('quoteWhereItStands', ({ article: text, places }) => {
      const article = articleOf(text);
      return article ? quoteWhereItStands(article, places, id, number) : places;
    }),
    takingOut(id, number),
  ];
}

/** The place's name as the mention, where the sentence has it. */
function naming({ id, number, place, quote, model }: Subject): readonly Mend[] {
  const name = place?.properties.name;
  const language = model.article?.language;
  if (!quote || !name || !language || offsetOfWords(quote.exact, name, language) === -1) return [];
  return [
    changing('takeName', ({ places }) => setQuote(places, id, number, { ...quote, mention: name })),
  ];
}

function removing({ id, place }: Subject): readonly Mend[] {
  if (!place) return [];
  const remove = changing('removePlace', ({ places }) => removePlace(places, id));
  return [{ ...remove, isRemoval: true }];
}

function circling(id: string): readonly Mend[] {
  return [changing('setRadius', ({ places }) => setRadius(places, id, FIRST_RADIUS))];
}

function anchoring({ id, place }: Subject): readonly Mend[] {
  const geometry = place?.geometry;
  const { anchor } = geometry && geometry.type !== 'Point' ? anchored(geometry) : {};
  if (!anchor) return [];
  return [changing('setAnchor', ({ places }) => movePlace(places, id, anchor))];
}

function changing(
  name: MendName,
  change: (files: StoryFiles) => string,
): Extract<Mend, { readonly kind: 'change' }> {
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
