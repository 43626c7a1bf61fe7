/** `npm run build [-- --story <slug>]`: checks all stories, or one, and writes `dist/`. */
import { BUILD_HELP, build } from './support/build.js';
import { run } from './support/command.js';

await run(
  (args, terminal) => build(process.cwd(), args, process.env.DATELINE_SITE, terminal),
  BUILD_HELP,
);
