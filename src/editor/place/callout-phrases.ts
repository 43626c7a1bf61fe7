/** Short phrases of a place's sentences, which could stand on the map as they are. */
import type { Quote } from '../../story/members.js';
import { CALLOUT_LENGTH } from '../../story/values.js';
import { visibleText } from '../../text/plain.js';

/** Phrases that are offered. */
const OFFERED = 4;

/** Where a sentence can be cut without being read otherwise; not at the dots of "St." and "9. May". */
const BETWEEN_CLAUSES = /[,;:!?()[\]"“”„«»‹›–—]|\s-\s|\.$/u;

/**
 * The clauses of the sentences that are short enough for a map.
 *
 * @param known words that stand there anyway: the place's name, its date
 */
export function phrasesIn(
  quotes: readonly Pick<Quote, 'exact'>[],
  known: readonly string[],
): string[] {
  const clauses = quotes.flatMap(({ exact }) =>
    exact.split(BETWEEN_CLAUSES).map((clause) => clause.trim()),
  );
  const isOffered = (clause: string) =>
    clause.length <= CALLOUT_LENGTH &&
    /\S\s+\S/.test(clause) &&
    visibleText(clause) === clause &&
    !known.some((words) => words.includes(clause));
  return [...new Set(clauses.filter(isOffered))].slice(0, OFFERED);
}
