/** `npm run check [story]`: prints every finding in stories and settings. */
import { check } from './support/check.js';
import { ownTerminal, run } from './support/command.js';

await run(() => check(process.cwd(), process.argv.slice(2), ownTerminal()));
