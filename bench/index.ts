/** `npm run bench`: builds the product and measures it beside bare Leaflet pages. */
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../scripts/support/chromium.js';
import { measureFirstStory } from './first-story.js';
import { readOptions } from './options.js';
import { describeSurroundings } from './report/machine.js';
import { comparisonTable } from './report/table.js';

const RESULTS = 'bench/results.json';

const options = readOptions(process.argv.slice(2));
const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
// Also when it is interrupted: Playwright then closes its browsers and ends the process.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const browser = await openBrowser();
try {
  const surroundings = describeSurroundings(browser);
  const firstStory = options.firstStory
    ? await measureFirstStory(browser, folder, options.runs)
    : undefined;
  if (firstStory) console.log(comparisonTable(firstStory.compared, 'Bare Leaflet'));
  const results = { date: new Date().toISOString(), ...surroundings, options, firstStory };
  await writeFile(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
  console.log(`\nEvery run: ${RESULTS}`);
} finally {
  await browser.close();
}
