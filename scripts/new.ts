/** `npm run new -- <story> <file> [options]`: makes a story's folder from a text. */
import { newStory } from './support/new-story.js';
import { run } from './support/refusal.js';
import { ownTerminal } from './support/terminal.js';

await run(() => newStory(process.cwd(), process.argv.slice(2), ownTerminal()));
