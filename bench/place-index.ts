/** The index of place names: how large it is, and how fast it is there and finds something. */
import { gzipSync } from 'node:zlib';
import { median } from 'd3-array';
import { INDEX_FILE } from '../src/gazetteer/gazetteer.js';
import { gatherEntries } from '../src/gazetteer/index-entries.js';
import { packIndex } from '../src/gazetteer/pack-index.js';
import { readPlaceIndex } from '../src/gazetteer/place-index.js';
import { nodeDataFiles } from '../src/site/node-data.js';
import { number, table } from './report/table.js';

export interface IndexMeasures {
  readonly places: number;
  readonly names: number;
  readonly bytes: number;
  readonly gzip: number;
  /** Milliseconds of processor time: made from the packages; read from the disk; one look-up. */
  readonly build: number;
  readonly load: number;
  readonly lookUp: number;
}

const LOOK_UPS = 1000;
const NAMES = ['berlin', 'mailand', 'springfield', 'kein ort'];

export async function measureIndex(runs: number): Promise<IndexMeasures> {
  const bytes = await nodeDataFiles.read(INDEX_FILE);
  const build = await processorTime(async () => packIndex(await gatherEntries(nodeDataFiles), ''));
  const loads: number[] = [];
  for (let run = 0; run < runs; run++) {
    loads.push(
      await processorTime(async () => readPlaceIndex(await nodeDataFiles.read(INDEX_FILE))),
    );
  }
  const index = readPlaceIndex(bytes);
  const lookUps = await processorTime(() => {
    for (let at = 0; at < LOOK_UPS; at++) index.named(NAMES[at % NAMES.length] ?? '');
  });
  return {
    places: index.placeCount,
    names: index.nameCount,
    bytes: bytes.length,
    gzip: gzipSync(bytes).length,
    build,
    load: median(loads) ?? Number.NaN,
    lookUp: lookUps / LOOK_UPS,
  };
}

async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What was measured, as text. */
export function indexTable(measured: IndexMeasures): string {
  const { places, names, bytes, gzip, build, load, lookUp } = measured;
  return table([
    ['index of place names', ''],
    ['places', number(places, 0)],
    ['names', number(names, 0)],
    ['MB', number(bytes / 1e6, 1)],
    ['MB, gzip', number(gzip / 1e6, 1)],
    ['build, ms', number(build, 0)],
    ['load, ms', number(load, 0)],
    ['find a name, ms', number(lookUp, 3)],
  ]);
}
