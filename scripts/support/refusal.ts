import { reasonOf } from '../../src/site/files.js';
import { printable } from '../../src/text/characters.js';

/** What a command says when it does nothing: one message, no stack. */
export class Refusal extends Error {
  /** @param code what the command exits with: 1 for what is in files, 2 for how it was called */
  constructor(
    message: string,
    readonly code: 1 | 2 = 2,
  ) {
    super(message);
  }
}

/** Runs a command; a refusal is printed, and its code becomes the process's. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const refusal = error instanceof Refusal ? error : refusalOfDisk(error);
    console.error(printable(refusal.message));
    process.exitCode = refusal.code;
  }
}

/** What the file system does not let a command do. @throws all else */
function refusalOfDisk(error: unknown): Refusal {
  const reason = reasonOf(error);
  if (reason === undefined) throw error;
  const path = error instanceof Error && 'path' in error ? `${error.path}: ` : '';
  return new Refusal(`${path}${reason}.`, 1);
}

/** `parseArgs` throws its findings about options as TypeErrors with a code. */
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
