import type { Place } from '../story/story.js';
import { writeShortDate } from './dates.js';
import { type Language, nameIn } from './language.js';

/**
 * What stands below the name of an event on the map: the short date and the callout's words, or
 * one of them. `undefined` for places that are no events, and for events that have neither.
 */
export function calloutOf(
  { role, name, when, callout }: Place,
  { published }: { readonly published?: string | undefined },
  language: Language,
): string | undefined {
  if (role !== 'event') return undefined;
  const date = when && writeShortDate(when.date, language.tag, published);
  // Words that the name has too would only say it twice.
  const says = callout !== undefined && !name.includes(callout) ? nameIn(language, callout) : '';
  const parts = [date, says].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? parts.join(`${language.words.colon} `) : undefined;
}
