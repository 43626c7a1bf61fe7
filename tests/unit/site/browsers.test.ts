import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBreaches, readParts, sayBreaches } from '../../../src/site/browsers/check.js';
import { PROMISED, TARGETS } from '../../../src/site/browsers/promise.js';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-browsers-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const breachesOf = (code: string, kind: 'styles' | 'scripts') =>
  findBreaches({ styles: [], scripts: [], [kind]: [{ file: 'a file', code }] }).breaches;

const featuresOf = (code: string, kind: 'styles' | 'scripts') =>
  breachesOf(code, kind).map(({ feature }) => feature);

describe('features of a built style sheet that a promised browser lacks are found', () => {
  test.each([
    ['a unit', 'p{height:9svh}', 'css.types.length.viewport_percentage_units_small'],
    ['a unit in a variable', 'p{--a:2lh}', 'css.types.length.lh'],
    ['a unit with a variable beside it', 'p{height:9vh;height:calc(9dvh + var(--a))}', 'dynamic'],
    ['a function', 'p{color:color-mix(in srgb, red 5%, blue)}', 'css.types.color.color-mix'],
    ['a property', 'p{anchor-name:--a}', 'css.properties.anchor-name'],
    ['a value', 'p{float:inline-end}', 'css.properties.float.inline-end'],
    ['a media feature', '@media (update:none){p{color:red}}', 'css.at-rules.media.update'],
    ['a media condition', '@media (width:1px) or (height:1px){p{top:0}}', 'css.at-rules.media.or_'],
    ['a rule', '@starting-style{p{opacity:0}}', 'css.at-rules.starting-style'],
    ['a selector', 'p:popover-open{top:0}', 'css.selectors.popover-open'],
    ['nested rules', 'p{& a{top:0}}', 'css.selectors.nesting'],
    ['what is asked for not to be there', '@supports not (top:1svh){p{top:1svh}}', 'small'],
  ])('%s', (_, css, feature) => {
    expect(featuresOf(css, 'styles')).toEqual([expect.stringContaining(feature)]);
  });

  test.each([
    ['an earlier declaration', 'p{height:9vh;height:9svh}'],
    ['what @supports asks for', '@supports (height:1svh){p{--a:1svh;height:9svh}}'],
    ["a vendor's spelling", 'p{-webkit-user-select:none;user-select:none}'],
  ])('%s is a fallback', (_, css) => {
    expect(featuresOf(css, 'styles')).toEqual([]);
  });

  test('a later declaration is no fallback, nor is one in another rule', () => {
    expect(featuresOf('p{height:9svh;height:9vh}', 'styles')).toHaveLength(1);
    expect(featuresOf('p{height:9vh}p{height:9svh}', 'styles')).toHaveLength(1);
  });
});

describe('features of a built script that a promised browser lacks are found', () => {
  test.each([
    ['a method', 'a.findLast(b)', 'findLast'],
    ['a method by its name in brackets', 'a["toSorted"]()', 'toSorted'],
    ['a member of an object', 'Object.groupBy(a, b)', 'groupBy'],
    ['something global', 'new URLPattern(a)', 'URLPattern'],
    [
      'what is taken apart',
      'let {documentPictureInPicture: a} = globalThis',
      'documentPictureInPicture',
    ],
    ['an event', 'a.addEventListener("scrollend", b)', 'scrollend'],
    ['a regular expression', 'a.match(/(?<=b)c/)', 'lookbehind_assertion'],
    ['one made of a string', 'new RegExp("(?<!b)c")', 'lookbehind_assertion'],
    ["a regular expression's flag", 'a.match(/[a--b]/v)', 'unicodeSets'],
  ])('%s', (_, script, feature) => {
    expect(featuresOf(script, 'scripts')).toEqual([feature]);
  });

  test('a property of `style`, even if other objects have a member of that name', () => {
    expect(featuresOf('a.style.zoom=b', 'scripts')).toContain('style.zoom');
    expect(featuresOf('a.style.translate=b', 'scripts')).toEqual([]);
  });

  test('a name that the script defines itself is not reported', () => {
    expect(featuresOf('let a={toSorted(){}};a.toSorted()', 'scripts')).toEqual([]);
    expect(featuresOf('class A{findLast(){}}new A().findLast()', 'scripts')).toEqual([]);
  });

  test('features that all promised browsers have are not reported', () => {
    expect(featuresOf('a.at(-1);Object.hasOwn(a,b);structuredClone(a)', 'scripts')).toEqual([]);
  });
});

test('the message names file, feature, the browser that lacks it and its first version that has it', () => {
  const said = sayBreaches(breachesOf('p{height:9svh}', 'styles'));
  expect(said).toMatch(/^a file: css\.\S+_small is not in Chrome 105 \(since 108\), /);
  expect(said).toContain('Firefox 98 (since 101): height:9svh\n');
  expect(said).toContain('src/site/browsers/refinements.ts');
});

test('a file that cannot be parsed is refused, with the position', () => {
  const css = '@media (not (width:1px)){p{top:0}}';
  expect(() => breachesOf(css, 'styles')).toThrow(/^a file: .* cannot be read: .*not \(width/);
  expect(() => breachesOf('let =', 'scripts')).toThrow(/^a file: .* cannot be read: /);
});

test("all files of a site are checked, but not the publisher's own rules", async () => {
  const folder = join(root, 'site');
  await mkdir(join(folder, 'story'), { recursive: true });
  const own = 'p{anchor-name:--a;content:"&<"}';
  const ownInXml = 'p{anchor-name:--a;content:&quot;&amp;&lt;&quot;}';
  await writeFile(join(folder, 'one.css'), 'p{height:1svh}');
  await writeFile(join(folder, 'two.js'), 'a.findLast(b)');
  const data = '<script type="application/json">{"a":"b.toSorted()"}</script>';
  const page = `<style>p{height:1dvh}${own}</style><script type="module">c.toSorted()</script>`;
  await writeFile(join(folder, 'story', 'three.html'), data + page);
  await writeFile(join(folder, 'four.svg'), `<svg><style>p{height:1lh}${ownInXml}</style></svg>`);
  const files = findBreaches(await readParts(folder, own)).breaches.map(({ file, feature }) => [
    file,
    feature.split('.').at(-1),
  ]);
  expect(files).toEqual([
    ['four.svg', 'lh'],
    ['one.css', 'viewport_percentage_units_small'],
    ['story/three.html', 'viewport_percentage_units_dynamic'],
    ['story/three.html', 'toSorted'],
    ['two.js', 'findLast'],
  ]);
});

test('the README promises the browsers that the build is made for', async () => {
  const readme = await readFile('README.md', 'utf8');
  const { chrome, edge, firefox, safari, safari_ios } = PROMISED;
  expect([edge, safari_ios]).toEqual([chrome, safari]);
  expect(readme).toContain(
    `works from Chrome and Edge ${chrome}, Firefox ${firefox} and Safari ${safari} on`,
  );
  expect(TARGETS).toContain(`ios${safari_ios}`);
});
