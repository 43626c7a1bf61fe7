/** When stories were published and changed, as feeds and search engines read it. */
import type { Article } from '../story/article.js';
import { isExactDay, parseTimeSpan } from '../story/time.js';

/** Milliseconds (Unix time, UTC); a day is its first moment. */
export interface Dated {
  /** Where the day is known. */
  readonly published: number | undefined;
  /** The last change; the publication where there was none. */
  readonly updated: number;
}

/**
 * `undefined` for an article of which no exact day is known: a feed has no other dates, and none
 * is made up.
 */
export function datedOf({ published, modified }: Article): Dated | undefined {
  const [first, last] = [published, modified].map(momentOf);
  const updated = last ?? first;
  return updated === undefined ? undefined : { published: first, updated };
}

function momentOf(date: string | undefined): number | undefined {
  const start = date !== undefined && isExactDay(date) ? parseTimeSpan(date)?.start : undefined;
  if (start === undefined) return undefined;
  const year = new Date(start).getUTCFullYear();
  return year >= 1 && year <= 9999 ? start : undefined;
}

/** A moment of RFC 3339, in UTC. */
export function momentText(moment: number): string {
  return new Date(moment).toISOString().replace(/\.\d+/, '');
}
