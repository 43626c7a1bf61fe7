/** What all commands have in common: the terminal, refusals and exit codes. */
import { createInterface } from 'node:readline/promises';
import { reasonOf } from '../../src/site/files.js';
import { printable } from '../../src/text/characters.js';

/** Why a command did nothing: printed as a message without stack trace. */
export class Refusal extends Error {
  /** @param code the exit code: 1 for errors in files, 2 for errors in the arguments */
  constructor(
    message: string,
    readonly code: 1 | 2 = 2,
  ) {
    super(message);
  }
}

/**
 * Runs a command, which may return the exit code; a refusal is printed, and its code becomes the
 * exit code.
 */
export async function run(command: () => Promise<unknown>): Promise<void> {
  try {
    const code = await command();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    const refusal = error instanceof Refusal ? error : refusalOfDisk(error);
    console.error(printable(refusal.message));
    process.exitCode = refusal.code;
  }
}

/** An error of the file system as a refusal. @throws all other errors */
function refusalOfDisk(error: unknown): Refusal {
  const reason = reasonOf(error);
  if (reason === undefined) throw error;
  const path = error instanceof Error && 'path' in error ? `${error.path}: ` : '';
  return new Refusal(`${path}${reason}.`, 1);
}

/** `parseArgs` reports invalid options by throwing TypeErrors with a code. */
export function refuseUnknownOptions<Parsed>(parse: () => Parsed, usage: string): Parsed {
  try {
    return parse();
  } catch (error) {
    const isAboutOptions =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE');
    if (!isAboutOptions) throw error;
    throw new Refusal(`${error.message}\n\n${usage}`);
  }
}

/** Such as "1 error" and "2 errors". */
export function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** Where a command talks to its user. */
export interface Terminal {
  say(text: string): void;
  /** Asks; an empty answer is `undefined`. Absent if the process has no interactive terminal. */
  readonly ask?: (question: string) => Promise<string | undefined>;
}

/** The process's own terminal. */
export function ownTerminal(): Terminal {
  const say = (text: string) => console.log(printable(text));
  return process.stdin.isTTY && process.stdout.isTTY ? { say, ask } : { say };
}

async function ask(question: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = (await terminal.question(`${printable(question)}: `)).trim();
    return answer === '' ? undefined : answer;
  } finally {
    terminal.close();
  }
}
