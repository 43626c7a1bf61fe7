/** `npm run place -- <story> "<name>" [options]`: looks a name up and adds the place. */
import { run } from './support/command.js';
import { place } from './support/place.js';
import { PLACE_HELP } from './support/place-help.js';

await run((args, terminal) => place(process.cwd(), args, terminal), PLACE_HELP);
