/** `npm run build [-- --story <slug>]`: checks all stories, or one, and writes `dist/`. */
import { build } from './support/build.js';
import { run } from './support/command.js';

await run(() => build(process.cwd(), process.argv.slice(2), process.env.DATELINE_SITE));
