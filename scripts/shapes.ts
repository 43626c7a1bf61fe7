/** `npm run shapes [story…]`: writes geometries of Natural Earth into places.geojson anew. */
import { run } from './support/command.js';
import { SHAPES_HELP, shapes } from './support/shapes.js';

await run((args, terminal) => shapes(process.cwd(), args, terminal), SHAPES_HELP);
