/** The commands of package.json as an editor runs them, in a folder of the test's own. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../../scripts/support/refusal.js';
import type { Terminal } from '../../scripts/support/terminal.js';

const TSX = import.meta.resolve('tsx');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `scripts/<name>.ts` in the folder `cwd`; nobody sits at the terminal. */
export function runScript(name: string, cwd: string, ...args: string[]): Promise<Outcome> {
  const script = fileURLToPath(new URL(`../../scripts/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', TSX, script, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

type Command = (root: string, args: readonly string[], terminal: Terminal) => Promise<void>;

/** Runs a command in this process, which has read the gazetteer; `answers` come from an editor. */
export async function runCommand(
  command: Command,
  root: string,
  args: readonly string[],
  answers?: readonly string[],
): Promise<Outcome> {
  const said: string[] = [];
  const left = [...(answers ?? [])];
  const say = (text: string) => {
    said.push(text);
  };
  const ask = async (question: string) => {
    said.push(question);
    return left.shift();
  };
  const outcome = { code: 0, err: '' };
  await command(root, args, answers ? { say, ask } : { say }).catch((error) => {
    if (!(error instanceof Refusal)) throw error;
    outcome.code = error.code;
    outcome.err = error.message;
  });
  return { ...outcome, out: said.join('\n') };
}
