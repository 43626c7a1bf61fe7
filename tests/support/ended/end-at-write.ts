/**
 * Loaded before a script: ends it, as a power cut would, at its n-th call that writes into the
 * folder where it runs (END_AT_WRITE). Of a text the half is written by then.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const CALLS = [
  'openSync',
  'writeFileSync',
  'fchmodSync',
  'fsyncSync',
  'renameSync',
  'mkdirSync',
  'rmSync',
  'rmdirSync',
] as const;
const last = Number(process.env.END_AT_WRITE);
const folder = process.cwd();
let calls = 0;

for (const name of CALLS) {
  const call = fs[name] as (...args: unknown[]) => unknown;
  const counted = (...args: unknown[]) => {
    const [where, text, options] = args;
    if (typeof where !== 'number' && !String(where).startsWith(folder)) return call(...args);
    if (++calls === last) {
      if (typeof text === 'string' && name === 'writeFileSync') {
        call(where, text.slice(0, text.length / 2), options);
      }
      process.kill(process.pid, 'SIGKILL');
    }
    return call(...args);
  };
  Object.assign(fs, { [name]: counted });
}
syncBuiltinESMExports();
