/** Which folder may import which, as docs/architecture.md has it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DOCUMENT = join(ROOT, 'docs/architecture.md');

/** What each folder of src may import of the others; single files by their names. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'memoise.ts': [],
  'data-files.ts': [],
  geo: [],
  text: ['memoise.ts'],
  story: ['geo', 'text', 'memoise.ts'],
  gazetteer: ['geo', 'text', 'memoise.ts', 'data-files.ts'],
  dates: ['story'],
  draft: ['story', 'dates', 'gazetteer', 'geo', 'text', 'memoise.ts'],
  check: ['story', 'dates', 'draft', 'geo', 'text', 'gazetteer', 'memoise.ts'],
  cartography: ['story', 'geo'],
  basemap: ['story', 'geo', 'gazetteer', 'cartography', 'memoise.ts', 'data-files.ts'],
  'page-data': ['story', 'geo', 'cartography'],
  page: ['story', 'geo', 'text', 'cartography', 'page-data', 'export', 'memoise.ts'],
  map: ['story', 'geo', 'cartography', 'page-data', 'map/leaflet'],
  'map/leaflet': [],
  reader: ['story', 'geo', 'text', 'cartography', 'page-data'],
  export: ['story', 'geo', 'text'],
  embedding: [],
  authoring: ['story', 'dates', 'draft', 'check', 'geo', 'text', 'gazetteer', 'memoise.ts'],
  publish: [
    ...['story', 'check', 'geo', 'text', 'gazetteer', 'basemap', 'cartography'],
    ...['page-data', 'page', 'export', 'memoise.ts', 'data-files.ts'],
    // For the version.
    'package.json',
  ],
  site: [
    ...['story', 'check', 'geo', 'text', 'gazetteer', 'basemap', 'cartography'],
    ...['page-data', 'page', 'export', 'publish', 'dev', 'memoise.ts', 'data-files.ts'],
    'map/leaflet',
  ],
  editor: [
    ...['story', 'dates', 'draft', 'check', 'geo', 'text', 'gazetteer', 'basemap', 'cartography'],
    ...['page-data', 'page', 'map', 'export', 'authoring', 'publish', 'dev'],
    ...['memoise.ts', 'data-files.ts', 'main.ts'],
  ],
  dev: ['map', 'reader', 'main.ts'],
  'main.ts': ['story', 'geo', 'cartography', 'page-data', 'map', 'reader'],
  'main.css': ['page', 'map', 'reader'],
};

/** Where Leaflet may be imported: the reader's map, and the editor's. */
const MAPS = /^src\/(?:editor\/)?map\//;

/** Folders that know neither Node nor the DOM. */
const PURE = [
  ...[
    'data-files.ts',
    'geo',
    'text',
    'story',
    'gazetteer',
    'dates',
    'draft',
    'check',
    'cartography',
    'basemap',
  ],
  ...['page-data', 'page', 'export', 'authoring', 'publish'],
];

/**
 * Of these, packages' types bring those of the DOM (Preact) or of Node (csv-stringify)
 * with them.
 * tests/browser/single-page.test.ts runs them in a worker, which has neither Node nor a document.
 */
const TYPED_BY_PLATFORM = ['page', 'export', 'publish'];

/** Import modules by addresses that they compute: their callers, or a folder's list, name them. */
const IMPORTS_AGAIN = [
  ...['src/reader/chunks.ts', 'scripts/compiled.js', 'tests/unit/draft/languages.test.ts'],
];

interface Import {
  /** From the root of the repository. */
  readonly file: string;
  /** A file from the root of the repository, or a package or built-in module by its name. */
  readonly to: string;
  readonly kind: 'file' | 'package' | 'node';
}

