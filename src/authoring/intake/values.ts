/** Values of the front matter as other tools and web pages write them. */
import { frontMatterSchema } from '../../story/article.js';
import { languageTag, webAddress } from '../../story/values.js';
import { writtenDate } from '../written-date.js';

const DAY_AND_TIME =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d{1,9})? ?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * A date or date-time as `published` has it; `undefined` for what is none. A time without its
 * offset from UTC is left out, since it says no moment.
 */
export function publishedOf(written: string): string | undefined {
  const text = written.trim();
  const { published } = frontMatterSchema.shape;
  const [, day, minutes, seconds = ':00', offset] = DAY_AND_TIME.exec(text) ?? [];
  if (day !== undefined) {
    const zone = offset?.toUpperCase().replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
    const moment = zone === undefined ? day : `${day}T${minutes}${seconds}${zone}`;
    return published.safeParse(moment).success ? moment : undefined;
  }
  return published.safeParse(text).success ? text : writtenDate(text);
}

/** A language tag (BCP 47), also of one written as `en_GB.UTF-8`; `undefined` for other texts. */
export function languageOf(written: string): string | undefined {
  const tag = written
    .trim()
    .replace(/[.@].*$/s, '')
    .replaceAll('_', '-');
  if (!languageTag.safeParse(tag).success) return undefined;
  // "C" and "und" say nothing.
  const { language } = new Intl.Locale(tag);
  return language === 'und' ? undefined : tag;
}

/** A web address; `undefined` for other texts, such as a path within a site. */
export function linkOf(written: string): string | undefined {
  const address = written.trim();
  return webAddress.safeParse(address).success ? address : undefined;
}
