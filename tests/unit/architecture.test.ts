/** Who may know whom: DESIGN.md, "The rooms". */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SRC = join(ROOT, 'src');

/** What each folder may import of the others; single files by their names. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  'memoise.ts': [],
  'data-files.ts': [],
  geo: [],
  text: ['memoise.ts'],
  story: ['geo', 'text', 'memoise.ts'],
  gazetteer: ['geo', 'text', 'memoise.ts'],
  check: ['story', 'geo', 'text', 'gazetteer', 'memoise.ts'],
  cartography: ['story', 'geo'],
  basemap: ['story', 'geo', 'gazetteer', 'cartography', 'memoise.ts'],
  'page-data': ['story', 'geo', 'cartography'],
  page: ['story', 'geo', 'text', 'cartography', 'page-data', 'export', 'memoise.ts'],
  map: ['story', 'geo', 'cartography', 'page-data'],
  reader: ['story', 'geo', 'text', 'cartography', 'page-data'],
  export: ['story', 'geo', 'text'],
  authoring: ['story', 'check', 'geo', 'text', 'gazetteer'],
  publish: [
    ...['story', 'check', 'geo', 'text', 'gazetteer', 'basemap', 'cartography'],
    ...['page-data', 'page', 'export', 'memoise.ts', 'data-files.ts'],
    // package.json, which has the version.
    '..',
  ],
  site: [
    ...['story', 'check', 'geo', 'text', 'gazetteer', 'basemap', 'cartography'],
    ...['page-data', 'page', 'export', 'publish', 'dev', 'memoise.ts', 'data-files.ts'],
  ],
  dev: ['map', 'main.ts'],
  'main.ts': ['story', 'geo', 'cartography', 'page-data', 'map', 'reader'],
};

/** Arrows that are still to be turned round: none may be added. */
const STILL_BROKEN: readonly string[] = ['cartography/basemap.ts > page-data'];

/** It asks again, by another address, for modules that are known: its callers'. */
const ASKING_AGAIN = ['reader/chunks.ts'];

interface Arrow {
  readonly file: string;
  /** A room, or a package or built-in module by its name. */
  readonly to: string;
  readonly kind: 'room' | 'package' | 'node';
}

/** What a file asks for: imports, re-exports and dynamic imports, types among them. */
function requestsOf(file: string, code: string): string[] {
  const { program, module, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...(ASKING_AGAIN.includes(file) ? [] : dynamicImportsIn(program)),
  ];
}

/** `import('…')` as a value and as a type. One of anything but a text cannot be followed. */
function dynamicImportsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(dynamicImportsIn);
  if (!('type' in node) || !('source' in node)) return inner;
  if (node.type !== 'ImportExpression' && node.type !== 'TSImportType') return inner;
  const value: unknown = Object(node.source).value;
  if (typeof value !== 'string') throw new Error('A dynamic import must name its module.');
  return [value, ...inner];
}

function arrowOf(file: string, request: string): Arrow {
  if (request.startsWith('.')) {
    const path = posix.normalize(posix.join(posix.dirname(file), request));
    return { file, to: roomOf(path), kind: 'room' };
  }
  const name = request.replace(/^node:/, '');
  if (request.startsWith('node:') || builtinModules.includes(name)) {
    return { file, to: name, kind: 'node' };
  }
  const parts = request.split('/');
  return { file, to: parts.slice(0, request.startsWith('@') ? 2 : 1).join('/'), kind: 'package' };
}

function roomOf(path: string): string {
  return path.split('/')[0]?.replace(/\.js$/, '.ts') ?? '';
}

/** The arrows that go where they must not. */
function brokenArrows(arrows: readonly Arrow[]): Arrow[] {
  return arrows.filter(({ file, to, kind }) => {
    const room = roomOf(file);
    if (kind === 'room') return to !== room && !(MAY_KNOW[room] ?? []).includes(to);
    if (kind === 'node') return ['story', 'page', 'map', 'export', 'main.ts'].includes(room);
    return to === 'leaflet' && room !== 'map';
  });
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path));
const arrows = files.flatMap((file) =>
  requestsOf(file, readFileSync(join(SRC, file), 'utf8')).map((request) => arrowOf(file, request)),
);

