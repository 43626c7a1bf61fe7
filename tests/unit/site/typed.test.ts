/** Messages name commands as they are typed where they are read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../scripts/support/commands.js';
import { helpText } from '../../../scripts/support/help.js';
import { asNpx } from '../../../src/site/typed.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

describe('where Dateline is an installed package, a message names', () => {
  test.each([
    ['npm run check', 'npx dateline check'],
    ['npm run place -- river-walk "Linz"', 'npx dateline place river-walk "Linz"'],
    ['"npm run shapes" could not draw', '"npx dateline shapes" could not draw'],
    ['npm start -- --port 8080', 'npx dateline start --port 8080'],
    ['npm start river-walk', 'npx dateline start river-walk'],
    ['npm run build [-- --story <story>]', 'npx dateline build [--story <story>]'],
    ['npm run --silent draft -- --jsonl < texts.jsonl', 'npx dateline draft --jsonl < texts.jsonl'],
    ['the commands (npm run place -- --help)', 'the commands (npx dateline place --help)'],
    ['npm run draft -- x or npm run build', 'npx dateline draft x or npx dateline build'],
  ])('%s as %s', (here, there) => {
    expect(asNpx(here)).toBe(there);
  });

  test.each(['npm run schema', 'npm install', 'npm run checks', 'npm starts'])(
    'but nothing for %s, which is no command there',
    (text) => {
      expect(asNpx(text)).toBe(text);
    },
  );
});

test('columns of a help stay columns', () => {
  expect(
    asNpx(`npm run draft -- <story>                     lists
npm run draft -- <story> --take sure         adds
npm run --silent draft -- --jsonl            drafts`),
  ).toBe(`npx dateline draft <story>                     lists
npx dateline draft <story> --take sure         adds
npx dateline draft --jsonl                     drafts`);
});

test.each(COMMANDS.map((command) => [command.name, command] as const))(
  'the help of %s names no script of this repository, in lines that a terminal shows whole',
  async (name, { load }) => {
    const text = asNpx(helpText((await load()).help));
    expect(text).toMatch(new RegExp(`^npx dateline ${name}\\b`));
    expect(text).not.toMatch(/npm (?:run|start)| -- (?!-)|\[-- /);
    expect(text.split('\n').filter((line) => line.length > 110)).toEqual([]);
  },
);

test('every command that a message of the code names has a name in the package', () => {
  const sources = ['src', 'scripts/support'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  );
  // Comments are for those who have the repository.
  const code = sources.join('\n').replace(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, '');
  const named = code.match(/npm (?:run (?:--silent )?[a-z:]+|start)/g) ?? [];
  const lost = new Set(named.filter((command) => asNpx(command) === command));
  expect(named.length).toBeGreaterThan(50);
  // `schema` is for those who change the code, and `styles` names itself in what it writes.
  expect([...lost].toSorted()).toEqual(['npm run schema', 'npm run styles']);
});
