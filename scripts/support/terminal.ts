import { createInterface } from 'node:readline/promises';
import { printable } from '../../src/text/characters.js';

/** Where a command speaks to an editor. */
export interface Terminal {
  say(text: string): void;
  /** Asks; an empty answer is `undefined`. Not there where nobody sits at the terminal. */
  readonly ask?: (question: string) => Promise<string | undefined>;
}

/** The process's own. */
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
