/** When the article was published by the reader's own clock. */
import { fill } from '../story/live.js';

/**
 * Writes a date-time by the clock of a time zone (the reader's own unless given); `undefined`
 * where `iso` names no offset, or one that this clock shared at that moment.
 */
export function localTimeOf(iso: string, language: string, timeZone?: string): string | undefined {
  const [, sign, hours, minutes] = /T.*(?:Z|([+-])(\d{2}):(\d{2}))$/.exec(iso) ?? [];
  const isUtc = iso.endsWith('Z');
  if (!isUtc && sign === undefined) return undefined;
  const offset = isUtc ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  const moment = new Date(iso);
  const zone = timeZone === undefined ? {} : { timeZone };
  if (offset === offsetOf(moment, zone)) return undefined;
  return new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    ...zone,
  }).format(moment);
}

/** Adds the reader's own time, as `yourTime` puts it, behind the publication's on the timeline, where they differ. */
export function showLocalTime(root: ParentNode, yourTime: string): void {
  for (const time of root.querySelectorAll<HTMLTimeElement>('.published time')) {
    const language = time.closest('[lang]')?.getAttribute('lang') ?? 'en';
    const local = localTimeOf(time.dateTime, language);
    if (local !== undefined) time.after(` (${fill(yourTime, local)})`);
  }
}

/** Minutes that a time zone is ahead of UTC at a moment. */
function offsetOf(moment: Date, zone: { timeZone?: string }): number {
  const options = { ...zone, hourCycle: 'h23', timeZoneName: 'longOffset' } as const;
  const parts = new Intl.DateTimeFormat('en', options).formatToParts(moment);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
}
