import { join } from 'node:path';
import { formatFinding } from '../../src/check/finding.js';
import { DATA_FOLDER, readSource } from '../../src/site/files.js';
import { placesJsonSchema } from '../../src/story/schema.js';
import { readArguments } from './arguments.js';
import { Refusal, type Terminal } from './command.js';
import type { Help } from './help.js';
import { replaceFile } from './replace-file.js';

const NAME = `${DATA_FOLDER}/places.schema.json`;

export const SCHEMA_HELP: Help = {
  command: 'schema',
  usage: 'npm run schema',
  does: `Writes ${NAME}, by which editors such as VS Code complete and check places.geojson, from the
schema in the code. It is there already: this is for those who change the code.`,
  examples: 'npm run schema',
};

/** Writes the JSON schema of `places.geojson`. */
export async function writeSchema(
  root: string,
  args: readonly string[],
  { say }: Terminal,
): Promise<void> {
  readArguments({ args: [...args] }, SCHEMA_HELP);
  const read = await readSource(root, NAME);
  if ('finding' in read) throw new Refusal(formatFinding(read.finding), 1);
  const before = 'text' in read ? read.text : undefined;
  const text = placesJsonSchema();
  if (text === before) return say(`${NAME} is up to date.`);
  await replaceFile(join(root, NAME), before, text, NAME);
  say(`Wrote ${NAME}.`);
}
