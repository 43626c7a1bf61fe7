import { readFileSync } from 'node:fs';
import type { Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';
import { pour, withoutNetwork } from '../../../src/publish/shell.js';
import { withStyles } from '../../../src/site/shells.js';

/** What `String.replace` would expand in a replacement string. */
const PATTERNS = "$& $1 $` $' $$ $<name>";

const shell = readFileSync(new URL('../../../index.html', import.meta.url), 'utf8');

describe('a page poured into the shell', () => {
  const parts = {
    language: 'de-AT',
    head: `<title>${PATTERNS}</title>`,
    body: `<main>${PATTERNS} &lt;!--story-head--></main>`,
  };
  const html = pour(shell, parts);

  test('is there character for character', () => {
    expect(html).toContain(parts.head);
    expect(html).toContain(parts.body);
  });

  test('has its head in the head, its body in the body, and no mark is left', () => {
    expect(html.indexOf(parts.head)).toBeLessThan(html.indexOf('</head>'));
    expect(html.indexOf(parts.body)).toBeGreaterThan(html.indexOf('<body'));
    expect(html).not.toContain('<!--story');
  });

  test('has the publisher’s rules unchanged, even if they contain tags and marks', () => {
    const style =
      '/* <body> </head> <html lang="en"> <!--story-body--> <!--story-head--> </body> */';
    const styled = pour(shell, parts, style);
    expect(styled).toContain(`<style>${style}</style></head>`);
    expect(styled.replace(style, '').replace('<style></style>', '')).toBe(html);
    const alone = withoutNetwork(styled, 'run()', '', 'MIT');
    expect(alone).toMatch(/run\(\)<\/script><\/body><!--\nMIT--><\/html>$/);
  });

  test('says its language', () => {
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
<title>${PATTERNS}</title></head>
<body><section id="the_map">${PATTERNS}</section></body></html>`;
  const style = `a::before{content:"${PATTERNS}"}`;
  const script = `const text = "${PATTERNS}</script>"; run(text);`;
  const data = `<script type="application/json" id="the_basemap_0">{"a":"${PATTERNS}"}</script>`;
  const LICENCES = 'Copyright (c) A --> B --!> <script>\n';
  const bundle = { 'assets/index-2.css': asset('assets/index-2.css', style) };
  const html = withoutNetwork(withStyles(bundle, index), script, data, LICENCES);

  test('contains its styles, its text and its data unchanged', () => {
    expect(html).toContain(`<style>${style}</style>`);
    expect(html).toContain(`<title>${PATTERNS}</title>`);
    expect(html).toContain(data);
  });

  test('has its script at its end, after the data that it reads, and no end tag in it', () => {
    const code = `<script type="module">const text = "${PATTERNS}<\\/script>"; run(text);</script>`;
    expect(html).toContain(`${data}${code}</body>`);
  });

  test('contains the licences, which cannot end the comment that they are in', () => {
    const [, comment = ''] = html.split('</body>');
    expect(comment).toBe('<!--\nCopyright (c) A - -> B - -!> <script>\n--></html>');
  });

  test('links to no other file', () => {
    expect(html).not.toMatch(/\s(?:src|href)="/);
  });

  test('is not made of a build in which a file is missing', () => {
    expect(() => withStyles({}, index)).toThrow('assets/index-2.css');
  });
});
