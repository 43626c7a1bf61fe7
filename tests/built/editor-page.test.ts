/** What the editor gives to take away, beside what `npm run build` has written. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { builtFiles } from '../../src/site/built-files.js';
import { siteConfig } from '../../src/site/config.js';

const folder = inject('siteFolder');
const STORY = 'berlin-milan-2016';

test('The page that the editor gives is that of the build, byte for byte', async () => {
  const files = await builtFiles(siteConfig({ only: STORY }));
  const page = files.find(({ fileName }) => fileName === `${STORY}/${STORY}.html`);
  const written = await readFile(join(folder, `${STORY}.html`));
  expect(page?.bytes.length).toBe(written.length);
  expect(Buffer.from(page?.bytes ?? []).equals(written)).toBe(true);
});
