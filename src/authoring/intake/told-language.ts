/** The language that a new article is given, by its words and by what its file says of it. */
import type { World } from '../../gazetteer/gazetteer.js';
import { languageTag } from '../../story/values.js';
import type { Fields, Remark } from './draft.js';
import { detectLanguage, isSameLanguage } from './language.js';
import { englishOf, publicationCountry } from './publication-country.js';

export interface ToldLanguage {
  readonly language?: string;
  /** Not certain. */
  readonly guess?: string;
  readonly remarks: readonly Remark[];
}

/**
 * What the author says, else what the text shows for certain, else what the file says of it.
 *
 * @param said by the file
 * @param given by the author
 */
export async function tellLanguage(
  text: string,
  said: string | undefined,
  given?: string,
): Promise<ToldLanguage> {
  const detected = await detectLanguage(text);
  const certain = detected?.isCertain ? detected.language : undefined;
  if (given !== undefined) {
    const isOther = certain !== undefined && !isSameLanguage(given, certain);
    const warning = `warning: the text reads as ${languageName(certain ?? '')}, not as --language ${given} says; "language:" in article.md can be changed`;
    return { language: given, remarks: isOther ? [{ text: warning }] : [] };
  }
  if (certain === undefined) {
    if (said !== undefined) return { language: said, remarks: [] };
    return { ...(detected && { guess: detected.language }), remarks: [] };
  }
  if (said !== undefined && isSameLanguage(said, certain)) return { language: said, remarks: [] };
  const told = `${languageName(certain)}, by the text's words`;
  const remark: Remark =
    said === undefined
      ? { about: 'language', foundIn: { kind: 'words' }, text: told }
      : {
          about: 'language',
          foundIn: { kind: 'words', against: said },
          text: `${told}, although the file says ${said}`,
        };
  return { language: certain, remarks: [remark] };
}

/** Such as "German (de)" and "English (Ireland), en-IE". */
export function languageName(tag: string): string {
  if (!languageTag.safeParse(tag).success) return tag;
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  return name.includes('(') ? `${name}, ${tag}` : `${name} (${tag})`;
}

/** Whether it does not say of which country its English is, which dates follow. */
export function isBareEnglish(tag: string): boolean {
  const { language, region } = new Intl.Locale(tag);
  return language === 'en' && region === undefined;
}

/** The English of the country in which a text was published, if that can be told. */
export function englishIn(
  fields: Fields,
  text: string,
  world: World,
): { readonly language: string; readonly remark: Remark } | undefined {
  const found = publicationCountry(fields, text, world);
  if (!found) return undefined;
  const language = englishOf(found.country);
  return {
    language,
    remark: {
      about: 'language',
      foundIn: { kind: found.by },
      text: `${languageName(language)}, since ${found.reason}`,
    },
  };
}
