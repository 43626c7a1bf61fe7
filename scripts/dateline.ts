/** The commands of this repository, which `scripts/compiled.js` runs: `npm run check`, `npm start` … */
import { asNpmRun } from '../src/site/typed.js';
import { main } from './support/main.js';

await main(process.argv.slice(2), {
  typed: asNpmRun,
  async sayBreaches(folder, style) {
    const { findBreaches, readParts, sayBreaches } = await import('../src/site/browsers/check.js');
    const { breaches } = findBreaches(await readParts(folder, style));
    return breaches.length > 0 ? sayBreaches(breaches) : '';
  },
});
