/** Looks up in MDN's compatibility data which features the promised browsers lack. */
import { createRequire } from 'node:module';
import type {
  CompatData,
  CompatStatement,
  Identifier,
  SimpleSupportStatement,
} from '@mdn/browser-compat-data';
import { PROMISED, type PromisedBrowser } from './promise.js';

/** A browser that lacks a feature, and its first version that has it. */
export interface Lack {
  readonly browser: PromisedBrowser;
  /** Such as "Firefox 98 (since 104)". */
  readonly says: string;
}

let read: CompatData | undefined;

/** Loaded on demand: parsing 20 MB of JSON takes 0.2 s. */
export function compatData(): CompatData {
  read ??= createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;
  return read;
}

/** The feature at a path below another; undefined if the data has none. */
export function featureAt(from: Identifier, ...path: readonly string[]): Identifier | undefined {
  let found: Identifier | undefined = from;
  for (const name of path) {
    found = found && Object.hasOwn(found, name) ? (found[name] as Identifier) : undefined;
  }
  return found;
}

/**
 * The promised browsers that lack any of these features, which have the same name, so that it is
 * unknown which of them is used.
 *
 * @param prefixes vendor prefixes with which the feature is used as well
 */
export function lacksOf(
  statements: readonly CompatStatement[],
  prefixes: readonly string[] = [],
): Lack[] {
  return (Object.keys(PROMISED) as PromisedBrowser[]).flatMap((browser) => {
    const known = statements.map(({ support }) => [support[browser] ?? []].flat());
    const hasIt = known.some((each) => each.some((one) => isThere(one, browser, prefixes)));
    if (hasIt || statements.length === 0) return [];
    const since = known
      .flat()
      .filter((one) => isWhole(one, prefixes) && typeof one.version_added === 'string')
      .map((one) => String(one.version_added))
      .sort(byVersion)[0];
    const { name } = compatData().browsers[browser];
    const says = `${name} ${PROMISED[browser]} (${since === undefined ? 'not yet in any' : `since ${since}`})`;
    return [{ browser, says }];
  });
}

/** Whether a statement is about the unprefixed feature, without a flag that users must set. */
function isWhole(one: SimpleSupportStatement, prefixes: readonly string[]): boolean {
  if (one.flags || one.partial_implementation || one.alternative_name) return false;
  return one.prefix === undefined || prefixes.includes(one.prefix);
}

function isThere(
  one: SimpleSupportStatement,
  browser: PromisedBrowser,
  prefixes: readonly string[],
): boolean {
  const { version_added: added, version_removed: removed } = one;
  if (!isWhole(one, prefixes) || typeof added !== 'string') return false;
  const promised = PROMISED[browser];
  const isGone = typeof removed === 'string' && byVersion(removed, promised) <= 0;
  return byVersion(added, promised) <= 0 && !isGone;
}

/** "≤37" means that 37 has it; "preview" is in no released version. */
function byVersion(one: string, other: string): number {
  const [a, b] = [one, other].map((version) =>
    version === 'preview' ? [Infinity] : version.replace('≤', '').split('.').map(Number),
  );
  for (const index of [0, 1, 2]) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
