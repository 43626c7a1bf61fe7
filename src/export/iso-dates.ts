/** Dates of EDTF for formats that know ISO 8601 (and XML Schema) alone. */
import type { Moment, Precision } from '../story/time.js';

/** What is not a date there is bounded by two that are. */
const BOUNDS: Readonly<Partial<Record<Precision, 'year' | 'month'>>> = {
  century: 'year',
  decade: 'year',
  season: 'month',
};

/** Whether there is one date for it. */
export function hasIsoForm({ precision }: Moment): boolean {
  return BOUNDS[precision] === undefined;
}

/** The date, or else the first or the last within it; without marks of uncertainty. */
export function isoDate(moment: Moment, bound: 'first' | 'last' = 'first'): string {
  const { text, precision, span } = moment;
  const unit = BOUNDS[precision];
  if (unit === undefined) return text.replace(/^Y|-XX/g, '');
  const [, year = '', month = ''] =
    /^([+-]?\d+)-(\d\d)/.exec(new Date(bound === 'first' ? span.start : span.end).toISOString()) ??
    [];
  const short = year.replace(/^-00(?=\d{4}$)/, '-');
  return unit === 'year' ? short : `${short}-${month}`;
}
