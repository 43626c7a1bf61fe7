/** A command of the project's, run as npm does. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPTS = new URL('../../scripts/', import.meta.url);
const TSX = import.meta.resolve('tsx');
/** Else tsx would look for one where the command is run. */
const TSCONFIG = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `scripts/<name>.ts` in a folder, and waits for its end. */
export function run(
  name: string,
  cwd: string,
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const script = fileURLToPath(new URL(`${name}.ts`, SCRIPTS));
  const env = { ...process.env, TSX_TSCONFIG_PATH: TSCONFIG, ...environment };
  const child = spawn(process.execPath, ['--import', TSX, script, ...options], { cwd, env });
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
