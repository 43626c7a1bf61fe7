/**
 * What a finding is about, as data: for tools that word it in another language, or offer to mend
 * it. Findings that few authors meet have none.
 */
import type { LngLat } from '../geo/geography.js';
import type { Rule } from '../story/values.js';
import type { Slip } from './positions/slips.js';

export type Matter =
  | { readonly code: 'no-places' }
  /** The article names what is neither a place of the story nor left off the map. */
  | { readonly code: 'not-mapped'; readonly words: string }
  /** `nearest`: the sentence of the article that is most like the quotation. */
  | { readonly code: 'quotation-absent'; readonly nearest?: string }
  | { readonly code: 'quotation-ambiguous' }
  | { readonly code: 'quotation-context' }
  /** `whole`: the sentences that the quotation is a part of. */
  | { readonly code: 'quotation-part'; readonly whole: string }
  | { readonly code: 'mention-absent'; readonly words: string }
  /** Two places have the same words of one sentence; `place` is the other's id. */
  | { readonly code: 'mention-shared'; readonly words: string; readonly place: string }
  | { readonly code: 'unmapped-absent'; readonly words: string; readonly number: number }
  | { readonly code: 'event-without-date' }
  | { readonly code: 'time-words-absent'; readonly words: string }
  /** `words`: the part of the callout that no quotation has. */
  | { readonly code: 'callout-absent'; readonly words: string }
  /** The article has no paragraph with the words of a view; `number` is the view's, from 0. */
  | { readonly code: 'view-absent'; readonly words: string; readonly number: number }
  | { readonly code: 'view-leaves-out'; readonly names: readonly string[] }
  /** `weekday`: what the day is, in the article's language. */
  | {
      readonly code: 'weekday';
      readonly day: string;
      readonly weekday: string;
      readonly words: string;
    }
  | { readonly code: 'without-note' }
  | { readonly code: 'without-radius' }
  | { readonly code: 'somewhere-point' }
  | { readonly code: 'without-anchor' }
  /** `anchor-away`: it is not on its line or in its area. */
  | { readonly code: 'anchor-away' }
  | { readonly code: 'not-drawn' }
  /** What was mistyped, if that can be told, and where the place would be then. */
  | {
      readonly code: 'position';
      readonly name: string;
      readonly why: 'entry' | 'country' | 'others' | 'land' | 'remote' | 'gazetteer';
      readonly slip?: Slip;
      readonly meant?: LngLat;
    }
  /** A character within a word, which nobody sees. */
  | { readonly code: 'invisible'; readonly word: string; readonly spelt: string }
  | { readonly code: 'same-id'; readonly id: string }
  | { readonly code: 'missing'; readonly member: string }
  | { readonly code: 'rule'; readonly member: string; readonly rule: Rule }
  | { readonly code: 'no-text' };
