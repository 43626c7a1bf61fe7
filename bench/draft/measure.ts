/** The draft: how right, how sure, and how fast it is. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from 'd3-array';
import { recordMentions } from '../../src/draft/record.js';
import type { NameIndex } from '../../src/gazetteer/name-index.js';
import { openNameIndex } from '../../src/site/node-data.js';
import { listStories } from '../../src/site/stories.js';
import { number, table } from '../report/table.js';
import { type MarkedText, readCorpora } from './corpus.js';
import { type DraftScore, scoreDrafts } from './score.js';

export interface DraftMeasures {
  /** Milliseconds of processor time. */
  readonly process: number;
  readonly perThousandWords: number;
  /** By the name of the corpus. */
  readonly scores: Readonly<Record<string, DraftScore>>;
}

/** @param corpus a file of marked texts, in place of the repository's own */
export async function measureDraft(
  runs: number,
  corpus: string | undefined,
): Promise<DraftMeasures> {
  const corpora = readCorpora(corpus);
  const [slug = ''] = await listStories(process.cwd());
  const index = await openNameIndex();
  // The first run compiles the commands.
  processTime(slug);
  return {
    process: median(Array.from({ length: runs }, () => processTime(slug))) ?? Number.NaN,
    perThousandWords: timeOfThousandWords(index, [...corpora.values()].flat(), runs),
    scores: Object.fromEntries(Array.from(corpora, ([name, texts]) => [name, score(index, texts)])),
  };
}

/** Prints a process's own processor time at its end, in microseconds. */
const TELL_TIME =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();console.error(String(user+system))})';

/** Of `npm run draft` on a story, from the start of Node to its end. */
export function processTime(slug: string): number {
  const program = fileURLToPath(new URL('../../scripts/compiled.js', import.meta.url));
  const args = ['--import', TELL_TIME, program, 'draft', slug];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm run draft -- ${slug} failed: ${stderr}`);
  return Number(stderr.trim().split('\n').at(-1)) / 1000;
}

/** Of drafting what is already read, by a process that has drafted before. */
function timeOfThousandWords(index: NameIndex, texts: readonly MarkedText[], runs: number): number {
  const draftAll = () => {
    const before = process.cpuUsage();
    for (const each of texts) recordMentions(index, each);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  draftAll();
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return ((median(Array.from({ length: runs }, draftAll)) ?? 0) / words) * 1000;
}

function score(index: NameIndex, texts: readonly MarkedText[]): DraftScore {
  return scoreDrafts(texts.map((marked) => ({ marked, found: recordMentions(index, marked) })));
}

/** What was measured, as text. */
export function draftTables({ process, perThousandWords, scores }: DraftMeasures): string {
  const names = Object.keys(scores);
  const share = (value: number) => (Number.isNaN(value) ? '' : number(value, 3));
  const row = (title: string, of: (score: DraftScore) => number) => [
    title,
    ...names.map((name) => share(scores[name] ? of(scores[name]) : Number.NaN)),
  ];
  const all = Object.values(scores);
  const tenths = Array.from({ length: 10 }, (_, tenth) => {
    const own = all.flatMap(({ calibration }) => calibration[tenth] ?? []);
    const count = own.reduce((sum, each) => sum + each.count, 0);
    const right = own.reduce((sum, each) => sum + each.right, 0);
    return [`${tenth * 10} to ${(tenth + 1) * 10} %`, String(count), share(right / count)];
  });
  return [
    table([
      ['The draft', 'ms of processor time'],
      ['whole process, first story', number(process, 0)],
      ['each further 1,000 words', number(perThousandWords, 1)],
    ]),
    table([
      ['', ...names],
      row('exact F1', ({ exactF1 }) => exactF1),
      row('right place, of all', ({ rightPlace }) => rightPlace),
      row('right place, of those found', ({ resolution }) => resolution),
    ]),
    table([['confidence', 'mentions', 'right'], ...tenths]),
  ].join('\n\n');
}
