/** Looks up in MDN's compatibility data which features the promised browsers lack. */
import { createRequire } from 'node:module';
import type {
  CompatData,
  CompatStatement,
  Identifier,
  SimpleSupportStatement,
} from '@mdn/browser-compat-data';
import { memoise } from '../../memoise.js';
import { PROMISED, type PromisedBrowser } from './promise.js';

/** A feature that a style sheet or a script uses. */
export interface UsedFeature {
  readonly file: string;
  /** Its path in the data, `css.properties.float.inline-end`, or in a script its name: `findLast`. */
  readonly feature: string;
  /** Of a name in a script, all features that have it: the type of the object is unknown. */
  readonly statements: readonly CompatStatement[];
  /** The source text that uses it. */
  readonly text: string;
  /** Vendor prefixes with which it is used as well. */
  readonly prefixes?: readonly string[];
}

/** Loaded on demand: parsing 20 MB of JSON takes 0.2 s. */
export const compatData = memoise(
  (): CompatData => createRequire(import.meta.url)('@mdn/browser-compat-data'),
);

/** The feature at a path below another; undefined if the data has none. */
export function featureAt(from: Identifier, ...path: readonly string[]): Identifier | undefined {
  let found: Identifier | undefined = from;
  for (const name of path) {
    found = found && Object.hasOwn(found, name) ? (found[name] as Identifier) : undefined;
  }
  return found;
}

/**
 * The promised browsers that lack a feature, and their first version that has it: such as
 * "Firefox 98 (since 104)".
 */
export function lacksOf({ statements, prefixes = [] }: UsedFeature): string[] {
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
    return `${name} ${PROMISED[browser]} (${since === undefined ? 'not yet in any' : `since ${since}`})`;
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

/** "preview", which is in no released version, comes after all numbers. */
const { compare } = new Intl.Collator('en', { numeric: true });

/** "≤37" means that 37 has it. */
function byVersion(one: string, other: string): number {
  return compare(one.replace('≤', ''), other.replace('≤', ''));
}
