/** `npm run draft -- --jsonl`: the drafts of many texts, a line of JSON for each. */
import { once } from 'node:events';
import { z } from 'zod';
import { detectLanguage } from '../../src/authoring/intake/language.js';
import { recordMentions } from '../../src/draft/record.js';
import type { NameIndex } from '../../src/gazetteer/name-index.js';
import { openNameIndex } from '../../src/site/node-data.js';
import { isPublicationDate } from '../../src/story/time.js';
import { languageTag } from '../../src/story/values.js';
import { Refusal } from './command.js';
import { linesIn } from './lines.js';

/** Some lines could not be drafted. */
const SOME_LEFT = 3;

/** A text to be drafted. The day of publication is checked only: places do not need it. */
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  language: z.string().nullish(),
  text: z.string(),
  published: z.unknown().optional(),
});

const FORM = 'a line is such as {"id": "1", "language": "en", "text": "…"}';

/**
 * Reads lines from standard input and writes a line for each to standard output.
 *
 * @returns the exit code: 3 if there were lines that could not be read
 * @throws Refusal if standard input is a terminal
 */
export async function draftStandardInput(): Promise<0 | 3> {
  if (process.stdin.isTTY) {
    throw new Refusal(
      '--jsonl reads lines from standard input: npm run --silent draft -- --jsonl < texts.jsonl > places.jsonl',
    );
  }
  let isWhole = true;
  for await (const answer of draftLines(await openNameIndex(), process.stdin)) {
    if ('error' in answer) isWhole = false;
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain');
  }
  return isWhole ? 0 : SOME_LEFT;
}

type Id = string | number;

type Answer =
  | {
      readonly id: Id;
      /** Where the line does not say it, or not as a tag. */
      readonly language?: string;
      /** What of the line could not be used. */
      readonly warning?: string;
      readonly mentions: ReturnType<typeof recordMentions>;
    }
  | { readonly id?: Id; readonly error: string };

/** The draft of each line, or what is wrong with it; empty lines are left out. */
export async function* draftLines(
  index: NameIndex,
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<Answer> {
  for await (const { number, text: line, fault } of linesIn(input)) {
    if (fault === undefined && line.trim() === '') continue;
    const answer = fault === undefined ? await draftLine(index, line) : { error: fault };
    yield 'error' in answer ? { ...answer, error: `line ${number}: ${answer.error}` } : answer;
  }
}

async function draftLine(index: NameIndex, line: string): Promise<Answer> {
  const value = parsed(line);
  if (value === undefined) return { error: `it is no JSON; ${FORM}` };
  const read = lineSchema.safeParse(value);
  const { id: given } = Object(value) as { readonly id?: unknown };
  if (typeof given === 'number' && !isKept(given)) {
    return { error: `"id" is a number with more digits than programs keep; write it in quotes` };
  }
  const known = typeof given === 'string' || typeof given === 'number' ? { id: given } : {};
  if (!read.success) {
    const member = read.error.issues[0]?.path[0];
    const what = member === undefined ? 'it is no object' : faultOfMember(value, String(member));
    return { ...known, error: `${what}; ${FORM}` };
  }
  const { id, text, language, published } = read.data;
  const isKnown = language != null && languageTag.safeParse(language).success;
  // In a text of no language nothing but names is known.
  const told = isKnown ? language : ((await detectLanguage(text))?.language ?? 'und');
  const warnings = [
    ...(published == null || isPublished(published) ? [] : [remarkOnDay(published)]),
    ...(language == null || isKnown ? [] : [remarkOnTag(language, told)]),
  ];
  return {
    id,
    ...(!isKnown && { language: told }),
    ...(warnings.length > 0 && { warning: warnings.join('; ') }),
    mentions: recordMentions(index, { text, language: told }),
  };
}

function remarkOnDay(published: unknown): string {
  return `"published" is ${JSON.stringify(published)}, which is no day, and was not used; write such as "2024-05-03"`;
}

function remarkOnTag(language: string, told: string): string {
  return `"language" is ${JSON.stringify(language)}, which is no tag of BCP 47 such as "en" or "de-AT"; the text was read as "${told}"`;
}

/** Whether it is written as it was read. */
function isKept(id: number): boolean {
  return Number.isInteger(id) ? Number.isSafeInteger(id) : Number.isFinite(id);
}

/** A day, month or year, or a day with a time. */
function isPublished(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const [, day = value] = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/.exec(value) ?? [];
  return isPublicationDate(day);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function faultOfMember(value: unknown, member: string): string {
  const isThere = Object.hasOwn(Object(value), member);
  return isThere
    ? `"${member}" must be ${member === 'id' ? 'a string or a number' : 'a string'}`
    : `"${member}" is missing`;
}
