/** What the page that is one file is made of, beside its story. */
import { resolve } from 'node:path';
import { build, mergeConfig, type Rolldown } from 'vite';
import { memoise } from '../memoise.js';
import type { PageShell } from '../publish/single-page.js';
import { packagesIn, writeLicences } from './licences.js';
import { PACKAGE, packageConfig } from './package-config.js';
import { scriptConfig, scriptInOnePiece } from './script.js';
import { SHELLS, takeShells } from './shells.js';

/** Built when it is first asked for, which takes some seconds; the same for all stories. */
export const buildPageShell = memoise(async (): Promise<Omit<PageShell, 'settings'>> => {
  const made = await build(
    mergeConfig(mergeConfig(packageConfig(), scriptConfig()), {
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        // The same as of a site: so are the licences of what is in it.
        rolldownOptions: { input: SHELLS.map((shell) => resolve(PACKAGE, shell)) },
      },
    }),
  );
  const { output } = made as Rolldown.RolldownOutput;
  const bundle: Rolldown.OutputBundle = Object.fromEntries(
    output.map((file) => [file.fileName, file]),
  );
  const licences = writeLicences(packagesIn(bundle));
  return { shell: takeShells(bundle).story, script: await scriptInOnePiece(PACKAGE), licences };
});
