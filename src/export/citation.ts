/**
 * The story as an entry of a bibliography: CSL-JSON 1.0.2, which reference managers import.
 * Names stay in one piece: which part of one is the family's, nobody has said.
 */
import { type Edge, isMoment, type Moment, parseTime } from '../story/time.js';
import type { Party } from '../story/values.js';
import type { ExportFormat } from './format.js';
import { isoDate } from './iso-dates.js';

export const citation = {
  file: 'citation.json',
  type: 'application/vnd.citationstyles.csl+json',
  write: ({ slug, article }, { site }) => {
    const { headline, language, author, publisher, published, credit } = article;
    const issued = published === undefined ? undefined : issuedOn(published);
    const entry = {
      id: slug,
      type: 'map',
      title: headline,
      ...(author && { author: author.map(nameOf) }),
      ...(publisher && { publisher: publisher.name }),
      ...(issued && { issued }),
      language,
      ...(site !== undefined && { URL: site }),
      note: credit,
    };
    return `${JSON.stringify([entry], undefined, 2)}\n`;
  },
} as const satisfies ExportFormat;

function nameOf({ name }: Party) {
  return { literal: name };
}

/**
 * CSL has days, spans of them, and one word for all that is about or in doubt. What it has not (an
 * end that is open or not known, years before Christ, which it counts otherwise) is said as EDTF.
 */
function issuedOn(published: string) {
  const edges: readonly Edge[] = parseTime(published) ?? [];
  const moments = edges.filter(isMoment);
  const [first] = moments;
  const last = moments.at(-1);
  if (!first || !last) return undefined;
  const ends = [partsOf(first, 'first'), partsOf(last, 'last')];
  const isSaid = moments.length === edges.length && ends.every(([year = 0]) => year > 0);
  if (!isSaid) return { literal: published };
  const isOne = JSON.stringify(ends[0]) === JSON.stringify(ends[1]);
  const isAbout = moments.some((each) => each.isApproximate || each.isUncertain);
  return { 'date-parts': isOne ? ends.slice(0, 1) : ends, ...(isAbout && { circa: true }) };
}

/** Year, month and day, as far as they are known. */
function partsOf(moment: Moment, bound: 'first' | 'last'): number[] {
  const [, year = '', month, day] =
    /^([+-]?\d+)(?:-(\d\d))?(?:-(\d\d))?/.exec(isoDate(moment, bound)) ?? [];
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [Number(part)]));
}
