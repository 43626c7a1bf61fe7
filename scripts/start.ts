/** `npm start [story]`: serves the pages on this machine while stories are written. */
import { run } from './support/command.js';
import { START_HELP, start } from './support/start.js';

await run((args, terminal) => start(process.cwd(), args, terminal), START_HELP);
