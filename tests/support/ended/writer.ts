/** Processes that write as the commands do, and may be ended or hindered in it. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { runNode, type Said } from '../command.js';

interface Hindrance {
  /** At which of its calls that write it is ended: see end-at-write.ts. */
  readonly endAt?: number;
  /** Kilobytes that a file may have at most. */
  readonly largestFile?: number;
  /** Whether it is to own nothing, where the tests run as root. */
  readonly asNobody?: boolean;
}

export interface Writer {
  /** `args`: as write.ts takes them. */
  readonly run: (cwd: string, args: readonly string[], hindrance?: Hindrance) => Promise<Said>;
  /** Node's arguments before those. */
  readonly script: readonly string[];
  readonly close: () => Promise<void>;
}

/** Who nobody is, on most systems. */
const NOBODY = { uid: 65534, gid: 65534 };

/** Makes plain JavaScript of it first: there will be many, and each is to begin at once. */
export async function openWriter(): Promise<Writer> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-writer-'));
  await chmod(folder, 0o755);
  const input = ['write', 'end-at-write'].map((name) =>
    fileURLToPath(new URL(`${name}.ts`, import.meta.url)),
  );
  await build({
    configFile: false,
    logLevel: 'error',
    // The process runs where no package is.
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].mjs' },
        checks: { pluginTimings: false },
      },
    },
  });
  const script = join(folder, 'write.mjs');
  return {
    script: [script],
    run(cwd, args, { endAt, largestFile, asNobody = false } = {}) {
      const first = endAt === undefined ? [] : ['--import', join(folder, 'end-at-write.mjs')];
      const limit = ['bash', '-c', `ulimit -f ${largestFile}; exec "$@"`, 'bash'];
      return runNode(
        [...first, script, ...args],
        {
          cwd,
          env: { ...process.env, END_AT_WRITE: String(endAt) },
          ...(asNobody && process.getuid?.() === 0 && NOBODY),
        },
        largestFile === undefined ? [] : limit,
      );
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
