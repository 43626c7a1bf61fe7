/** What decided places and demonyms of a text say of its other names: votes, neighbours, longer names. */
import type { IndexedPlace, NameMatch } from '../gazetteer/name-index.js';
import type { LngLat } from '../geo/geography.js';
import type { Reason } from './reason.js';
import type { Recognised } from './recognise.js';

/** Toponyms of one name that have one sense. */
export interface Group {
  readonly toponyms: readonly Recognised[];
  readonly matches: readonly NameMatch[];
}

export interface Resolved {
  readonly group: Group;
  /** Best first. */
  readonly candidates: readonly IndexedPlace[];
  /** By how much the first candidate leads. */
  readonly lead: number;
  readonly reason: Reason;
}

export interface Known {
  /** Counts by code of country or division. */
  readonly demonyms: ReadonlyMap<string, number>;
  readonly taken: readonly {
    readonly name: string;
    readonly position?: LngLat;
    readonly country?: string;
  }[];
}

/** Places that others may be near to: a book has thousands. */
const MOST_NEIGHBOURS = 150;

export interface Neighbour {
  readonly name: string;
  readonly position: LngLat;
  /** From 0 to 1. */
  readonly weight: number;
  readonly isTaken: boolean;
  readonly key?: number;
}

export interface Context {
  readonly votes: ReadonlyMap<string, number>;
  readonly total: number;
  readonly names: ReadonlyMap<string, string>;
  readonly neighbours: readonly Neighbour[];
  /** Places that the text calls by more words too, by the first words of these. */
  readonly longer: ReadonlyMap<string, ReadonlySet<number>>;
  /** What each group itself has added, which must not speak for it. */
  readonly own: ReadonlyMap<Group, ReadonlyMap<string, number>>;
}

/** Before anything is decided. */
export const NOTHING: Context = {
  votes: new Map(),
  total: 0,
  names: new Map(),
  neighbours: [],
  longer: new Map(),
  own: new Map(),
};

export function contextOf(decided: readonly Resolved[], { demonyms, taken }: Known): Context {
  const votes = new Map<string, number>();
  const names = new Map<string, string>();
  const own = new Map<Group, Map<string, number>>();
  const add = (code: string | undefined, weight: number) => {
    if (code !== undefined) votes.set(code, (votes.get(code) ?? 0) + weight);
  };
  for (const [code, count] of demonyms) {
    add(code.slice(0, 2), Math.sqrt(count));
    if (code.length > 2) add(code, Math.sqrt(count));
  }
  for (const { country } of taken) add(country, 3);
  const neighbours: Neighbour[] = taken.flatMap(({ name, position }) =>
    position ? [{ name, position, weight: 1, isTaken: true }] : [],
  );
  for (const { group, candidates, lead } of decided) {
    const [place] = candidates;
    if (!place) continue;
    const sureness = Math.min(1, lead / 2);
    const weight = sureness * Math.sqrt(group.toponyms.length);
    const mine = new Map<string, number>();
    for (const code of [place.country, place.division1]) {
      if (code === undefined) continue;
      add(code, weight);
      mine.set(code, weight);
    }
    own.set(group, mine);
    if (place.kind === 'country' && place.country) names.set(place.country, place.name);
    if (place.kind === 'first-order division' && place.division1) {
      names.set(place.division1, place.name);
    }
    if (place.kind === 'settlement' || place.kind === 'second-order division') {
      neighbours.push({
        name: place.name,
        position: place.position,
        weight: sureness,
        isTaken: false,
        key: place.key,
      });
    }
  }
  const total = [...votes].reduce((sum, [code, n]) => sum + (code.length === 2 ? n : 0), 0);
  const nearest = neighbours.sort((a, b) => b.weight - a.weight).slice(0, MOST_NEIGHBOURS);
  return { votes, total, names, neighbours: nearest, longer: longerNamesOf(decided), own };
}

/** "Frankfurt an der Oder" speaks for that one where the text has "Frankfurt" alone. */
function longerNamesOf(decided: readonly Resolved[]): ReadonlyMap<string, ReadonlySet<number>> {
  const longer = new Map<string, Set<number>>();
  for (const { group, candidates } of decided) {
    const [place] = candidates;
    if (place?.kind !== 'settlement') continue;
    const words = group.toponyms[0]?.key.split(' ') ?? [];
    for (let count = 1; count < words.length; count++) {
      const key = words.slice(0, count).join(' ');
      const others = longer.get(key);
      if (others) others.add(place.key);
      else longer.set(key, new Set([place.key]));
    }
  }
  return longer;
}
