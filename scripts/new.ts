/** `npm run new -- <story> <file> [options]`: makes a story's folder from a text. */
import { ownTerminal, run } from './support/command.js';
import { newStory } from './support/new-story.js';

await run(() => newStory(process.cwd(), process.argv.slice(2), ownTerminal()));
