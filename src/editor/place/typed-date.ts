/** Reading the dates that authors type. */
import { openDateFinder } from '../../dates/chrono.js';
import { findWrittenDates } from '../../dates/find.js';
import { isDateOrInterval } from '../../story/time.js';
import { plainText } from '../../text/plain.js';

const LANGUAGES = ['en', 'de', 'it', 'fr'];
/** Characters; a date has fewer. */
const LONGEST = 100;

/**
 * What a text may mean that is nothing but a date, as EDTF, likeliest first: several for
 * 03/04/2016, none for other texts.
 *
 * @param language of the article (BCP 47), after which others are tried
 * @param published EDTF: "last Tuesday" is counted from it
 */
export async function readTypedDate(
  typed: string,
  language: string,
  published: string | undefined,
): Promise<readonly string[]> {
  const text = plainText(typed).trim().replace(/[.,]$/, '');
  if (text === '' || text.length > LONGEST) return [];
  if (isDateOrInterval(text)) return [text];
  const slashed = /^(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4}|\d{2})$/.exec(text);
  if (slashed) return inEitherOrder(slashed, published);
  const find = await openDateFinder(language);
  const [own] = [
    () => find(text, published),
    ...LANGUAGES.map((each) => () => findWrittenDates(text, each, published)),
  ]
    .map((read) => read().filter(({ words }) => words.length >= text.length - 1))
    .filter((found) => found.length > 0);
  const meant = own?.flatMap(({ edtf, otherwise }) => [
    edtf,
    ...(otherwise ? [otherwise.edtf] : []),
  ]);
  return [...new Set(meant)];
}

/** Day and month, and the other way round where both may be a month. */
function inEitherOrder(
  [, first = '', second = '', end = '']: RegExpExecArray,
  published: string | undefined,
): string[] {
  const year = end.length === 4 ? end : yearEndingIn(end, published);
  const date = (month: string, day: string) =>
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return [...new Set([date(second, first), date(first, second)])].filter(isDateOrInterval);
}

/** The last such year up to that after the article's: what it foretells is near. */
function yearEndingIn(end: string, published: string | undefined): string {
  const told = Number(/^\d{4}/.exec(published ?? '')?.[0] ?? new Date().getFullYear());
  const century = Math.floor(told / 100) * 100;
  const year = century + Number(end);
  return String(year <= told + 1 ? year : year - 100);
}
