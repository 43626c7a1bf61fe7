import { parseArgs } from 'node:util';

export interface Options {
  readonly runs: number;
  readonly firstStory: boolean;
  /** Numbers of places, ascending; empty for no generated stories. */
  readonly sizes: readonly number[];
}

const USAGE = 'npm run bench -- [--runs 7] [--only first-story|sizes] [--sizes 10,100,1000,10000]';

/** Reads the command line. The message of what it throws is for the user. */
export function readOptions(commandLine: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      runs: { type: 'string', default: '7' },
      only: { type: 'string' },
      sizes: { type: 'string', default: '10,100,1000,10000' },
    },
  });
  const runs = wholeNumber(values.runs);
  const sizes = values.sizes
    .split(',')
    .map(wholeNumber)
    .sort((a, b) => a - b);
  const isKnown = values.only === undefined || ['first-story', 'sizes'].includes(values.only);
  if (!isKnown) throw new Error(USAGE);
  return {
    runs,
    firstStory: values.only !== 'sizes',
    sizes: values.only === 'first-story' ? [] : sizes,
  };
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(USAGE);
  return value;
}
