import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mergeConfig, preview as vitePreview } from 'vite';
import { siteConfig } from '../../src/site/config.js';
import { readArguments } from './arguments.js';
import { Refusal, type Terminal } from './command.js';
import type { Help } from './help.js';
import { readPort } from './port.js';

export const PREVIEW_HELP: Help = {
  command: 'preview',
  usage: 'npm run preview [-- options]',
  does: `Serves dist/ as it was built, on this machine, so that you can look at it before it is published. It
shows no later change: npm run build again for that. It writes nothing. Ctrl+C ends it.`,
  options: `  --port 4173  the number in the address; the next free one if that is taken
  --host       other devices in your network can read the pages too`,
  examples: `npm run preview
npm run preview -- --port 8080 --host`,
};

/** Serves the built site until the process ends. */
export async function preview(
  root: string,
  args: readonly string[],
  { say }: Terminal,
): Promise<void> {
  const { values } = readArguments(
    { args: [...args], options: { port: { type: 'string' }, host: { type: 'boolean' } } },
    PREVIEW_HELP,
  );
  const port = readPort(values.port);
  const outDir = join(root, 'dist');
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new Refusal('There is no site in dist/ yet: npm run build writes it.', 1);
  }
  const server = await vitePreview(
    mergeConfig(siteConfig({ root }), {
      configFile: false,
      build: { outDir },
      preview: { ...(port !== undefined && { port }), ...(values.host && { host: true }) },
    }),
  );
  say('The site in dist/, as long as this runs (Ctrl+C ends it):');
  server.printUrls();
}
