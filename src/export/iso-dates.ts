/** Dates of EDTF for formats that know ISO 8601 (and XML Schema) alone. */
import type { Moment } from '../story/time.js';

/** Spring to winter, wherever it was: north or south of the equator is months apart. */
const SEASON_ANYWHERE = /-2[1-4]$/;

/** What is not a date there is bounded by two that are. */
function boundsOf({ text, precision }: Moment): 'year' | 'month' | undefined {
  if (precision === 'century' || precision === 'decade') return 'year';
  if (precision !== 'season') return undefined;
  return SEASON_ANYWHERE.test(text) ? 'year' : 'month';
}

/** Whether there is one date for it. */
export function hasIsoForm(moment: Moment): boolean {
  return boundsOf(moment) === undefined;
}

/** The date, or else the first or the last within it; without marks of uncertainty. */
export function isoDate(moment: Moment, bound: 'first' | 'last' = 'first'): string {
  const { text, span } = moment;
  const unit = boundsOf(moment);
  if (unit === undefined) return text.replace(/^Y|-XX/g, '');
  const [, year = '', month = ''] =
    /^([+-]?\d+)-(\d\d)/.exec(new Date(bound === 'first' ? span.start : span.end).toISOString()) ??
    [];
  const short = year.replace(/^-00(?=\d{4}$)/, '-');
  return unit === 'year' ? short : `${short}-${month}`;
}
