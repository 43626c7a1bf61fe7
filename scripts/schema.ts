/** `npm run schema`: writes data/places.schema.json from the schema in src/story. */
import { writeFile } from 'node:fs/promises';
import { placesJsonSchema } from '../src/build/json-schema.js';

await writeFile('data/places.schema.json', placesJsonSchema());