describe('the rooms', () => {
  test('are those of the design', () => {
    expect([...new Set(files.map(roomOf))].toSorted()).toEqual(Object.keys(MAY_KNOW).toSorted());
  });

  test('know only whom they may know', () => {
    const broken = brokenArrows(arrows).map(({ file, to }) => `${file} > ${to}`);
    expect([...new Set(broken)].toSorted()).toEqual(STILL_BROKEN);
  });

  test('have arrows at all: the folders that make something of a story know it, and the map Leaflet', () => {
    for (const room of ['check', 'page', 'map', 'export', 'authoring', 'publish', 'site']) {
      expect(arrows.some(({ file, to }) => roomOf(file) === room && to === 'story')).toBe(true);
    }
    expect(arrows.some(({ file, to }) => roomOf(file) === 'map' && to === 'leaflet')).toBe(true);
  });
});

describe('an arrow that goes where it must not is found', () => {
  test.each([
    ['story/a.ts', "import { a } from '../page/page.js';"],
    ['story/deep/a.ts', "import '../../build/plugin.js';"],
    ['story/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['story/a.ts', "import fs from 'fs';"],
    ['story/a.ts', "const leaflet = await import('leaflet');"],
    ['page/a.tsx', "export * from '../basemap/index.js';\nconst p = <p>text</p>;"],
    ['page/a.tsx', "export { a } from '../map/map.js';"],
    ['map/a.ts', "import type { A } from '../page/page.js';"],
    ['map/a.ts', "let a: import('../page/page.js').A;"],
    ['basemap/a.ts', "import { a } from '../build/compose.js';"],
    ['export/a.ts', "import { words } from '../page/words.js';"],
    ['export/a.ts', "import { createHash } from 'node:crypto';"],
    ['build/a.ts', "const a = await import('../map/map.js');"],
    ['build/a.ts', "import 'leaflet/dist/leaflet.css';"],
    ['main.ts', "import { a } from './basemap/index.js';"],
    ['main.ts', "import { a } from './page/page.js';"],
  ])('in %s: %s', (file, code) => {
    const found = requestsOf(file, code).map((request) => arrowOf(file, request));
    expect(brokenArrows(found)).toHaveLength(1);
  });

  test('and one that may be is not', () => {
    const code = `import { a } from './a.js';
import type { B } from '../story/story.js';
import { z } from 'zod';
// import '../map/map.js'
const text = "import '../map/map.js'";
export const b = a;`;
    const found = requestsOf('page/a.ts', code);
    expect(found).toEqual(['./a.js', '../story/story.js', 'zod']);
    expect(brokenArrows(found.map((request) => arrowOf('page/a.ts', request)))).toEqual([]);
  });
});

/** Folders that know neither Node nor the DOM. */
const PURE = ['geo', 'text', 'story', 'check', 'cartography', 'page', 'export'];

describe('the story is pure:', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-pure-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Compiles files as if there were neither a browser nor Node; what the compiler says. */
  function compile(...include: readonly string[]): string {
    const config = {
      extends: join(ROOT, 'tsconfig.json'),
      compilerOptions: {
        lib: ['ES2023'],
        types: [],
      },
      include,
    };
    const file = join(folder, 'tsconfig.json');
    writeFileSync(file, JSON.stringify(config));
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', file], {
      encoding: 'utf8',
    });
    return `${status}\n${stdout}`;
  }

  test('it compiles where there is no document, no window and no Node', () => {
    expect(compile(...PURE.map((folder) => join(SRC, folder)))).toBe('0\n');
  });

  test.each(['document.title', 'window.name', 'process.cwd()'])('%s would not', (code) => {
    const file = join(folder, 'sample.ts');
    writeFileSync(file, `export const sample: unknown = ${code};\n`);
    expect(compile(file)).toMatch(/sample\.ts.*Cannot find name/);
  });
});
