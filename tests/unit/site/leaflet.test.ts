/** A build stops when Leaflet is no longer what the tables that cut it down say. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterEach, describe, expect, test } from 'vitest';
import { MODULES } from '../../../src/map/leaflet/cut.js';
import { leaflet } from '../../../src/site/leaflet.js';

const INSTALLED = dirname(createRequire(import.meta.url).resolve('leaflet/package.json'));
const POPUP = 'src/layer/Popup.js';
const ADVICE = /src\/map\/leaflet\//;

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the installed Leaflet, for a test to change. */
function copyLeaflet(): string {
  const folder = mkdtempSync(join(tmpdir(), 'leaflet-'));
  made.push(folder);
  cpSync(join(INSTALLED, 'src'), join(folder, 'src'), { recursive: true });
  return folder;
}

function change(folder: string, module: string, edit: (code: string) => string): void {
  const file = join(folder, module);
  const code = readFileSync(file, 'utf8');
  expect(edit(code)).not.toBe(code);
  writeFileSync(file, edit(code));
}

async function buildWith(folder: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [leaflet(folder)],
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: fileURLToPath(MODULES),
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false },
      },
    },
  });
  if (!('output' in made)) throw new Error('The build has no output.');
  return made.output[0].code;
}

test('the tables fit the installed Leaflet', async () => {
  expect(await buildWith(INSTALLED)).not.toMatch(/innerHTML|vml|MSIE|getContext/);
});

describe('a build stops', () => {
  test.each([
    ['that is listed', 'src/map/handler/Map.Drag.js'],
    ['that has a stand-in', 'src/layer/FeatureGroup.js'],
    ['that writes HTML', POPUP],
  ])('where Leaflet has no longer a module %s', async (_, module) => {
    const folder = copyLeaflet();
    rmSync(join(folder, module));
    const built = buildWith(folder);
    await expect(built).rejects.toThrow(`Leaflet has no ${module}.`);
    await expect(built).rejects.toThrow(ADVICE);
  });

  test('when no module imports what a stand-in replaces', async () => {
    const folder = copyLeaflet();
    change(folder, 'src/layer/marker/Marker.js', (code) =>
      code.replace("import {MarkerDrag} from './Marker.Drag';", 'let MarkerDrag;'),
    );
    const built = buildWith(folder);
    await expect(built).rejects.toThrow('src/layer/marker/Marker.Drag.js');
    await expect(built).rejects.toThrow(ADVICE);
  });

  test('where a line that writes HTML is no longer written so', async () => {
    const folder = copyLeaflet();
    change(folder, POPUP, (code) => code.replace('.innerHTML =', '.innerHTML +='));
    await expect(buildWith(folder)).rejects.toThrow(`replaced in Leaflet's ${POPUP}.`);
  });

  test('where a module writes HTML that did not', async () => {
    const folder = copyLeaflet();
    const module = 'src/layer/Layer.js';
    change(folder, module, (code) => `${code}\ndocument.body.innerHTML = '';\n`);
    await expect(buildWith(folder)).rejects.toThrow(`Leaflet's ${module} writes HTML.`);
  });
});
