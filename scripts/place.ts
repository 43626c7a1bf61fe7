/** `npm run place -- <story> "<name>" [options]`: looks a name up and adds the place. */
import { ownTerminal, run } from './support/command.js';
import { place } from './support/place.js';

await run(() => place(process.cwd(), process.argv.slice(2), ownTerminal()));
