/** ISO 8601 as the story has it, written as other formats want it. */

/** The first and, of an interval, the last of the dates in an ISO 8601 text. */
export function momentsOf(date: string): readonly [first: string, last?: string] {
  const [first = '', last] = date.split('/');
  return last === undefined ? [first] : [first, last];
}

/** The date alone, as coarse as it is, of a date or date-time. */
export function dateIn(moment: string): string {
  return moment.split('T')[0] ?? moment;
}

/** A date or date-time as XML Schema has it, where no time goes without seconds. */
export function xmlMoment(moment: string): string {
  return moment.replace(/T\d{2}:\d{2}(?!:)/, '$&:00');
}
