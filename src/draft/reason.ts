import { countryNameIn } from '../gazetteer/countries.js';

/** Why a suggestion proposes its first candidate: as data, for any language and any surface. */
export type Reason =
  /** The text says where it is: ", Texas". */
  | { readonly kind: 'followed by'; readonly name: string }
  /** It is near places that the author took, or that the text names. */
  | { readonly kind: 'near'; readonly names: readonly string[]; readonly isTaken: boolean }
  /** The text has its longer name elsewhere: "Frankfurt an der Oder". */
  | { readonly kind: 'in full'; readonly name: string }
  /** The text speaks of its country or division. */
  | { readonly kind: 'within'; readonly name: string }
  /** It has the most people of so many places of that name, or of so many towns. */
  | { readonly kind: 'largest'; readonly of: number; readonly areTowns?: true }
  /**
   * The only one of that name; with `in` one that little else speaks for: far from the others, in
   * that country (ISO 3166-1 alpha-2), which the text may not even name; with `isPart` one whose
   * own name has more words, and which is called so too.
   */
  | {
      readonly kind: 'only';
      readonly in?: string;
      readonly isNamed?: boolean;
      readonly isPart?: boolean;
    }
  /** A town, where the word says that its district is meant, of which the gazetteer knows nothing. */
  | { readonly kind: 'seat'; readonly word: string }
  /** One of so many of that name, of which others have more people. */
  | { readonly kind: 'one of'; readonly of: number }
  /** A country comes before towns and persons of its name. */
  | { readonly kind: 'country' }
  /** A river: the text speaks of one of its banks, which no gazetteer knows. */
  | { readonly kind: 'river' }
  /** The word says that it is a place ("Street", "village of"), which no gazetteer has. */
  | { readonly kind: 'no entry'; readonly word?: string };

/** A reason in English, to follow "because" or to stand alone: "the largest of 12". */
export function wordReason(reason: Reason): string {
  switch (reason.kind) {
    case 'followed by':
      return `because ${reason.name} follows`;
    case 'near':
      return `near ${listed(reason.names)}, which ${reason.isTaken ? 'you took' : 'the text names'}`;
    case 'in full':
      return `because the text also names ${reason.name}`;
    case 'within':
      return `because the text speaks of ${reason.name}`;
    case 'largest':
      return `the largest of ${reason.of}${reason.areTowns ? ' towns' : ''}`;
    case 'one of':
      return `one of ${reason.of} of that name`;
    case 'only':
      return reason.in === undefined
        ? `the only place ${reason.isPart ? 'that is also called so' : 'of that name'}`
        : `the only one of that name, in ${countryNameIn('en', reason.in)}, ${
            reason.isNamed ? 'far from the other places' : 'which the article does not name'
          }`;
    case 'seat':
      return `the town of that name, since the gazetteer has no "${reason.word} …"`;
    case 'country':
      return 'a country';
    case 'river':
      return 'a river, of which no gazetteer knows the spot that is meant';
    case 'no entry':
      return reason.word === undefined
        ? 'the gazetteer has no such place'
        : `because of "${reason.word}"; the gazetteer has no such place`;
  }
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}
