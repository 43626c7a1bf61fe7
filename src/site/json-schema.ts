import { z } from 'zod';
import { placesSchema } from '../story/schema.js';

/** The text of `data/places.schema.json`: JSON Schema 2020-12, for editors' text editors. */
export function placesJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(placesSchema, { io: 'input' }), null, 2)}\n`;
}
