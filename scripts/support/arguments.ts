/** How commands read their arguments. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearestNames } from '../../src/text/similarity.js';
import { Refusal } from './command.js';
import type { Help } from './help.js';

/**
 * Reads options and positional arguments.
 *
 * @throws Refusal that says what is wrong with them and how the command is used
 */
export function readArguments<Config extends ParseArgsConfig>(
  config: Config,
  help: Help,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ReturnType<typeof parseArgs<Config>> {
  const options = Object.keys(config.options ?? {});
  const args = config.args ?? [];
  const kept = optionsOfNpm(options, args, environment);
  if (kept.length > 0) {
    const names = kept.map((name) => `--${name}`).join(', ');
    throw new Refusal(
      `npm has taken ${names} for itself. Put -- before the arguments: npm run ${help.command} -- <arguments>`,
    );
  }
  try {
    return parseArgs(config);
  } catch (error) {
    const code = error instanceof TypeError && 'code' in error ? String(error.code) : '';
    if (!(error instanceof Error) || !code.startsWith('ERR_PARSE')) throw error;
    const wrong = wordsFor(code, error.message, options);
    throw new Refusal(
      `${wrong}\n\nUsage: ${help.usage}${help.options === undefined ? '' : `\n\n${help.options}`}`,
    );
  }
}

/** npm's own options, which its users may have set for good. */
const OWN_TO_NPM = new Set(['link', 'location']);

/**
 * Options that npm did not pass on, because there was no `--` before them: it sets them in the
 * environment, and what they hold becomes a further argument.
 */
function optionsOfNpm(
  options: readonly string[],
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  // npx passes all of them on.
  if ([undefined, 'npx'].includes(environment.npm_lifecycle_event)) return [];
  return options.filter((name) => {
    const variable = `npm_config_${name.replaceAll('-', '_')}`;
    const isPassed = args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
    return environment[variable] !== undefined && !isPassed && !OWN_TO_NPM.has(name);
  });
}

/** `parseArgs` speaks to developers. */
function wordsFor(code: string, message: string, options: readonly string[]): string {
  const option = /(?<=')-[^' ]+/.exec(message)?.[0] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION': {
      const [nearest] = nearestNames(option.replace(/^-+/, ''), options, 1);
      return `There is no option ${option}.${nearest === undefined ? '' : ` Did you mean --${nearest}?`}`;
    }
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE': {
      const name = /--[a-z-]+/.exec(message)?.[0] ?? option;
      if (message.includes('does not take an argument'))
        return `${name} stands alone: nothing follows it.`;
      if (message.includes('ambiguous'))
        return `What follows ${name} begins with a hyphen: if it is meant, write ${name}=… without a space.`;
      return `What ${name} is to be is missing after it.`;
    }
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `"${/(?<=argument ')[^']*/.exec(message)?.[0] ?? ''}" stands there without an option before it.`;
    default:
      return message;
  }
}
