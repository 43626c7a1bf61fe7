/** What an author's words for a position mean that are no name: coordinates, "10 km north of Cavan". */
import { noteOn } from '../../authoring/relative/notes.js';
import {
  placeRelative,
  type Reference,
  townRadius,
  whyNowhere,
} from '../../authoring/relative/place-relative.js';
import {
  type Names,
  type RelativePlace,
  readRelative,
} from '../../authoring/relative/read-relative.js';
import {
  pairMeant,
  parted,
  referenceAtPosition,
  townReference,
  townsCalled,
  withoutCountries,
} from '../../authoring/relative/references.js';
import { nameWithArea } from '../../gazetteer/areas.js';
import type { CityCandidate } from '../../gazetteer/candidates.js';
import type { World } from '../../gazetteer/gazetteer.js';
import { regionAndCountry } from '../../gazetteer/whereabouts.js';
import type { LngLat } from '../../geo/geography.js';
import { distanceBetween } from '../../geo/geometry.js';
import { positionOfShortCode } from '../../geo/notation/grids.js';
import { readPosition } from '../../geo/notation/read-position.js';
import { normalise } from '../../text/normalise.js';

/** For whom and beside what is looked up. */
export interface Beside {
  /** Of the article (BCP 47): in it notes are written, and numbers read. */
  readonly language: string;
  /** Of the interface: in it countries are named. */
  readonly shownIn: string;
  /** The story's other places that have a position. */
  readonly others: readonly OtherPlace[];
}

export interface OtherPlace {
  readonly id: string;
  readonly name: string;
  readonly position: LngLat;
  /** Metres. */
  readonly radius?: number;
}

export type Understood = UnderstoodPosition | NotPlaced;

type UnderstoodPosition = {
  readonly kind: 'position';
  readonly position: LngLat;
  /** Of two plain numbers: where they are if latitude comes first, as Google Maps has it. */
  readonly swapped?: LngLat;
  /** How it was read, where there is more than one way: an English phrase. */
  readonly remark?: string;
  /** Of a relative place: from which places it was reckoned. */
  readonly from?: readonly Reckoned[];
  /** Of a relative place: metres, and the note, in the article's language. */
  readonly radius?: number;
  readonly note?: string;
};

export type NotPlaced =
  /** Several places have the name from which it is reckoned: what to write for each. */
  | { readonly kind: 'several'; readonly name: string; readonly choices: readonly Choice[] }
  /** No place is called so. */
  | { readonly kind: 'nobody'; readonly name: string }
  /** Why it cannot be read: an English sentence without its full stop. */
  | { readonly kind: 'unread'; readonly reason: string };

export interface Reckoned {
  readonly name: string;
  /** "Ulster, Ireland"; empty for a place of the story or a position. */
  readonly where: string;
}

interface Choice {
  /** "Cavan, Ulster, Ireland" */
  readonly shown: string;
  /** The whole text with that place in it. */
  readonly asked: string;
}

/** `undefined` for what seems to be a name. */
export function understand(world: World, asked: string, beside: Beside): Understood | undefined {
  const text = asked.trim();
  if (text === '') return undefined;
  const relative = readRelative(text, beside.language);
  if (typeof relative === 'string') return { kind: 'unread', reason: relative };
  if (relative) return place(world, text, relative, beside);
  const reading = readPosition(text);
  if (reading.kind === 'unread') {
    // "Linz" and "Bahnhof 4" resemble no notation.
    return reading.isUnknown ? undefined : { kind: 'unread', reason: reading.reason };
  }
  if (reading.kind === 'position') {
    const [x, y] = reading.position;
    const isPlain = /^[-−+]?\d{1,3}(?:\.\d+)?\s?[,; ]\s?[-−+]?\d{1,3}(?:\.\d+)?$/.test(text);
    return isPlain && Math.abs(x) <= 90 ? { ...reading, swapped: [y, x] } : reading;
  }
  if (reading.near === '') return { kind: 'unread', reason: NEEDS_TOWN(reading.code) };
  const near = find(world, text, [reading.near], beside);
  if (!('reference' in near)) return near;
  const whole = positionOfShortCode(reading.code, near.reference.position);
  if (whole.kind !== 'position') return { kind: 'unread', reason: 'that is no Plus Code' };
  return { ...whole, from: [near.reckoned] };
}

