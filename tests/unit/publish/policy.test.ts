import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withPolicy } from '../../../src/publish/policy.js';

const NO_TILES = { tiles: null, style: '' };

function page(head: string, body = ''): string {
  return `<html><head><meta charset="utf-8" />${head}</head><body>${body}</body></html>`;
}

function policyOf(html: string, settings: Parameters<typeof withPolicy>[1] = NO_TILES): string {
  const [, policy] =
    /Content-Security-Policy" content="([^"]*)"/.exec(withPolicy(html, settings)) ?? [];
  if (policy === undefined) throw new Error('The page has no policy.');
  return policy;
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('a page’s policy', () => {
  test('stands right behind the charset, and all else as it was', () => {
    const html = page('<title>$& $1</title>', '$`');
    const policy = policyOf(html);
    expect(withPolicy(html, NO_TILES)).toBe(
      html.replace(
        '<title>',
        () => `<meta http-equiv="Content-Security-Policy" content="${policy}"><title>`,
      ),
    );
  });

  test('knows a style by its hash, as browsers read it', () => {
    expect(policyOf(page('<style>a{}\r\n\rb{}\0</style>'))).toContain(
      `style-src ${hashOf('a{}\n\nb{}\ufffd')};`,
    );
  });

  test('knows a script that stands in the page so too, and no data', () => {
    const data = '<script type="application/json" id="a">{}</script>';
    const policy = policyOf(
      page('', `${data}<script type="module">run('<style>a</style>')</script>`),
    );
    expect(policy).toContain(`script-src ${hashOf("run('<style>a</style>')")};`);
    expect(policy).not.toContain('style-src');
    expect(policyOf(page('', data))).not.toContain('script-src');
  });

  test('names the tile server, and all of its names where it has several', () => {
    const html = page('<script type="module" crossorigin src="a.js"></script>');
    const tiles = { name: 'A', attribution: [] };
    const sourcesFor = (url: string) => policyOf(html, { tiles: { ...tiles, url }, style: '' });
    expect(sourcesFor('https://{s}.Tiles.example.org:8080/{z}/{x}/{y}')).toContain(
      "img-src 'self' data: https://*.tiles.example.org:8080;",
    );
    expect(sourcesFor('http://example.org/{z}/{x}/{y}?a=b;c')).toContain(
      "img-src 'self' data: http://example.org;",
    );
    expect(policyOf(html, { style: '' })).toContain(
      "img-src 'self' data: https://tile.openstreetmap.org;",
    );
    expect(policyOf(html)).toContain("img-src 'self' data:;");
  });

  test('is not made for a page that has no place for it', () => {
    expect(() => withPolicy('<html></html>', NO_TILES)).toThrow('charset');
  });
});
