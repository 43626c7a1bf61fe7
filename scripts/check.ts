/** `npm run check [story]`: prints every finding in stories and settings. */
import { CHECK_HELP, check } from './support/check.js';
import { run } from './support/command.js';

await run((args, terminal) => check(process.cwd(), args, terminal), CHECK_HELP);