const NEEDS_TOWN = (code: string) =>
  `"${code}" is the end of a Plus Code: write the town behind it, such as "${code} Wien"`;

type Referred = { readonly reference: Reference; readonly reckoned: Reckoned };

function place(world: World, text: string, relative: RelativePlace, beside: Beside): Understood {
  const pair = relative.kind === 'between' ? pairMeant(relative.pairs, isKnown) : undefined;
  const [firstNames, secondNames] = pair ?? [
    relative.kind === 'between' ? ([''] as Names) : relative.of,
  ];
  const first = find(world, text, firstNames, beside);
  if (!('reference' in first)) return first;
  const second = secondNames && find(world, text, secondNames, beside, first.reference.position);
  if (second && !('reference' in second)) return second;
  const nowhere = whyNowhere(relative, first.reference, second?.reference);
  if (nowhere !== undefined) return { kind: 'unread', reason: nowhere };
  const names = pair?.flat() ?? [...firstNames];
  const called: [string, string?] = second
    ? [first.reference.name, second.reference.name]
    : [first.reference.name];
  return {
    kind: 'position',
    ...placeRelative(relative, first.reference, second?.reference),
    from: second ? [first.reckoned, second.reckoned] : [first.reckoned],
    note: noteOn(beside.language, withoutCountries(text, names), relative, called),
  };

  function isKnown(names: Names): boolean {
    return 'reference' in find(world, text, names, beside);
  }
}

/** Metres. Of two places one is likely to be not farther from the other. */
const BESIDE = 500_000;
/** Of places of one name, so many times as large as the next is meant without asking. */
const SURE = 10;
const CHOICES = 6;

/** @param near the other of two places */
function find(
  world: World,
  text: string,
  names: Names,
  { others, shownIn }: Beside,
  near?: LngLat,
): Referred | NotPlaced {
  const at = referenceAtPosition(names[0]);
  if (at) return { reference: at, reckoned: { name: at.name, where: '' } };
  for (const name of names) {
    const wanted = normalise(name);
    const own = others.find((other) => normalise(other.name) === wanted || other.id === name);
    if (!own) continue;
    const { position, radius = townRadius(0) } = own;
    return {
      reference: { name: own.name, position, radius },
      reckoned: { name: own.name, where: '' },
    };
  }
  const around = near ? [near] : others.map(({ position }) => position);
  for (const name of names) {
    const towns = townsCalled(world, name, around);
    const [first, ...further] = towns;
    if (!first) continue;
    if (further.length === 0 || isMeant(first, further, around)) {
      const where = regionAndCountry(world, first, shownIn);
      return { reference: townReference(name, first), reckoned: { name: first.name, where } };
    }
    return {
      kind: 'several',
      name: parted(name)[0],
      choices: towns.slice(0, CHOICES).flatMap((town) => {
        const called = nameWithArea(world, parted(name)[0], town, towns);
        if (called === undefined) return [];
        const shown = `${town.name}, ${regionAndCountry(world, town, shownIn)}`;
        return [{ shown, asked: text.replace(name, called) }];
      }),
    };
  }
  return { kind: 'nobody', name: names[0] };
}

/** Whether the first of several is near the story, and the others are far from it. */
function isMeant(
  first: CityCandidate,
  others: readonly CityCandidate[],
  around: readonly LngLat[],
): boolean {
  if (around.length === 0)
    return others.every(({ population }) => first.population > SURE * population);
  const isNear = ({ position }: CityCandidate) =>
    around.some((each) => distanceBetween(each, position) <= BESIDE);
  return isNear(first) && !others.some(isNear);
}