/** What a file imports: statically, dynamically, as a type, by `@import` or as a path in a text. */
function requestsOf(file: string, code: string): string[] {
  if (file.endsWith('.css')) {
    return Array.from(code.matchAll(/@import\s+(?:url\()?["']([^"']+)/g), ([, path = '']) => path);
  }
  const { program, module, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...requestsIn(program, !IMPORTS_AGAIN.includes(file)),
  ];
  return [...new Set(requests)];
}

/** `import('…')` as a value and as a type, and paths of modules, as in `new URL('../x.js', …)`. */
function requestsIn(node: unknown, withDynamic: boolean): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap((child) => requestsIn(child, withDynamic));
  if (!('type' in node)) return inner;
  if (node.type === 'Literal' && 'value' in node) {
    const path = String(node.value);
    return /^\.\.?\/[^\s]*\.(?:js|tsx?|css)$/.test(path) ? [path] : [];
  }
  if (!('source' in node) || !withDynamic) return inner;
  if (node.type !== 'ImportExpression' && node.type !== 'TSImportType') return inner;
  const value: unknown = Object(node.source).value;
  if (typeof value !== 'string') throw new Error('A dynamic import must name its module.');
  return [value, ...inner];
}

function importOf(file: string, request: string): Import {
  if (request.startsWith('.')) {
    const path = posix.normalize(posix.join(posix.dirname(file), request));
    return { file, to: sourceOf(path), kind: 'file' };
  }
  const name = request.replace(/^node:/, '');
  if (request.startsWith('node:') || builtinModules.includes(name)) {
    return { file, to: name, kind: 'node' };
  }
  const parts = request.split('/');
  return { file, to: parts.slice(0, request.startsWith('@') ? 2 : 1).join('/'), kind: 'package' };
}

/** The file that a path with the ending `.js` stands for. */
function sourceOf(path: string): string {
  const bare = path.replace(/\.js$/, '');
  const candidates = [path, ...['.ts', '.tsx', '.js', '.d.ts'].map((ending) => bare + ending)];
  return candidates.find((candidate) => files.has(candidate)) ?? path;
}

/** A folder of src, a file beside them, or what else the repository has at its top. */
function folderOf(path: string): string {
  const [root = '', folder = ''] = path.split('/');
  if (path.startsWith('src/map/leaflet/')) return 'map/leaflet';
  return root === 'src' ? folder : root;
}

/** The imports that the table does not allow. */
function brokenImports(imports: readonly Import[]): Import[] {
  return imports.filter(({ file, to, kind }) => {
    const folder = folderOf(file);
    if (kind === 'file') {
      return folderOf(to) !== folder && !(MAY_IMPORT[folder] ?? []).includes(folderOf(to));
    }
    if (kind === 'node') return [...PURE, 'map', 'main.ts'].includes(folder);
    return to === 'leaflet' && !MAPS.test(file);
  });
}

/** Groups of files of which each imports every other, directly or through others (Tarjan). */
function circlesIn(imports: readonly Import[]): string[] {
  const targets = new Map<string, Set<string>>();
  for (const { file, to, kind } of imports) {
    if (kind === 'file') targets.set(file, (targets.get(file) ?? new Set()).add(to));
  }
  const circles: string[] = [];
  const numbers = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const number = numbers.size;
    numbers.set(file, number);
    open.push(file);
    let lowest = number;
    for (const target of targets.get(file) ?? []) {
      const known = numbers.get(target);
      if (known === undefined) lowest = Math.min(lowest, visit(target));
      else if (open.includes(target)) lowest = Math.min(lowest, known);
    }
    if (lowest < number) return lowest;
    const group = open.splice(open.indexOf(file));
    if (group.length > 1 || targets.get(file)?.has(file)) circles.push(group.toSorted().join(' '));
    return lowest;
  };
  for (const file of targets.keys()) if (!numbers.has(file)) visit(file);
  return circles.toSorted();
}

const files = new Map(
  ['src', 'scripts', 'bench', 'tests'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.(?:tsx?|js|css)$/.test(path))
      .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')] as const),
  ),
);
const imports = [...files].flatMap(([file, code]) =>
  requestsOf(file, code).map((request) => importOf(file, request)),
);
const ofSources = imports.filter(({ file }) => file.startsWith('src/'));
const inSources = [...files.keys()].filter((path) => path.startsWith('src/'));

describe('the folders of src', () => {
  test('are those of the table', () => {
    const folders = [...new Set(inSources.map(folderOf))];
    expect(folders.toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
  });

  test('may import what docs/architecture.md says', () => {
    expect(tableIn(readFileSync(DOCUMENT, 'utf8'))).toEqual(
      Object.fromEntries(
        Object.entries(MAY_IMPORT).map(([folder, others]) => [folder, others.toSorted()]),
      ),
    );
  });

  test('import only what they may', () => {
    const broken = brokenImports(ofSources).map(({ file, to }) => `${file} > ${folderOf(to)}`);
    expect([...new Set(broken)].toSorted()).toEqual([]);
  });

  test('import at all: those that make something of a story import it, and the map Leaflet', () => {
    for (const folder of ['check', 'page', 'map', 'export', 'authoring', 'publish', 'site']) {
      const others = ofSources.filter(({ file }) => folderOf(file) === folder);
      expect(
        others.map(({ to }) => folderOf(to)),
        folder,
      ).toContain('story');
    }
    const ofMap = ofSources.filter(({ file }) => folderOf(file) === 'map');
    expect(ofMap.map(({ to }) => to)).toContain('leaflet');
  });
});

/** The rows of the table with the columns folder, what it is and may import. */
function tableIn(markdown: string): Record<string, string[]> {
  const table = /^\| *folder *\|.*\| *may import *\|\n[-| :]+\n((?:\|.*\n)+)/m.exec(markdown);
  const rows = (table?.[1] ?? '').trim().split('\n');
  const namesIn = (cell = '') =>
    Array.from(cell.matchAll(/`(?:src\/)?([^`]*?)\/?`/g), ([, name = '']) => name);
  return Object.fromEntries(
    rows.map((row) => {
      const cells = row.split('|').slice(1, -1);
      return [namesIn(cells[0])[0] ?? '', namesIn(cells.at(-1)).toSorted()];
    }),
  );
}

describe('an import that the table does not allow is found', () => {
  test.each([
    ['story/a.ts', "import { a } from '../page/page.js';"],
    ['story/deep/a.ts', "import '../../site/plugin.js';"],
    ['story/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['story/a.ts', "import fs from 'fs';"],
    ['story/a.ts', "const leaflet = await import('leaflet');"],
    ['page/a.tsx', "export * from '../basemap/index.js';\nconst p = <p>text</p>;"],
    ['page/a.tsx', "export { a } from '../map/map.js';"],
    ['page/a.css', '@import "../site/a.css";'],
    ['map/a.ts', "import type { A } from '../page/page.js';"],
    ['map/a.ts', "let a: import('../page/page.js').A;"],
    ['map/a.js', "import '../page/page.js';"],
    ['map/a.d.ts', "export * from '../page/page.js';"],
    ['basemap/a.ts', "import { a } from '../publish/compose.js';"],
    ['export/a.ts', "import { words } from '../site/words.js';"],
    ['export/a.ts', "import { createHash } from 'node:crypto';"],
    ['site/a.ts', "const a = await import('../map/map.js');"],
    ['site/a.ts', "const a = new URL('../reader/cards.js', import.meta.url);"],
    ['site/a.ts', "import 'leaflet/dist/leaflet.css';"],
    ['editor/text/a.ts', "import 'leaflet/dist/leaflet-src.esm.js';"],
    ['main.ts', "import { a } from './basemap/index.js';"],
    ['main.ts', "import { a } from './page/page.js';"],
  ])('in %s: %s', (name, code) => {
    const file = `src/${name}`;
    const found = requestsOf(file, code).map((request) => importOf(file, request));
    expect(brokenImports(found)).toHaveLength(1);
  });

  test('and one that it allows is not', () => {
    const code = `import { a } from './a.js';
import type { B } from '../story/story.js';
import { z } from 'zod';
// import '../map/map.js'
const text = "import '../map/map.js'";
export const b = a;`;
    const found = requestsOf('src/page/a.ts', code);
    expect(found).toEqual(['./a.js', '../story/story.js', 'zod']);
    expect(brokenImports(found.map((request) => importOf('src/page/a.ts', request)))).toEqual([]);
  });
});

describe('circles of imports', () => {
  const importsOf = (...pairs: readonly string[]): Import[] =>
    pairs.map((pair) => {
      const [file = '', to = ''] = pair.split(' > ');
      return { file, to, kind: 'file' };
    });

  test('are not there, types included', () => {
    expect(circlesIn(imports)).toEqual([]);
  });

  test.each([
    [['a > b', 'b > a'], ['a b']],
    [['a > a'], ['a']],
    [['a > b', 'b > c', 'c > b', 'c > d', 'd > e', 'e > c', 'f > a'], ['b c d e']],
    [['a > b', 'a > c', 'b > d', 'c > d'], []],
  ])('among %j are %j', (pairs, circles) => {
    expect(circlesIn(importsOf(...pairs))).toEqual(circles);
  });
});

describe('the folders that make a page, and those that they import,', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-pure-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What the compiler says of files where there is neither a browser nor Node. */
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
    const args = [compiler, '-p', file, '--singleThreaded'];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return `${status}\n${stdout}`;
  }

  /** What engines, Node and workers have beside the language. */
  const globals = join(folder, 'globals.d.ts');
  writeFileSync(
    globals,
    `declare class TextDecoder {
      constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
      readonly encoding: string;
      decode(bytes: Uint8Array): string;
    }
    declare class TextEncoder {
      encode(text: string): Uint8Array;
      encodeInto(text: string, into: Uint8Array): { read: number; written: number };
    }
    declare function structuredClone<Value>(value: Value): Value;`,
  );
  const strict = PURE.filter((folder) => !TYPED_BY_PLATFORM.includes(folder));
  const strictPaths = strict.map((folder) => join(ROOT, 'src', folder));

  test('compile where there is no document, no window and no Node', () => {
    expect(compile(globals, ...strictPaths)).toBe('0\n');
  });

  describe('do not with a file', () => {
    const samples = { title: 'document.title', name: 'window.name', folder: 'process.cwd()' };
    let said = '';
    // All at once: each time the compiler takes some seconds.
    beforeAll(() => {
      const files = Object.entries(samples).map(([name, code]) => {
        const file = join(folder, `${name}.ts`);
        writeFileSync(file, `export const sample: unknown = ${code};\n`);
        return file;
      });
      said = compile(...files, globals, ...strictPaths);
    });

    test.each(Object.entries(samples))('%s.ts that has %s', (name) => {
      expect(said).toMatch(new RegExp(`${name}\\.ts.*Cannot find name`));
    });
  });
});
