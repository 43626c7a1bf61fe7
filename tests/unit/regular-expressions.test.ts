/** No text can keep a regular expression of the product's busy for longer than its length says. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Those that need more than linear time of a long text, by file, and why they never get one. */
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
  'src/publish/front.ts': [
    [String.raw`/@media[^{]*\{/`, "reads the page's own style sheet"],
    [
      '/--(?:page|ink|quiet|land|water|coast|border|area):[^;]*;/g',
      "reads the page's own style sheet",
    ],
  ],
  'src/publish/policy.ts': [
    [
      String.raw`/(<(script|style)\b[^>]*>)([\s\S]*?)<\/\2>/g`,
      'reads pages as built, in which every element is closed',
    ],
  ],
  'src/publish/pictures.ts': [
    [String.raw`/(--[\w-]+):\s*(#[0-9a-f]{6});/g`, "reads the page's own style sheet"],
  ],
  'src/site/build-pages.ts': [
    ['/<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g', 'reads index.html as built'],
  ],
  'src/publish/shell.ts': [
    [String.raw`/<noscript>.*?<\/noscript>/`, 'reads index.html as built'],
    [
      String.raw`/<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/`,
      'reads index.html as built',
    ],
  ],
  'src/authoring/written-date.ts': [
    [
      String.raw`/\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? +[a-z]+\.?,? +\d{4}|[a-z]+\.? +\d{1,2}(?:st|nd|rd|th)?,? +\d{4}/gi`,
      'reads lines of at most 150 letters',
    ],
  ],
  'src/authoring/mentions.ts': [["new RegExp(escaped, 'giu')", 'what is escaped repeats nothing']],
};

interface Expression {
  /** As the code has it. */
  readonly text: string;
  readonly line: number;
  /** Of a literal. */
  readonly pattern?: string;
  readonly flags?: string;
}

interface SourceNode {
  readonly start: number;
  readonly end: number;
  readonly callee?: { readonly name?: string };
  readonly regex?: { readonly pattern: string; readonly flags: string };
}

/** Every regular expression in a file: literals, and what is made of texts. */
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

const FILES = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|js)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name}`),
);

const isJudged = (file: string, { text }: Expression) =>
  (JUDGED[file] ?? []).some(([judged]) => judged === text);

describe('regular expressions', () => {
  test('take no more than linear time, but for those that are judged', {
    timeout: 120_000,
  }, async () => {
    const slow: string[] = [];
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
        // A fixed seed and no clock: the verdict is the same everywhere.
        const verdict = await check(pattern, flags, {
          timeout: null,
          randomSeed: 1,
        });
        if (verdict.status !== 'safe') slow.push(`${file}:${line}: ${text}: ${verdict.status}`);
      }
    }
    expect(slow).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  });

  test('that are judged stand where they are said to', () => {
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
