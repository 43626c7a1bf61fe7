import { parseArgs } from 'node:util';

export interface Options {
  readonly runs: number;
  readonly firstStory: boolean;
  /** Numbers of places, ascending; empty for no generated stories. */
  readonly sizes: readonly number[];
  readonly draft: boolean;
  readonly editor: boolean;
  readonly suggestions: boolean;
  /** Of the draft: a file of marked texts, in place of the repository's own. */
  readonly corpus?: string;
  readonly labels: boolean;
  /** Of the labels: a site that was built before, in place of the stories made for this. */
  readonly site?: string;
  /** Of the labels: a folder for pictures of maps with faults. */
  readonly pictures?: string;
}

const PARTS = ['first-story', 'sizes', 'draft', 'editor', 'suggestions', 'labels'];
const USAGE =
  'npm run bench -- [--runs 7] [--only first-story|sizes|draft|editor|suggestions|labels] [--sizes 10,100,1000,10000] [--corpus texts.json.gz] [--site dist] [--pictures folder]';

/** Reads the command line. The message of what it throws is for the user. */
export function readOptions(commandLine: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      runs: { type: 'string', default: '7' },
      only: { type: 'string' },
      sizes: { type: 'string', default: '10,100,1000,10000' },
      corpus: { type: 'string' },
      site: { type: 'string' },
      pictures: { type: 'string' },
    },
  });
  const runs = wholeNumber(values.runs);
  const sizes = values.sizes
    .split(',')
    .map(wholeNumber)
    .sort((a, b) => a - b);
  const { only, corpus, site, pictures } = values;
  if (only !== undefined && !PARTS.includes(only)) throw new Error(USAGE);
  const isMeasured = (part: string) => only === undefined || only === part;
  return {
    runs,
    firstStory: isMeasured('first-story'),
    sizes: isMeasured('sizes') ? sizes : [],
    draft: isMeasured('draft'),
    editor: isMeasured('editor'),
    suggestions: isMeasured('suggestions'),
    labels: isMeasured('labels'),
    ...(corpus !== undefined && { corpus }),
    ...(site !== undefined && { site }),
    ...(pictures !== undefined && { pictures }),
  };
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(USAGE);
  return value;
}
