/**
 * A collection of what tries to be more than text, written for these tests: each entry is a kind
 * of its own. Whatever runs calls `top.ran` with the entry's number; whatever asks for something
 * asks {@link HOST} for it, by that number.
 */
import { addresses } from './addresses.js';
import { breakingOut } from './breaking-out.js';
import { characters } from './characters.js';
import { clobbering } from './clobbering.js';
import { controls } from './controls.js';
import { drawings } from './drawings.js';
import { entities } from './entities.js';
import { files } from './files.js';
import { handlers } from './handlers.js';
import { scripts } from './scripts.js';
import { styles } from './styles.js';
import { tables } from './tables.js';
import { templates } from './templates.js';

/** A name that leads nowhere (RFC 2606). */
export const HOST = 'payload.invalid';

export interface Payload {
  readonly number: number;
  /** What it tries. */
  readonly kind: string;
  readonly text: string;
}

/** What a text of a story can hold. */
export const payloads: readonly Payload[] = Object.entries({
  ...scripts,
  ...handlers,
  ...breakingOut,
  ...addresses,
  ...drawings,
  ...styles,
  ...clobbering,
  ...templates,
  ...entities,
  ...characters,
  ...tables,
  ...files,
}).map(write);

/** What it cannot hold. */
export const unspeakable: readonly Payload[] = Object.entries(controls).map(write);

function write([kind, text]: readonly [string, string], number: number): Payload {
  const address = `https://${HOST}/NUM`;
  const written = text.replaceAll('RUN', 'top.ran(NUM)').replaceAll('ASK', address);
  return { kind, number, text: written.replaceAll('NUM', String(number)) };
}

/**
 * So many of these as a test has time for: one of every few, or all of them where the environment
 * says `DATELINE_PAYLOADS=all`.
 */
export function someOf<Value>(all: readonly Value[], every: number): Value[] {
  return process.env.DATELINE_PAYLOADS === 'all'
    ? [...all]
    : all.filter((_, index) => index % every === 0);
}
