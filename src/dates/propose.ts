/** What to write instead of a date that is none: "1. Mai 1799", "01/02/2016". */
import { findWrittenDates } from './find.js';

const LANGUAGES = ['en', 'de', 'it', 'fr'];
/** Characters; no date is longer, in whatever words. */
const LONGEST = 80;

/**
 * The dates of EDTF that a text may mean, in whichever language; none where it is not a date from
 * end to end, or where the date hangs on what is around it.
 */
export function proposeDates(text: string): string[] {
  const bare = text.trim().replace(/[.,;]$/, '');
  if (bare === '' || bare.length > LONGEST) return [];
  const found = LANGUAGES.flatMap((language) => {
    const [date, ...others] = findWrittenDates(bare, language);
    if (!date || others.length > 0 || date.words.length < bare.length) return [];
    return [date.edtf, ...(date.otherwise ? [date.otherwise.edtf] : [])];
  });
  return [...new Set(found)];
}

/** Such as `: for "1. Mai 1799" write 1799-05-01`; empty where nothing can be proposed. */
export function adviceFor(text: unknown): string {
  if (typeof text !== 'string') return '';
  const dates = proposeDates(text);
  return dates.length === 0 ? '' : `: for ${JSON.stringify(text)} write ${dates.join(' or ')}`;
}
