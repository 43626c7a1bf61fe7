/** When the article was published by the reader's own clock. */
import { fill } from '../story/live.js';

/** Milliseconds. */
const MINUTE = 60_000;

/**
 * Writes a date-time by the reader's clock; `undefined` where `iso` names no offset from UTC, or
 * where that clock showed the same.
 */
export function localTimeOf(iso: string, language: string): string | undefined {
  if (!/:\d{2}(?:Z|[+-]\d{2}:\d{2})$/.test(iso)) return undefined;
  const moment = new Date(iso);
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * MINUTE);
  const onClock = shifted.toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length);
  if (iso.startsWith(onClock)) return undefined;
  return moment.toLocaleString(language, {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
}

/** Adds the reader's own time, as `yourTime` puts it, behind the publication's on the timeline, where they differ. */
export function showLocalTime(root: ParentNode, yourTime: string): void {
  for (const time of root.querySelectorAll<HTMLTimeElement>('.published time')) {
    const language = time.closest('[lang]')?.getAttribute('lang') ?? 'en';
    const local = localTimeOf(time.dateTime, language);
    if (local !== undefined) time.after(` (${fill(yourTime, local)})`);
  }
}
