/** `npm run new -- <story> <file> [options]`: makes a story's folder from a text. */
import { run } from './support/command.js';
import { NEW_HELP } from './support/new-options.js';
import { newStory } from './support/new-story.js';

await run((args, terminal) => newStory(process.cwd(), args, terminal), NEW_HELP);
