/** From the words behind `dateline`, or behind `scripts/compiled.js`, to a command. */
import manifest from '../../package.json' with { type: 'json' };
import { nearestNames } from '../../src/text/similarity.js';
import { Refusal, run } from './command.js';
import { COMMANDS, type Command } from './commands.js';
import type { Installation } from './installation.js';

/** Commands that need no stories. */
const ANYWHERE = ['init'];

/** @param words what follows the program's name */
export async function main(words: readonly string[], installation: Installation): Promise<void> {
  const { typed } = installation;
  // `dateline help check` as `dateline check help`.
  const [name, ...args] = words[0] === 'help' && words.length === 2 ? words.toReversed() : words;
  if (name === undefined || ['help', '--help', '-h'].includes(name)) {
    console.log(typed(listOfCommands()));
    return;
  }
  if (['--version', '-v', '-V'].includes(name)) {
    console.log(manifest.version);
    return;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) return run(() => Promise.reject(unknown(name)), { args: [], typed });
  const loaded = await command.load();
  const root = process.cwd();
  await run(
    async (given, terminal) => {
      if (!ANYWHERE.includes(name)) installation.refuseElsewhere?.(root);
      return loaded.run(root, given, terminal, installation);
    },
    { args, help: loaded.help, typed },
  );
}

function listOfCommands(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const line = ({ name, does }: Command) => `  ${name.padEnd(width)}   ${does}`;
  return `Dateline ${manifest.version}: ${manifest.description}

npx dateline <command>

${COMMANDS.map(line).join('\n')}

npx dateline <command> --help says more about one; npx dateline --version says which version it is.`;
}

function unknown(name: string): Refusal {
  const names = COMMANDS.map((command) => command.name);
  const [nearest] = nearestNames(name, names, 1);
  const advice = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return new Refusal(
    `There is no command ${name}.${advice} The commands are: ${names.join(', ')}. npx dateline --help says what each does.`,
  );
}
