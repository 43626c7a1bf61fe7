/** `npm run schema`: writes data/places.schema.json from the schema in src/story. */
import { join } from 'node:path';
import { DATA_FOLDER, readSource } from '../src/site/files.js';
import { placesJsonSchema } from '../src/story/schema.js';
import { run } from './support/command.js';
import { replaceFile } from './support/replace-file.js';

const NAME = `${DATA_FOLDER}/places.schema.json`;

await run(async () => {
  const root = process.cwd();
  const read = await readSource(root, NAME);
  const before = 'text' in read ? read.text : undefined;
  await replaceFile(join(root, NAME), before, placesJsonSchema(), NAME);
});
