import { createServer, mergeConfig } from 'vite';
import { siteConfig } from '../../src/site/config.js';
import type { Typed } from '../../src/site/typed.js';
import { readArguments } from './arguments.js';
import { Refusal, type Terminal } from './command.js';
import type { Help } from './help.js';
import { knownStories } from './known-stories.js';
import { readPort } from './port.js';

export const START_HELP: Help = {
  command: 'start',
  usage: 'npm start [<story>] [-- options]',
  does: `Serves the pages of data/ on this machine, opens the story's, or the first one's, in a browser, and
shows each saved file at once. The page lists the stories and has New story and Edit: there, stories
are made and changed, on this machine alone, and what is changed is written into data/ at each step.
Ctrl+C ends it.`,
  options: `  --port 5173  the number in the address; the next free one if that is taken
  --host       other devices in your network can read the pages too; they cannot edit
  --no-open    opens no browser`,
  examples: `npm start
npm start river-walk
npm start -- --port 8080 --no-open`,
};

/** Serves the pages until the process ends. */
export async function start(
  root: string,
  args: readonly string[],
  { say }: Terminal,
  typed?: Typed,
): Promise<void> {
  const { values, positionals } = readArguments(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        host: { type: 'boolean' },
        'no-open': { type: 'boolean' },
      },
    },
    START_HELP,
  );
  const [story, ...others] = positionals;
  if (others.length > 0) throw new Refusal('One story can be opened; the page lists the others.');
  if (story !== undefined) await knownStories(root, [story]);
  const open = values['no-open'] ? false : story === undefined || `/${story}/`;
  const port = readPort(values.port);
  const server = await createServer(
    mergeConfig(siteConfig({ root, ...(typed && { typed }) }), {
      configFile: false,
      server: { open, ...(port !== undefined && { port }), ...(values.host && { host: true }) },
    }),
  );
  await server.listen();
  say('The pages, as long as this runs (Ctrl+C ends it):');
  server.printUrls();
  for (const address of server.resolvedUrls?.local ?? []) {
    say(`  ➜  Editor:  ${address}edit/${story === undefined ? '' : `${story}/`}`);
  }
  if (story !== undefined && !open) say(`  ${story}: at /${story}/ behind that address`);
}
