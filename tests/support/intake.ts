/** What tests ask of the intake. */
import type { Choices, Draft, Question } from '../../src/authoring/intake/draft.js';
import { takeIn } from '../../src/authoring/intake/intake.js';

/** The draft of a file. @throws Error with the question or the fault, if there is none */
export async function draftOf(
  content: string | Uint8Array,
  name = 'a.txt',
  choices: Choices = {},
): Promise<Draft> {
  const outcome = await takeIn(bytesOf(content), name, choices);
  if ('value' in outcome) return outcome.value;
  throw new Error('fault' in outcome ? outcome.fault : JSON.stringify(outcome.question));
}

export async function paragraphsOf(
  content: string | Uint8Array,
  name = 'a.txt',
  choices: Choices = {},
): Promise<string[]> {
  return (await draftOf(content, name, choices)).body.trimEnd().split('\n\n');
}

/** All remarks, each behind the member that it is about. */
export function remarksOf({ remarks }: Draft): string {
  return remarks
    .map(({ about, text }) => (about === undefined ? text : `${about}: ${text}`))
    .join('\n');
}

export async function questionOn(
  content: string | Uint8Array,
  name = 'a.txt',
): Promise<Question | undefined> {
  const outcome = await takeIn(bytesOf(content), name, {});
  return 'question' in outcome ? outcome.question : undefined;
}

/** Why a file is refused; empty if it is not. */
export async function faultOf(content: string | Uint8Array, name = 'a.txt'): Promise<string> {
  const outcome = await takeIn(bytesOf(content), name, {});
  return 'fault' in outcome ? outcome.fault : '';
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
