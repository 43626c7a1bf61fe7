/** What a command says of itself. Commands are named as this repository's scripts: see `typed.ts`. */

/** What `--help` prints. */
export interface Help {
  /** Such as `check`, which `npm run` starts. */
  readonly command: string;
  /** The ways to call it, in lines. */
  readonly usage: string;
  /** What it does, what it writes, and what it never touches. */
  readonly does: string;
  /** In lines, as far as there are any. */
  readonly options?: string;
  /** Whole command lines, one a line, each with what it is for. */
  readonly examples: string;
  /** Exit codes of its own beside {@link EXIT_CODES}. */
  readonly codes?: string;
}

const EXIT_CODES = `  0    done
  1    something is wrong in a file, or a file could not be read or written
  2    something is wrong with the arguments
  70   a fault of Dateline
  130  stopped by Ctrl+C`;

export function helpText({ usage, does, options, examples, codes }: Help): string {
  return [
    usage,
    does,
    ...(options === undefined ? [] : [options]),
    `Examples:\n${indented(examples)}`,
    `Exit codes:\n${EXIT_CODES}${codes === undefined ? '' : `\n${codes}`}`,
  ].join('\n\n');
}

function indented(lines: string): string {
  return lines.replace(/^(?=.)/gm, '  ');
}

/** Whether the arguments ask for help: `--help` or `-h` anywhere before `--`, or `help` alone. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const before = end === -1 ? args : args.slice(0, end);
  return (
    before.includes('--help') || before.includes('-h') || (args.length === 1 && args[0] === 'help')
  );
}
