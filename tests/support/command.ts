/** The commands of package.json as an author runs them, in a folder of the test's own. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal, type Terminal } from '../../scripts/support/command.js';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));
const TSX = import.meta.resolve('tsx');

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a command of this repository in a folder, and waits for its end; nobody sits at the terminal.
 * `home`: where Dateline itself lies.
 */
export function runScript(
  name: string,
  cwd: string,
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  home = PACKAGE,
): Promise<Said> {
  const script = join(home, 'scripts/dateline.ts');
  // Else tsx would look for one where the command is run.
  const tsconfig = join(home, 'tsconfig.json');
  const env = { ...process.env, TSX_TSCONFIG_PATH: tsconfig, ...environment };
  return runNode(['--import', TSX, script, name, ...options], { cwd, env });
}

/** Runs Node or, with `program`, another that is given Node's command as its last arguments. */
export function runNode(
  args: readonly string[],
  options: SpawnOptions,
  program: readonly string[] = [],
  node = process.execPath,
): Promise<Said> {
  const [first = '', ...others] = [...program, node, ...args];
  const child = spawn(first, others, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

type Command = (root: string, args: readonly string[], terminal: Terminal) => Promise<unknown>;

/** Runs a command in this process, which has read the gazetteer; `answers` come from an editor. */
export async function runCommand(
  command: Command,
  root: string,
  args: readonly string[],
  answers?: readonly string[],
): Promise<Said> {
  const said: string[] = [];
  const left = [...(answers ?? [])];
  const say = (text: string) => {
    said.push(text);
  };
  const ask = async (question: string) => {
    said.push(question);
    return left.shift();
  };
  try {
    const code = await command(root, args, answers ? { say, ask } : { say });
    return { code: typeof code === 'number' ? code : 0, err: '', out: said.join('\n') };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, err: error.message, out: said.join('\n') };
  }
}
