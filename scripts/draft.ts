/** `npm run draft -- <story> [--take …]`: the places that an article seems to name. */
import { run } from './support/command.js';
import { draft } from './support/draft.js';
import { DRAFT_HELP } from './support/draft-options.js';

await run((args, terminal) => draft(process.cwd(), args, terminal), DRAFT_HELP);
