/** What the documents (README.md, docs/ and the others) say of files, headings and commands is true. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../scripts/support/commands.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SCRIPTS: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;

const FOLDERS = ['src', 'tests', 'scripts', 'bench', 'docs', 'data', '.github'];

/** All files of the repository, and its folders with a slash at their end. */
const PATHS = [
  ...readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? entry.name : [],
  ),
  ...FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).map((entry) => {
      const path = relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
      return entry.isDirectory() ? `${path}/` : path;
    }),
  ),
  ...FOLDERS.map((folder) => `${folder}/`),
];

const DOCUMENTS = PATHS.filter(
  (path) => path.endsWith('.md') && !/^(?:src|tests|scripts|bench|data\/.*)\//.test(path),
);

/** What commands or publishers make. */
const MADE =
  /^(?:bench\/results\.json|data\/site\.(?:yaml|css)|data\/river-walk\/.*|data\/example\/)$/;

/** `path` may have `*` for anything but a slash. */
function isThere(path: string): boolean {
  const pattern = path.replace(/[.{}-]/g, '\\$&').replaceAll('*', '[^/]*');
  const expression = new RegExp(`^${pattern}/?$`);
  return PATHS.some((known) => expression.test(known));
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The text without fenced blocks: what stands in those is an example. */
function proseOf(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```/gm, '');
}

/** Targets of links and pictures that lie in the repository. */
function linksIn(markdown: string): string[] {
  const targets = Array.from(proseOf(markdown).matchAll(/\]\(([^()\s]+)\)/g), ([, to]) => to ?? '');
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** The fragments by which GitHub addresses the headings. */
function anchorsOf(markdown: string): string[] {
  const headings = Array.from(proseOf(markdown).matchAll(/^#+ (.+)$/gm), ([, text]) => text ?? '');
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
}

/** What a link of the document leads to in vain. */
function isBroken(document: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? document : posix.normalize(posix.join(dirname(document), path));
  if (!existsSync(join(ROOT, file))) return true;
  return anchor !== undefined && !anchorsOf(read(file)).includes(anchor);
}

/** Paths of the repository in backticks, such as `src/main.ts` and `tests/built/conditions-*.test.ts`. */
function pathsIn(markdown: string): string[] {
  const paths = proseOf(markdown).matchAll(
    /`((?:src|tests|scripts|bench|docs|data)\/[\w./*{}-]+)`/g,
  );
  return Array.from(paths, ([, path]) => path ?? '');
}

test('README, CONTRIBUTING, CHANGELOG, SECURITY and docs/architecture.md are among the documents', () => {
  const names = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];
  expect(DOCUMENTS).toEqual(expect.arrayContaining([...names, 'docs/architecture.md']));
});

describe.each(DOCUMENTS)('in %s', (document) => {
  const markdown = read(document);

  test('links lead to files and headings that exist', () => {
    expect(linksIn(markdown).filter((target) => isBroken(document, target))).toEqual([]);
  });

  test('named files and folders exist', () => {
    const missing = pathsIn(markdown).filter((path) => !isThere(path) && !MADE.test(path));
    expect(missing).toEqual([]);
  });

  test('commands exist', () => {
    const commands = Array.from(
      markdown.matchAll(
        /npm (?:run )?(?:-s |--silent )?(start|test(?![\w:])|(?<=run (?:-s |--silent )?)[\w:-]+)/g,
      ),
      ([, name]) => name ?? '',
    );
    expect(commands.filter((name) => !(name in SCRIPTS))).toEqual([]);
    const ofPackage = Array.from(markdown.matchAll(/npx dateline ([a-z]+)/g), ([, name]) => name);
    expect(ofPackage.filter((name) => !COMMANDS.some((known) => known.name === name))).toEqual([]);
  });
});

test('every command of package.json is documented', () => {
  const all = DOCUMENTS.map(read).join('\n');
  const names = Object.keys(SCRIPTS);
  const undocumented = names.filter(
    (name) => !all.includes(`npm run ${name}`) && !all.includes(`npm ${name}`),
  );
  expect(undocumented).toEqual([]);
});

test('the README can be read in one sitting', () => {
  expect(read('README.md').split('\n').length).toBeLessThan(150);
});

describe('what is not there is found', () => {
  test.each(['missing.md', 'README.md#no-such-heading', 'docs/missing.png'])(
    'a link to %s',
    (to) => {
      expect(isBroken('README.md', to)).toBe(true);
    },
  );

  test('headings have the fragments of GitHub', () => {
    expect(anchorsOf('# `site.yaml` and more\n## Test\n## Test\n### 1. Begin')).toEqual([
      'siteyaml-and-more',
      'test',
      'test-1',
      '1-begin',
    ]);
  });

  test('links are read outside examples only', () => {
    expect(linksIn('[a](b.md) ![c](d.png)\n```\n[e](f.md)\n```\n[g](https://example.org)')).toEqual(
      ['b.md', 'd.png'],
    );
  });
});
