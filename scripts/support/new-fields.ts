/** Asks for what a text does not say of itself, and finds out its language. */
import type { Draft, Field, Fields, Remark } from '../../src/authoring/intake/draft.js';
import {
  englishIn,
  isBareEnglish,
  languageName,
  tellLanguage,
} from '../../src/authoring/intake/told-language.js';
import { demandOf } from '../../src/check/issue.js';
import { openWorld } from '../../src/site/node-data.js';
import { frontMatterSchema } from '../../src/story/article.js';
import { Refusal, type Terminal } from './command.js';

/** Required members, and how they are asked for. */
const NEEDED: Readonly<Partial<Record<Field, string>>> = {
  headline: 'the headline',
  language: "the text's language, such as en-GB or de-AT",
  credit: 'who wrote and published it',
};

/** Optional members, and how they are asked for. */
const OPTIONAL: typeof NEEDED = {
  published: 'when it was published, such as 2016-12-23 or 1807; empty for none',
  link: 'its address; empty for none',
};

export interface Completed {
  readonly fields: Fields;
  readonly remarks: readonly Remark[];
}

/**
 * All members of the front matter. In a terminal it asks for those that are missing.
 *
 * @param given by options, which take precedence
 * @throws Refusal that lists what is missing or wrong
 */
export async function completeFields(
  draft: Draft,
  given: Fields,
  terminal: Terminal,
): Promise<Completed> {
  const wrong = faultsOf(given);
  if (wrong.length > 0) throw new Refusal(`Nothing was written:\n${wrong.join('\n')}`);
  const text = `${draft.fields.headline ?? ''}\n\n${draft.body}`;
  const told = await tellLanguage(text, draft.fields.language, given.language);
  const all: Partial<Record<Field, string>> = { ...draft.fields, ...given };
  delete all.language;
  if (told.language !== undefined) all.language = told.language;
  const missing: string[] = [];
  for (const [field, question] of Object.entries(NEEDED) as [Field, string][]) {
    const guess = field === 'language' ? told.guess : undefined;
    const answer = all[field] ?? (await answerTo(field, question, terminal, guess));
    if (answer !== undefined) all[field] = answer;
    else {
      const hint = guess === undefined ? '' : `; it may be ${languageName(guess)}`;
      missing.push(`  --${field}: ${question}${hint}`);
    }
  }
  if (missing.length > 0) {
    throw new Refusal(`The text does not say, and nothing was written:\n${missing.join('\n')}`);
  }
  for (const [field, question] of Object.entries(OPTIONAL) as [Field, string][]) {
    const answer = all[field] ?? (await answerTo(field, question, terminal));
    if (answer !== undefined) all[field] = answer;
  }
  const remarks = [...told.remarks];
  if (all.language !== undefined && isBareEnglish(all.language)) {
    const english = await countryOfEnglish(all, text, terminal);
    all.language = english.language;
    remarks.push(...english.remarks);
  }
  const faults = faultsOf(all);
  if (faults.length > 0) throw new Refusal(`Nothing was written:\n${faults.join('\n')}`);
  return { fields: all, remarks };
}

function faultsOf(fields: Fields): string[] {
  const parsed = frontMatterSchema.partial().safeParse(fields, { reportInput: true });
  return (parsed.error?.issues ?? []).map(
    (issue) => `  --${String(issue.path[0])} ${fields[issue.path[0] as Field]}: ${demandOf(issue)}`,
  );
}

/** Asks until the answer is right or empty; an empty one takes the guess. */
async function answerTo(
  field: Field,
  question: string,
  { ask, say }: Terminal,
  guess?: string,
): Promise<string | undefined> {
  if (!ask) return undefined;
  const hint = guess === undefined ? '' : ` (empty for ${guess}, ${languageName(guess)})`;
  for (;;) {
    const answer = (await ask(`--${field}, ${question}${hint}`)) || guess;
    if (answer === undefined) return undefined;
    const [fault] = faultsOf({ [field]: answer });
    if (fault === undefined) return answer;
    say(fault);
  }
}

const WHICH_ENGLISH =
  'of which country its English is, since dates follow it: en-IE, en-GB and others have 3 May 2024, en-US has May 3, 2024';

async function countryOfEnglish(
  fields: Fields,
  text: string,
  terminal: Terminal,
): Promise<{ language: string; remarks: readonly Remark[] }> {
  const found = englishIn(fields, text, await openWorld());
  if (found) return { language: found.language, remarks: [found.remark] };
  const answer = await answerTo('language', WHICH_ENGLISH, terminal);
  if (answer !== undefined) return { language: answer, remarks: [] };
  throw new Refusal(
    `The text does not say, and nothing was written:\n  --language: ${WHICH_ENGLISH}`,
  );
}
