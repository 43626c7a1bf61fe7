/** The day in the dateline of a text: "PARIS, Ky., Nov. 18, 2023 — A mill burned down". */
import { dayIn } from './calendar.js';
import { type FoundDate, findWrittenDates } from './find.js';

/** Characters: a dateline ends before. */
const LONGEST = 100;
/** Places alone, what stands between them, and an article of the date. */
const PLACES = /^(?:\p{Lu}[\p{L}\p{M}.’'-]*[\s,/(]+)+(?:(?:den|le|il|lì)\s)?$/u;
const END = /^\)?\.?(?:$|\s*[—–:-]|\s+\()|^\.\s/;

/** Lines with words: a headline, a standfirst, an author may stand before it. */
const FIRST_LINES = 4;

/**
 * From which the days of the week are counted in news whose day of publication is not known.
 *
 * @param language BCP 47
 * @returns `undefined` also where further parts have datelines, as those of a diary have
 */
export function datelineOf(
  text: string,
  language: string,
): Pick<FoundDate, 'words' | 'edtf'> | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [dateline, ...others] = lines.flatMap((line, at) => {
    const date = datelineIn(line, language);
    return date ? [{ ...date, at }] : [];
  });
  return dateline && others.length === 0 && dateline.at < FIRST_LINES ? dateline : undefined;
}

function datelineIn(line: string, language: string): FoundDate | undefined {
  const start = line.slice(0, LONGEST);
  if (!/^\p{Lu}/u.test(start) || !/\d{4}/.test(start)) return undefined;
  const [date] = findWrittenDates(start, language);
  if (!date || dayIn(date.edtf) === undefined || !/\d{4}/.test(date.words)) return undefined;
  const isEnded = END.test(start.slice(date.end));
  return isEnded && PLACES.test(start.slice(0, date.start)) ? date : undefined;
}
