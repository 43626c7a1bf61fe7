/** What `npm run place` does where the words of a sentence may mean two places of the story. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { place } from '../../../scripts/support/place.js';
import { NO_PLACES } from '../../../src/authoring/places-text.js';
import { runCommand } from '../../support/command.js';
import { findingsOf } from '../../support/small-story.js';
import { writeStories } from '../../support/story-folders.js';

const ARTICLE = `---
headline: A march
language: en
credit: Written for these tests.
---

They met at the Diamond at noon. The Diamond in the other town was empty. A band played.

From the Diamond here to the Diamond there it is a day.
`;

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-sentences-'));
  await writeStories(root, { march: { article: ARTICLE, places: NO_PLACES } });
  await run('--at', '-7.3218,54.9966', '--id', 'first');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const run = (...args: string[]) =>
  runCommand(place, root, ['march', 'The Diamond', '--as', 'Diamond', ...args]);
const SECOND = ['--at', '-6.9683,54.2492', '--id', 'second'];
const written = () => readFile(join(root, 'data/march/places.geojson'), 'utf8');

/** The mentions and sentences of each place. */
async function quotations() {
  const { features } = JSON.parse(await written());
  return Object.fromEntries(
    features.map(({ id, properties }: { id: string; properties: { quotes: unknown } }) => [
      id,
      properties.quotes,
    ]),
  );
}

const MET = { exact: 'They met at the Diamond at noon.', mention: 'Diamond' };
const EMPTY = { exact: 'The Diamond in the other town was empty.', mention: 'Diamond' };
const DAY = 'From the Diamond here to the Diamond there it is a day.';

describe('a second place with the same words', () => {
  test('is not added before the author says which sentences mean it', async () => {
    const before = await written();
    const { code, err } = await run(...SECOND);
    expect(code).toBe(1);
    expect(err).toContain('stand for "first" now, which is somewhere else');
    expect(err).toContain(`  1  Diamond: ${MET.exact}    [now of "first"]\n`);
    expect(err).toContain(`  4  Diamond there: ${DAY}\n`);
    expect(err).toContain(`--id second --sentences 4`);
    expect(await written()).toBe(before);
  });

  test('gets those sentences, the other place keeps the rest, and the check is content', async () => {
    const { code, out } = await run(...SECOND, '--sentences', '2,4');
    expect({ code, out }).toMatchObject({ code: 0 });
    expect(out).toContain('1 quotation taken from "first".');
    expect(await quotations()).toEqual({
      first: [MET, { exact: DAY, mention: 'Diamond' }],
      second: [EMPTY, { exact: DAY, mention: 'Diamond there' }],
    });
    expect(findingsOf({ article: ARTICLE, places: await written() })).toEqual([]);
  });

  test('is asked about where somebody can answer', async () => {
    const args = ['march', 'The Diamond', '--as', 'Diamond', ...SECOND];
    const { out } = await runCommand(place, root, args, ['2-2, 4']);
    expect(out).toContain('Which of them mean "the Diamond"? Their numbers, such as 1,3');
    expect(out).toContain('Added "second": the Diamond, place, stated, 2 quotations.');
    expect(out).not.toContain('not quoted');
    const third = [...args.slice(0, 4), '--at', '-6.6,54.35', '--id', 'third'];
    const nothing = await runCommand(place, root, third, []);
    expect(nothing).toMatchObject({ code: 1, err: 'Nothing was written.' });
  });

  test('leaves the other at least one sentence', async () => {
    const before = await written();
    const { code, err } = await run(...SECOND, '--sentences', '1,2,3');
    expect(code).toBe(1);
    expect(err).toContain('"first" would be left without a quotation');
    expect(err).toContain('npm run place -- march first --remove');
    expect(await written()).toBe(before);
  });

  test('takes no number that there is not', async () => {
    const { err } = await run(...SECOND, '--sentences', '2,9');
    expect(err).toMatch(/^There is no sentence 9; there are:\n {2}1 {2}Diamond: /);
  });

  test('at the same square is added without a question', async () => {
    const { code } = await run('--at', '-7.3220,54.9967', '--id', 'fountain');
    expect(code).toBe(0);
  });
});

test('a place that is named again gets no sentence that another one has', async () => {
  await run(...SECOND, '--sentences', '2,4', '--name', 'The other square');
  const { out } = await run('--at', '-7.3218,54.9966');
  expect(out).toContain('"first" is there already; 0 quotations added.');
  expect(out).toContain(`Left to "second": ${EMPTY.exact}`);
});

test('sentences can be chosen for the first place of its words, too', async () => {
  await writeStories(root, { march: { article: ARTICLE, places: NO_PLACES } });
  await run(...SECOND, '--sentences', '2');
  expect(await quotations()).toEqual({ second: [EMPTY] });
});

describe('a name that the article has only within longer ones', () => {
  const TEXT = `---
headline: Travellers
language: en
credit: Written for these tests.
---

Mr York went to Linz. New York was far. In Lancaster they slept; the Duke of Lancaster did not.
`;
  const travel = (...args: string[]) => runCommand(place, root, ['travel', ...args]);
  const file = () => readFile(join(root, 'data/travel/places.geojson'), 'utf8');
  beforeEach(() => writeStories(root, { travel: { article: TEXT, places: NO_PLACES } }));

  test('is not added before the author says which sentences mean it', async () => {
    const { code, err } = await travel('York', '--at', '-1.08,53.96');
    expect(code).toBe(1);
    expect(err).toContain('within what seems to be a longer name, "Mr York", "New York"');
    expect(err).toContain('--sentences 1,2');
    expect(await file()).toBe(NO_PLACES);
    expect((await travel('York', '--at', '-1.08,53.96', '--sentences', '1')).code).toBe(0);
    expect(JSON.parse(await file()).features[0].properties.quotes).toEqual([
      { exact: 'Mr York went to Linz.', mention: 'York' },
    ]);
  });

  test('is left out of a table, as are places whose sentences another one has', async () => {
    await writeFile(
      join(root, 'a.csv'),
      'name,lat,lon\nYork,53.96,-1.08\nLancaster,54.05,-2.80\nLinz,48.3064,14.2858\n',
    );
    const { code, out } = await travel('--from', 'a.csv', '--sure');
    expect({ code, out }).toMatchObject({ code: 3 });
    expect(out).toContain('"York" is left out: the article has its name only within "Mr York"');
    expect(JSON.parse(await file()).features).toHaveLength(2);
  });
});

test('a table takes no sentences from places that lie apart', async () => {
  await writeFile(
    join(root, 'a.csv'),
    'name,lat,lon\nDiamond,54.2492,-6.9683\nDay,54.9966,-7.3218\n',
  );
  const before = await written();
  const args = ['march', '--from', 'a.csv', '--sure'];
  const { code, out } = await runCommand(place, root, args);
  expect({ code, out }).toMatchObject({ code: 1 });
  expect(out).toContain('"Diamond" is left out: its words in the article mean "first" now');
  expect(out).toContain('npm run place -- march "Diamond" --at -6.9683,54.2492');
  expect(await written()).toBe(before);
});
