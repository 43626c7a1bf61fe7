/** The Vite plugin that makes the pages of a build. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Plugin, Rolldown } from 'vite';
import { formatFinding } from '../check/finding.js';
import { openPainter } from '../publish/pictures.js';
import { hasLists, type MadeSite, makeSite, type SiteKit, writePages } from '../publish/site.js';
import { packagesIn, writeLicences } from './licences.js';
import { nodeDataFiles, openBasemapData } from './node-data.js';
import { isSound, type ReadSite } from './read-site.js';
import { elementScript, scriptInOnePiece } from './script.js';
import { takeShells } from './shells.js';
import { publishedStreets } from './streets.js';

/**
 * Makes the pages of all stories from two built shells: each story's own in a folder of its
 * name, and the front page. Errors in any of them stop the build before anything is written.
 *
 * @param step told what is done next: large stories take half a minute
 * @param tellKit told what is built whatever the stories are
 */
export function buildPages(
  read: () => Promise<ReadSite>,
  step: (what: string) => void = () => {},
  tellKit: (kit: SiteKit) => void = () => {},
): Plugin {
  let scriptRoot = '';
  let made: MadeSite | undefined;
  return {
    name: 'dateline-publish',
    apply: 'build',
    configResolved(config) {
      scriptRoot = config.root;
    },
    async buildStart() {
      const site = await read();
      if (!isSound(site)) {
        const message = `There is nothing to build.\n${site.findings.map(formatFinding).join('\n')}`;
        // A stack trace would hide the findings.
        throw Object.assign(new Error(message), { name: 'StoryErrors', stack: '' });
      }
      made = await makeAll(site, step);
      for (const { fileName, source } of made.files) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        if (!made) return;
        step('Writing the pages');
        const kit = await kitOf(bundle, scriptRoot);
        tellKit(kit);
        for (const { fileName, source } of writePages(made, kit)) {
          this.emitFile({ type: 'asset', fileName, source });
        }
        withoutStyleFiles(bundle, hasLists(made) ? [kit.shells.list] : []);
      },
    },
  };
}

/**
 * Makes what a build writes, but for the kit.
 *
 * @param step told what is done next
 */
export async function makeAll(
  { settings, stories }: ReadSite,
  step: (what: string) => void = () => {},
): Promise<MadeSite> {
  const paint = await openPainter(nodeDataFiles);
  const data = await openBasemapData();
  const sound = await Promise.all(
    stories.map(async ({ streets, ...story }) => ({
      ...story,
      ...(streets && { streets: { ...streets, file: await publishedStreets(streets) } }),
    })),
  );
  return makeSite(sound, settings, {
    ...{ data, paint },
    async step(what) {
      step(what);
      // Signals are handled between two steps.
      await nextTurn();
    },
  });
}

/** @param root the folder with `src/` */
async function kitOf(bundle: Rolldown.OutputBundle, root: string): Promise<SiteKit> {
  const shells = takeShells(bundle);
  const files = Object.values(bundle);
  const licences = writeLicences(packagesIn(bundle));
  return {
    shells,
    scripts: files.flatMap((file) =>
      file.type === 'chunk' ? [{ fileName: file.fileName, source: file.code }] : [],
    ),
    listStyles: files.flatMap((file) =>
      file.type === 'asset' && isStyleOf(file.fileName, [shells.list])
        ? [{ fileName: file.fileName, source: String(file.source) }]
        : [],
    ),
    script: await scriptInOnePiece(root),
    element: await elementScript(root),
    licences,
  };
}

/** Takes style files that none of the shells links to out of the build. */
function withoutStyleFiles(bundle: Rolldown.OutputBundle, shells: readonly string[]): void {
  for (const fileName of Object.keys(bundle)) {
    if (fileName.endsWith('.css') && !isStyleOf(fileName, shells)) delete bundle[fileName];
  }
}

function isStyleOf(fileName: string, shells: readonly string[]): boolean {
  return fileName.endsWith('.css') && shells.some((shell) => shell.includes(fileName));
}
