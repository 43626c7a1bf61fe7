/** What has to be done on the map so that it shows other things than before. */
export interface Differences<Thing> {
  readonly gone: readonly string[];
  /** New things, and those that look or stand otherwise than before. */
  readonly changed: readonly Thing[];
}

/**
 * Compares by key, and things of a key by their members, which are plain values. So a change of one
 * of a thousand places touches one marker.
 */
export function differences<Thing extends { readonly key: string }>(
  before: ReadonlyMap<string, Thing>,
  after: readonly Thing[],
): Differences<Thing> {
  const keys = new Set(after.map(({ key }) => key));
  return {
    gone: [...before.keys()].filter((key) => !keys.has(key)),
    changed: after.filter((thing) => {
      const known = before.get(thing.key);
      return known === undefined || !isSame(known, thing);
    }),
  };
}

function isSame<Thing extends object>(a: Thing, b: Thing): boolean {
  const [one, other] = [Object.entries(a), Object.entries(b)];
  return (
    one.length === other.length &&
    one.every(([name, value], at) => {
      const [otherName, otherValue] = other[at] ?? [];
      return name === otherName && isEqual(value, otherValue);
    })
  );
}

/** Of lists of numbers each is compared; of other objects whether they are the same one. */
function isEqual(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
