/** `npm run place -- <story> "<name>" [options]`: looks a name up and adds the place. */
import { place } from './support/place.js';
import { run } from './support/refusal.js';
import { ownTerminal } from './support/terminal.js';

await run(() => place(process.cwd(), process.argv.slice(2), ownTerminal()));
