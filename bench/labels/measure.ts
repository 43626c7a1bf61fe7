/** Faults of the labels on the maps of stories of many kinds, in frames of many sizes. */
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { buildSite } from '../../scripts/support/site.js';
import { DATA_FOLDER } from '../../src/site/files.js';
import { type GeneratedStory, generateStory } from '../generator.js';
import { table } from '../report/table.js';
import { serveFolder } from '../sites/server.js';
import { countFaults, type Faults, sumOf } from './faults.js';
import { lookAt } from './see.js';
import { cityWalk, longWar, seaVoyage } from './written-stories.js';

/** Frames of an embed, and a window with the whole page. */
const SIZES = [
  { width: 300, height: 300, path: 'embed.html' },
  { width: 400, height: 500, path: 'embed.html' },
  { width: 600, height: 400, path: 'embed.html' },
  { width: 800, height: 450, path: 'embed.html' },
  { width: 1440, height: 900, path: '' },
] as const;
/** Numbers of places of the generated stories; each has its place in this list as its seed. */
const GENERATED = [10, 12, 15, 20, 25, 30, 40, 50, 75, 100] as const;

interface LabelsOfMap extends Faults {
  readonly story: string;
  /** "300×300", and "nearer" after two steps of zooming in. */
  readonly map: string;
}

/**
 * Builds the stories in `folder` and looks at each map. `site`: a folder that was built before, to
 * look at in their place. `pictures`: a folder for pictures of maps that have faults.
 */
export async function measureLabels(
  browser: Browser,
  folder: string,
  { site, pictures }: { readonly site?: string; readonly pictures?: string },
): Promise<LabelsOfMap[]> {
  const built = site ?? (await buildStories(folder));
  const served = await serveFolder(built);
  try {
    if (pictures !== undefined) await mkdir(pictures, { recursive: true });
    const measured: LabelsOfMap[] = [];
    for (const story of await storiesIn(built)) {
      console.error(`Labels: ${story}`);
      const ofSizes = SIZES.map(async ({ width, height, path }) => {
        const mapOf = (view: string) => `${width}×${height}${view === 'opening' ? '' : ` ${view}`}`;
        const address = `${served.address}${story}/${path}`;
        const looks = await lookAt(browser, address, { width, height }, async (page, look) => {
          const { labels: _, ...faults } = countFaults(look.seen);
          if (pictures === undefined || Object.values(faults).every((count) => count === 0)) return;
          const name = `${story} ${mapOf(look.view)}.png`.replaceAll(' ', '-');
          await page.screenshot({ path: join(pictures, name) });
        });
        return looks.map(({ view, seen }) => ({ story, map: mapOf(view), ...countFaults(seen) }));
      });
      measured.push(...(await Promise.all(ofSizes)).flat());
    }
    return measured;
  } finally {
    await served.close();
  }
}

/** One row a map, and a sum. */
export function labelsTable(measured: readonly LabelsOfMap[]): string {
  const row = ({ labels, overlaps, cuts, overPins, crossings }: Faults) =>
    [labels, overlaps, cuts, overPins, crossings].map(String);
  return table([
    ['Labels', 'map', 'labels', 'overlaps', 'cuts', 'over pins', 'crossings'],
    ...measured.map((of) => [of.story, of.map, ...row(of)]),
    [`sum of ${measured.length} maps`, '', ...row(sumOf(measured))],
  ]);
}

/** Returns the built site's folder. */
async function buildStories(folder: string): Promise<string> {
  const root = join(folder, 'labels');
  const data = join(root, DATA_FOLDER);
  await cp(DATA_FOLDER, data, { recursive: true });
  const stories: Readonly<Record<string, GeneratedStory>> = {
    'city-walk': cityWalk(),
    'long-war': longWar(),
    'sea-voyage': seaVoyage(),
    ...Object.fromEntries(
      GENERATED.map((places, seed) => [`generated-${places}`, generateStory(places, seed)]),
    ),
  };
  for (const [slug, { article, places }] of Object.entries(stories)) {
    await mkdir(join(data, slug));
    await writeFile(join(data, slug, 'article.md'), article);
    await writeFile(join(data, slug, 'places.geojson'), places);
  }
  const site = join(folder, 'labels-site');
  await buildSite(site, { root });
  return site;
}

/** The folders of a built site that have an embed. */
async function storiesIn(site: string): Promise<string[]> {
  const paths = await readdir(site, { recursive: true });
  return paths
    .filter((path) => /^[^/\\]+[/\\]embed\.html$/.test(path))
    .map((path) => path.slice(0, -'/embed.html'.length))
    .toSorted();
}
