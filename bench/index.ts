/** `npm run bench`: builds the product and measures it beside plain Leaflet pages. */
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftTables, measureDraft } from './draft/measure.js';
import { actionsTable, countActions } from './editor/author.js';
import { editorTable, measureEditorSpeed } from './editor/speed.js';
import { measureSuggestions, suggestionsTable } from './editor/suggestions.js';
import { labelsTable, measureLabels } from './labels/measure.js';
import { useBrowser } from './measure/browser.js';
import { type Options, readOptions } from './options.js';
import { indexTable, measureIndex } from './place-index.js';
import { growthOf, growthTable } from './report/growth.js';
import { describeSurroundings, writeSurroundings } from './report/machine.js';
import { comparisonTable } from './report/table.js';
import { measureFirstStory, measureSize, type Size } from './stories.js';

/** What stories of growing size are measured against. */
const CLUSTERED = 'markercluster';
const RESULTS = 'bench/results.json';

const options = optionsOrEnd();
const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
// Runs on an interrupt too: Playwright then closes its browsers and exits.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const browser = useBrowser();
try {
  // The draft needs no browser.
  const isOnPages =
    options.firstStory ||
    options.sizes.length > 0 ||
    options.editor ||
    options.suggestions ||
    options.labels;
  const surroundings = describeSurroundings(isOnPages ? await browser.now() : undefined);
  console.log(writeSurroundings(surroundings));
  const firstStory = options.firstStory
    ? await measureFirstStory(browser, folder, options.runs)
    : undefined;
  if (firstStory) {
    const title = titleOf('The first story', firstStory.runs);
    console.log(`\n${comparisonTable(title, firstStory.compared, 'Bare Leaflet')}`);
  }
  const sizes: Size[] = [];
  for (const places of options.sizes) {
    const size = await measureSize(browser, folder, places, options.runs, sizes[0]);
    sizes.push(size);
    const title = titleOf(`${places} places`, size.runs);
    console.log(`\n${comparisonTable(title, size.compared, CLUSTERED)}`);
  }
  const growth = growthOf(sizes, CLUSTERED);
  if (sizes.length > 0) console.log(`\n${growthTable(growth, options.sizes)}`);
  const draft = options.draft ? await measureDraft(options.runs, options.corpus) : undefined;
  if (draft) console.log(`\n${draftTables(draft)}`);
  const placeIndex = options.draft ? await measureIndex(options.runs) : undefined;
  if (placeIndex) console.log(`\n${indexTable(placeIndex)}`);
  const editor = options.editor
    ? await measureEditorSpeed(await browser.now(), options.runs)
    : undefined;
  if (editor) console.log(`\n${editorTable(editor)}`);
  const actions = options.editor ? await countActions(await browser.now()) : undefined;
  if (actions) console.log(`\n${actionsTable(actions)}`);
  const suggestions = options.suggestions
    ? await measureSuggestions(await browser.now(), options.runs)
    : undefined;
  if (suggestions) console.log(`\n${suggestionsTable(suggestions)}`);
  const labels = options.labels
    ? await measureLabels(await browser.now(), folder, options)
    : undefined;
  if (labels) console.log(`\n${labelsTable(labels)}`);
  const results = {
    date: new Date().toISOString(),
    ...surroundings,
    options,
    firstStory,
    sizes,
    growth,
    draft,
    placeIndex,
    editor,
    actions,
    suggestions,
    labels,
  };
  await writeFile(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
  console.log(`\nEvery run: ${RESULTS}`);
} finally {
  await browser.close();
}

function optionsOrEnd(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

function titleOf(story: string, runs: readonly unknown[]): string {
  return `${story}, ${runs.length} run${runs.length === 1 ? '' : 's'}`;
}
