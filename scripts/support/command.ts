/** What all commands have in common: the terminal, refusals, exit codes, and how they stop. */
import { createInterface } from 'node:readline/promises';
import { stripVTControlCharacters } from 'node:util';
import { reasonOf } from '../../src/site/files.js';
import { asNpmRun, type Typed } from '../../src/site/typed.js';
import { printable, printableLine } from '../../src/text/characters.js';
import { asksForHelp, type Help, helpText } from './help.js';
import { type Progress, progressOn } from './progress.js';

/** Exit code for a fault of Dateline (EX_SOFTWARE of sysexits.h). */
const FAULT = 70;

/** Why a command did nothing: printed as a message without stack trace. */
export class Refusal extends Error {
  /** @param code the exit code: 1 for errors in files, 2 in the arguments, 130 if it was stopped */
  constructor(
    message: string,
    readonly code: 1 | 2 | 130 = 2,
  ) {
    super(message);
  }
}

interface RunOptions {
  /** Those of the command. */
  readonly args?: readonly string[];
  /** Printed instead, if the arguments ask for it. */
  readonly help?: Help;
  readonly typed?: Typed;
}

/**
 * Runs a command, which may return the exit code; a refusal is printed, and its code becomes the
 * exit code. Anything else that is thrown is a fault of Dateline, and said to be one.
 */
export async function run(
  command: (args: readonly string[], terminal: Terminal) => Promise<unknown>,
  { args = process.argv.slice(2), help, typed = asNpmRun }: RunOptions = {},
): Promise<void> {
  if (help && asksForHelp(args)) {
    console.log(typed(helpText(help)));
    return;
  }
  const terminal = ownTerminal(typed);
  const fail = (error: unknown) => {
    terminal.progress?.end();
    const refusal = error instanceof Refusal ? error : (refusalOfDisk(error) ?? faultOf(error));
    console.error(typed(printable(refusal.message)));
    process.exitCode = refusal.code;
  };
  process.on('uncaughtException', (error) => {
    fail(error);
    process.exit();
  });
  for (const [signal, code] of SIGNALS) {
    process.once(signal, () => {
      terminal.progress?.end();
      const left = toUndo.size > 0 ? ' What was not finished has not been written.' : '';
      for (const undo of toUndo) undo();
      console.error(`Stopped.${left}`);
      process.exit(code);
    });
  }
  // Whoever reads the output, such as `head`, has enough of it.
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit();
    throw error;
  });
  try {
    const code = await command(args, terminal);
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    fail(error);
  }
  terminal.progress?.end();
}

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

const toUndo = new Set<() => void>();

/** Does `act`; if the command is stopped meanwhile, `undo` removes what it has begun to write. */
export async function undoneIfStopped<Done>(
  undo: () => void,
  act: () => Promise<Done>,
): Promise<Done> {
  toUndo.add(undo);
  try {
    return await act();
  } finally {
    toUndo.delete(undo);
  }
}

/** An error of the file system as a refusal; `undefined` for all other errors. */
function refusalOfDisk(error: unknown): Refusal | undefined {
  const reason = reasonOf(error);
  if (reason === undefined) return undefined;
  const path = error instanceof Error && 'path' in error ? `${error.path}: ` : '';
  return new Refusal(`${path}${reason}.`, 1);
}

/** What nobody foresaw, in a sentence; with DEBUG set, where in the code it happened too. */
function faultOf(error: unknown): { message: string; code: number } {
  const [name, message] =
    error instanceof Error ? [error.name, error.message] : ['', String(error)];
  const lines = [
    `This is a fault of Dateline, not yours: ${printableLine(inWords(name, withoutStack(message)))}.`,
    '    Please report it as SECURITY.md says under "If you find a fault", with the command and the files that it was given.',
    process.env.DEBUG
      ? String(error instanceof Error ? error.stack : error)
      : '    With DEBUG=1 before the command it says where in the code it happened.',
  ];
  return { message: lines.join('\n'), code: FAULT };
}

/** A message in one line; bundlers write colours and the stack into theirs. */
function withoutStack(message: string): string {
  const lines = stripVTControlCharacters(message).split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !/^\s+at\s/.test(line))
    .join(' ')
    .replace(/\.$/, '');
}

function inWords(name: string, message: string): string {
  if (name !== 'RangeError') return message;
  if (message.startsWith('Maximum call stack')) return 'something is nested too deep for it';
  return /length|size|allocation/i.test(message) ? 'something is too large for it' : message;
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
  /** Shows what takes long. */
  readonly progress?: Progress;
}

/** Bytes or characters from which on it may take longer than a second to read a story. */
const MUCH = 500_000;

/** Shows what is done with so much text, if that may take long: the thread for it costs 50 ms. */
export function stepIfMuch({ progress }: Terminal, what: string, size: number): void {
  if (size > MUCH) progress?.step(what);
}

/** The process's own terminal. */
function ownTerminal(typed: Typed): Terminal {
  const progress = progressOn();
  const say = (text: string) => progress.aside(() => console.log(typed(printable(text))));
  const ask = (question: string) => progress.aside(() => answerTo(question));
  return process.stdin.isTTY && process.stdout.isTTY ? { say, ask, progress } : { say, progress };
}

/** @throws Refusal if it is left by Ctrl+C or Ctrl+D, or the terminal is closed */
async function answerTo(question: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const left = new Promise<never>((_, reject) => {
    terminal.once('close', () => reject(new Refusal('\nStopped. Nothing was written.', 130)));
  });
  try {
    const answered = terminal.question(`${printable(question)}: `);
    const answer = (await Promise.race([answered, left])).trim();
    return answer === '' ? undefined : answer;
  } finally {
    // Closing it is no longer leaving it.
    left.catch(() => {});
    terminal.close();
  }
}
