/** `npm run styles`: writes the style sheets that follow from the tables in src/cartography. */
import { writeFile } from 'node:fs/promises';
import { GENERATED } from '../src/page/map-css.js';

for (const [name, css] of Object.entries(GENERATED)) {
  await writeFile(new URL(`../src/page/${name}`, import.meta.url), css);
}
