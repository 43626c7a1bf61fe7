/** No text makes a regular expression of the product take more than linear time. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Expressions that take more than linear time, by file, and why they never get a long text. */
const JUDGED: Readonly<Record<string, readonly (readonly [expression: string, why: string])[]>> = {
  'src/site/browsers/check.ts': [
    [
      String.raw`/<style\b[^>]*>([\s\S]*?)<\/style>/g`,
      'reads pages as built, in which every element is closed',
    ],
    [
      String.raw`/<script(?: type="module")?>([\s\S]*?)<\/script>/g`,
      'reads pages as built, in which every element is closed',
    ],
  ],
  'src/publish/policy.ts': [
    [
      String.raw`/(<(script|style)\b[^>]*>)([\s\S]*?)<\/\2>/g`,
      'reads pages as built, in which every element is closed',
    ],
  ],
  'src/site/shells.ts': [
    ['/<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g', 'reads index.html as built'],
  ],
  'src/publish/shell.ts': [
    [String.raw`/<noscript>.*?<\/noscript>/`, 'reads index.html as built'],
    [
      String.raw`/<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/`,
      'reads index.html as built',
    ],
  ],
  'src/dates/vocabulary.ts': [
    [
      "new RegExp(source.replaceAll('_', SPACE), flags)",
      'tables without unbounded repetition: tests/unit/dates/find.test.ts',
    ],
  ],
  'src/authoring/mentions.ts': [["new RegExp(escaped, 'giu')", 'an escaped text repeats nothing']],
};

interface Expression {
  /** Its source. */
  readonly text: string;
  readonly line: number;
  /** Missing for what is not a literal. */
  readonly pattern?: string;
  readonly flags?: string;
}

interface SourceNode {
  readonly start: number;
  readonly end: number;
  readonly callee?: { readonly name?: string };
  readonly regex?: { readonly pattern: string; readonly flags: string };
}

/** Every regular expression in a file: literals and calls of RegExp. */
function expressionsIn(file: string): Expression[] {
  const code = readFileSync(`${ROOT}${file}`, 'utf8');
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const expressions: Expression[] = [];
  JSON.stringify(program, (_, node: SourceNode | null) => {
    if (!node?.regex && node?.callee?.name !== 'RegExp') return node;
    const line = code.slice(0, node.start).split('\n').length;
    expressions.push({ text: code.slice(node.start, node.end), line, ...node.regex });
    return null;
  });
  return expressions;
}

/**
 * With a seed and without limits of time a verdict is the same on every machine: by default a fuzzed
 * expression counts as vulnerable if one match takes a second, as it does on a busy machine.
 */
const UNTIMED = {
  randomSeed: 1,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
} as const;

const FILES = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|js)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name}`),
);

/**
 * Expressions that recheck has found safe, so that not every run takes a minute for the same
 * verdicts. Others are checked. `npm run test:long` checks all and compares the list; `-- -u`
 * writes it.
 */
const LIST = new URL('linear-expressions.json', import.meta.url);
const CHECKS_ALL = process.env.DATELINE_EXPRESSIONS === 'all';

interface Verdicts {
  /** The version of recheck that gave them. */
  readonly recheck: string;
  readonly safe: readonly string[];
}

const { version } = createRequire(import.meta.url)('recheck/package.json') as { version: string };
const listed: Verdicts = JSON.parse(readFileSync(LIST, 'utf8'));
const known = new Set(CHECKS_ALL || listed.recheck !== version ? [] : listed.safe);

const isJudged = (file: string, { text }: Expression) =>
  (JUDGED[file] ?? []).some(([judged]) => judged === text);

describe('regular expressions', () => {
  test('take no more than linear time, except those that are judged', async () => {
    const slow: string[] = [];
    // One in seven is there more than once.
    const statuses = new Map<string, string>();
    let checked = 0;
    for (const file of FILES) {
      for (const expression of expressionsIn(file)) {
        if (isJudged(file, expression)) continue;
        checked++;
        const { text, line, pattern, flags } = expression;
        if (pattern === undefined || flags === undefined) {
          slow.push(`${file}:${line}: ${text}: not a literal`);
          continue;
        }
        const status =
          statuses.get(text) ??
          (known.has(text) ? 'safe' : (await check(pattern, flags, UNTIMED)).status);
        statuses.set(text, status);
        if (status !== 'safe') slow.push(`${file}:${line}: ${text}: ${status}`);
      }
    }
    expect(slow).toEqual([]);
    expect(checked).toBeGreaterThan(100);
    if (!CHECKS_ALL) return;
    const verdicts: Verdicts = { recheck: version, safe: [...statuses.keys()].sort() };
    await expect(`${JSON.stringify(verdicts, null, 2)}\n`).toMatchFileSnapshot(fileURLToPath(LIST));
  });

  test('that are judged are in the files that are named', () => {
    for (const [file, judged] of Object.entries(JUDGED)) {
      const texts = expressionsIn(file).map(({ text }) => text);
      for (const [expression] of judged) expect(texts, file).toContain(expression);
    }
  });

  test.each([['(a+)+$'], ['^a*a*$'], [String.raw`\s*$`]])(
    'such as /%s/ would be found',
    async (pattern) => {
      expect(await check(pattern, '', { timeout: null })).toMatchObject({ status: 'vulnerable' });
    },
  );
});
