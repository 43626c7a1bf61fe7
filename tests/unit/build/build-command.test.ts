import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { dateline } from '../../../src/build/plugin.js';

test('without a story the build says in one sentence what to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bare-'));
  const building = build({
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    configFile: false,
    logLevel: 'silent',
    plugins: [dateline({ root: folder })],
    build: { write: false },
  });
  await expect(building).rejects.toThrow(
    'data:1:1: error: there is no story: make a folder in data/ with its article.md and places.geojson',
  );
  await rm(folder, { recursive: true });
});
