import { readFileSync } from 'node:fs';
import type { Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';
import { pour, withoutNetwork, withStyles } from '../../../src/site/shell.js';

/** What a replacement text would expand, were it not taken as it is. */
const SIGNS = "$& $1 $` $' $$ $<name>";

const shell = readFileSync(new URL('../../../index.html', import.meta.url), 'utf8');

describe('a page poured into the shell', () => {
  const parts = {
    language: 'de-AT',
    head: `<title>${SIGNS}</title>`,
    body: `<main>${SIGNS} &lt;!--story-head--></main>`,
  };
  const html = pour(shell, parts);

  test('stands there letter for letter', () => {
    expect(html).toContain(parts.head);
    expect(html).toContain(parts.body);
  });

  test('has its head in the head, its body in the body, and nothing of the marks', () => {
    expect(html.indexOf(parts.head)).toBeLessThan(html.indexOf('</head>'));
    expect(html.indexOf(parts.body)).toBeGreaterThan(html.indexOf('<body'));
    expect(html).not.toContain('<!--story');
  });

  test('has the publisher’s rules as they are, also where they name parts of a page', () => {
    const style =
      '/* <body> </head> <html lang="en"> <!--story-body--> <!--story-head--> </body> */';
    const styled = pour(shell, parts, style);
    expect(styled).toContain(`<style>${style}</style></head>`);
    expect(styled.replace(style, '').replace('<style></style>', '')).toBe(html);
    const alone = withoutNetwork(styled, 'run()', '', 'MIT');
    expect(alone).toMatch(/run\(\)<\/script><\/body><!--\nMIT--><\/html>$/);
  });

  test('tells its language', () => {
    expect(html).toContain('<html lang="de-AT">');
    expect(html).not.toContain('lang="en"');
  });
});

describe('the page without a network', () => {
  const asset = (fileName: string, source: string) =>
    ({ type: 'asset', fileName, source }) as Rolldown.OutputAsset;

  const index = `<!doctype html>
<html lang="en"><head>
<script type="module" crossorigin src="./assets/index-1.js"></script>
<link rel="stylesheet" crossorigin href="./assets/index-2.css">
<title>${SIGNS}</title></head>
<body><section id="the_map">${SIGNS}</section></body></html>`;
  const style = `a::before{content:"${SIGNS}"}`;
  const script = `const text = "${SIGNS}</script>"; run(text);`;
  const data = `<script type="application/json" id="the_basemap_0">{"a":"${SIGNS}"}</script>`;
  const LICENCES = 'Copyright (c) A --> B --!> <script>\n';
  const bundle = { 'assets/index-2.css': asset('assets/index-2.css', style) };
  const html = withoutNetwork(withStyles(bundle, index), script, data, LICENCES);

  test('holds its styles, its text and its data letter for letter', () => {
    expect(html).toContain(`<style>${style}</style>`);
    expect(html).toContain(`<title>${SIGNS}</title>`);
    expect(html).toContain(data);
  });

  test('holds its script at its end, after the data that it reads, and no end tag within it', () => {
    const code = `<script type="module">const text = "${SIGNS}<\\/script>"; run(text);</script>`;
    expect(html).toContain(`${data}${code}</body>`);
  });

  test('holds the licences of what is in it, which cannot end the comment that they stand in', () => {
    const [, comment = ''] = html.split('</body>');
    expect(comment).toBe('<!--\nCopyright (c) A - -> B - -!> <script>\n--></html>');
  });

  test('asks for no other file', () => {
    expect(html).not.toMatch(/\s(?:src|href)="/);
  });

  test('is not made of a build that lacks one of its files', () => {
    expect(() => withStyles({}, index)).toThrow('assets/index-2.css');
  });
});
