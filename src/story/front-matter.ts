/** What the head of `article.md` may hold; the check parses with it. */
import { z } from 'zod';
import { isShowable, UNSHOWABLE } from '../text/characters.js';
import { webAddress } from './address.js';

/** A text that says something. */
export const text = z.string().trim().min(1, 'must not be empty').refine(isShowable, UNSHOWABLE);

export const languageTag = z
  .string()
  .refine(isLanguageTag, 'must be a language tag of BCP 47, such as en or de-AT');

export const frontMatterSchema = z.strictObject({
  headline: text,
  published: z
    .union(
      [z.iso.datetime({ offset: true }), z.iso.date()],
      'must be a date of ISO 8601, such as 2016-12-23, or a date-time with its offset, such as 2016-12-23T23:54:00-05:00',
    )
    .optional(),
  language: languageTag,
  credit: text,
  link: webAddress.optional(),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

function isLanguageTag(tag: string): boolean {
  try {
    // Longer ones are reserved; whoever writes "english" means "en".
    return new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}
