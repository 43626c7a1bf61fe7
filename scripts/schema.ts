/** `npm run schema`: writes data/places.schema.json from the schema in src/story. */
import { run } from './support/command.js';
import { SCHEMA_HELP, writeSchema } from './support/schema.js';

await run((args, terminal) => writeSchema(process.cwd(), args, terminal), { help: SCHEMA_HELP });
