/** What the words of a date mean: for a match of a pattern, its date and why it is that one. */
import { days, digits, weekdays } from './days.js';
import { feasts } from './feasts.js';
import { centuriesAndDecades, months, seasons, years } from './spans.js';
import type { Contradiction, Meaning, Surroundings } from './surroundings.js';
import type { Groups, Vocabulary } from './vocabulary.js';

/**
 * @returns `undefined` where the words mean no date
 */
export function meaningOf(
  groups: Groups,
  vocabulary: Vocabulary,
  around: Surroundings,
): Meaning | Contradiction | undefined {
  const isDay = groups.day ?? groups.first ?? groups.iso ?? groups.one;
  if (isDay !== undefined) {
    const found = digits(groups, vocabulary) ?? days(groups, vocabulary, around);
    if (found && 'contradiction' in found) return found;
    return found ? marked(found, groups) : { contradiction: 'there is no such day' };
  }
  const isFeast = groups.feast ?? groups.saintsDay;
  if (isFeast !== undefined) {
    const found = feasts(groups, vocabulary, around);
    return found && marked(found, groups);
  }
  const found =
    weekdays(groups, vocabulary, around) ??
    months(groups, vocabulary, around) ??
    seasons(groups, vocabulary, around) ??
    centuriesAndDecades(groups, vocabulary, around) ??
    years(groups);
  return found && marked(found, groups);
}

/** With about, perhaps, until and since. */
function marked(meaning: Meaning, { about, maybe, until, from }: Groups): Meaning {
  const mark = about && maybe ? '%' : about ? '~' : maybe ? '?' : '';
  const mean = (edtf: string) => {
    const date = edtf
      .split('/')
      .map((each) => each + mark)
      .join('/');
    if (date.includes('/')) return date;
    return until ? `../${date}` : from ? `${date}/..` : date;
  };
  const { otherwise } = meaning;
  return {
    ...meaning,
    edtf: mean(meaning.edtf),
    ...(otherwise && { otherwise: { ...otherwise, edtf: mean(otherwise.edtf) } }),
  };
}
