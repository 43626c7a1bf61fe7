/** What an author installs: which files, which packages, and what it does without this repository. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { EXAMPLE_ARTICLE, EXAMPLE_PLACES } from '../../../scripts/support/example-story.js';
import { runNode, type Said } from '../../support/command.js';
import { linkInto, packedFiles } from '../../support/packed.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

let root = '';
let files: readonly string[] = [];
beforeAll(() => {
  // Where paths have to be quoted and encoded.
  root = mkdtempSync(join(tmpdir(), 'dateline größe '));
  files = packedFiles();
  linkInto(root, files);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const dateline = (cwd: string, ...args: string[]): Promise<Said> =>
  runNode([join(root, 'node_modules/dateline/lib/dateline.js'), ...args], { cwd });

describe('the package', () => {
  test('has the program, its types, what Vite makes pages of, the schema and licences', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        ...['lib/dateline.js', 'lib/index.js', 'lib/index.d.ts', 'lib/progress-line.js'],
        ...['index.html', 'front.html', 'edit.html', 'src/main.ts', 'src/editor/main.tsx'],
        ...['src/basemap/gshhg/waters.bin', 'src/basemap/gshhg/COPYING'],
        ...['src/basemap/natural-earth/divisions.bin', 'data/places.schema.json'],
        ...['README.md', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md', 'docs/your-own-folder.md'],
      ]),
    );
  });

  test('has no tests, pictures, benchmark and stories, and no sources of what is compiled', () => {
    const others = files.filter((file) => !/^(?:lib|src|docs)\//.test(file) && /^\w+\//.test(file));
    expect(others.toSorted()).toEqual(['data/SOURCES.md', 'data/places.schema.json']);
    expect(files.filter((file) => /\.(?:png|jpe?g|map|tgz)$|^src\/site\//.test(file))).toEqual([]);
  });

  test('imports what package.json names as dependencies, and names nothing else', () => {
    const code = files.filter(
      (file) => /^(?:lib|src)\/.*\.[jt]sx?$/.test(file) && !/\.d\.ts$/.test(file),
    );
    const texts = code.map((file) => [file, read(file)] as const);
    const imported = new Set(texts.flatMap(([file, text]) => packagesOf(file, text)));
    const named = Object.keys(manifest.dependencies);
    expect([...imported].filter((name) => !named.includes(name)).toSorted()).toEqual([]);
    // Data of some packages are read by their paths.
    const all = texts.map(([, text]) => text).join('\n');
    const unused = named.filter((name) => !imported.has(name) && !all.match(`['"\`]${name}/`));
    expect(unused).toEqual([]);
    expect(imported.size).toBeGreaterThan(40);
  });
});

/** The alias of a module of our own: see `map/leaflet/cut.ts`. */
const OWN = ['leaflet-browser'];

/** The npm packages that a file imports as values. */
function packagesOf(file: string, code: string): string[] {
  const { module } = parseSync(file, code);
  const requests = [
    ...module.staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ isType, moduleRequest }) => (isType ? [] : (moduleRequest?.value ?? []))),
    ),
    ...module.dynamicImports.flatMap(
      ({ moduleRequest: { start, end } }) =>
        code
          .slice(start, end)
          .match(/^['"](.*)['"]$/)
          ?.slice(1) ?? [],
    ),
  ];
  return requests
    .filter((request) => /^[^./]/.test(request) && !request.startsWith('node:'))
    .map((request) => request.split('/', request.startsWith('@') ? 2 : 1).join('/'))
    .filter((name) => !builtinModules.includes(name) && !OWN.includes(name));
}

describe('an installed package', () => {
  test('lists its commands, and says its version', async () => {
    const { out } = await dateline(root, '--help');
    expect(out).toMatch(/^Dateline \S+: .*\n\nnpx dateline <command>\n\n {2}init /);
    expect(await dateline(root, '--version')).toEqual({
      ...{ code: 0, err: '', out: `${manifest.version}\n` },
    });
  });

  test('makes a folder whose example has nothing to mend', async () => {
    expect((await dateline(root, 'init', 'my maps')).code).toBe(0);
    const { code, out } = await dateline(join(root, 'my maps'), 'check');
    expect({ code, out }).toEqual({ code: 0, out: 'example: nothing to mend.\n' });
  });

  test('names commands as they are typed there', async () => {
    const { out, err, code } = await dateline(join(root, 'my maps'), 'new', 'ferry');
    expect({ out, err, code }).toEqual({
      ...{ code: 2, out: '' },
      err: 'Which file has the article? npx dateline new ferry <file>; npx dateline new help says more.\n',
    });
  });

  test('says in another folder where the stories are', async () => {
    const folder = join(root, 'my maps');
    const below = await dateline(join(folder, 'data/example'), 'check');
    expect(below.err).toContain(`There is one in ${folder}: go there first`);
    expect(below.code).toBe(2);
    const outside = await dateline(join(root, 'node_modules'), 'build');
    expect(outside.err).toContain('npx dateline init my-maps makes a folder for stories.');
    expect(outside.code).toBe(2);
  });
});

describe('what the package exports', () => {
  const example = () => {
    const guide = read('docs/your-own-folder.md');
    return /^```js\n([\s\S]*?)^```/m.exec(guide)?.[1] ?? '';
  };

  test('makes the page of a story as the guide has it', { timeout: 300_000 }, async () => {
    const story = join(root, 'data/river-walk');
    mkdirSync(story, { recursive: true });
    writeFileSync(join(story, 'article.md'), EXAMPLE_ARTICLE);
    writeFileSync(join(story, 'places.geojson'), EXAMPLE_PLACES);
    writeFileSync(join(root, 'page.mjs'), example());
    const said = await runNode(['page.mjs'], { cwd: root });
    expect(said).toMatchObject({ code: 0, out: '' });
    const html = readFileSync(join(root, 'river-walk.html'), 'utf8');
    expect(html).toContain('<title>Two Ferries</title>');
    expect(html.split('<script type="module">')[1]?.length).toBeGreaterThan(100_000);
    expect(html.match(/<(?:script|link)[^>]* (?:src|href)="(?!data:)[^"]*/)).toBeNull();
  });

  test('has types by which the example compiles, and one with a slip does not', () => {
    const slip = `
// @ts-expect-error There is no such option.
await buildPage({ article: '', place: '' });`;
    writeFileSync(join(root, 'page.mts'), example() + slip);
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022'];
    const types = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules/@types')];
    const { stdout } = spawnSync(process.execPath, [tsc, ...options, ...types, 'page.mts'], {
      ...{ cwd: root, encoding: 'utf8' },
    });
    expect(stdout).toBe('');
  });

  test('is that, and the schema, and nothing else', async () => {
    writeFileSync(
      join(root, 'reach.mjs'),
      `const reach = (path) => { try { return import.meta.resolve(path) && path } catch ({ code }) { return code } };
       console.log(['dateline', 'dateline/schema.json', 'dateline/lib/dateline.js', 'dateline/src/main.ts'].map(reach).join(' '));`,
    );
    const { out } = await runNode(['reach.mjs'], { cwd: root });
    const closed = 'ERR_PACKAGE_PATH_NOT_EXPORTED';
    expect(out).toBe(`dateline dateline/schema.json ${closed} ${closed}\n`);
  });
});
