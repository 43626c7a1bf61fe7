import { describe, expect, test } from 'vitest';
import { isByOwnScript, isForeign } from '../../../src/site/own-origin.js';

const host = 'localhost:5173';
const ask = (headers: Record<string, string>, method = 'GET') => ({
  method,
  headers: { host, ...headers },
});
const fetched = (site: string, kind: string, mode = 'no-cors') => ({
  'sec-fetch-site': site,
  'sec-fetch-dest': kind,
  'sec-fetch-mode': mode,
});

describe('a request is another site’s', () => {
  test.each([
    ['its picture', fetched('cross-site', 'image')],
    ['its script', fetched('same-site', 'script')],
    ['its module', { ...fetched('same-site', 'script', 'cors'), origin: 'http://localhost:80' }],
    ['its fetch', fetched('cross-site', 'empty', 'cors')],
    ['its frame', fetched('cross-site', 'iframe', 'navigate')],
    ['its plugin', fetched('cross-site', 'object', 'navigate')],
    ['its WebSocket', { origin: 'http://localhost:8080' }],
    ['another port of this machine', { origin: 'http://localhost:5174' }],
    ['another name of this machine', { origin: 'http://127.0.0.1:5173' }],
    ['a file or a sandbox', { origin: 'null' }],
    ['an older browser’s picture', { referer: 'http://example.org/page' }],
    ['a referrer that is no address', { referer: 'somewhere' }],
    ['a name that begins like this one', { origin: 'http://localhost:5173.example.org' }],
  ])('%s', (_, headers) => {
    expect(isForeign(ask(headers), { inFrames: false })).toBe(true);
  });

  test('a form that it posts, though it opens a page', () => {
    const opened = fetched('cross-site', 'document', 'navigate');
    expect(isForeign(ask(opened, 'POST'), { inFrames: true })).toBe(true);
    expect(isForeign(ask(opened), { inFrames: false })).toBe(false);
  });
});

describe('a request is the author’s own', () => {
  test.each([
    ['an address that is typed', fetched('none', 'document', 'navigate')],
    ['a page’s own script', fetched('same-origin', 'script', 'cors')],
    [
      'a page’s own fetch',
      { ...fetched('same-origin', 'empty', 'cors'), origin: `http://${host}` },
    ],
    ['a link on another page', fetched('cross-site', 'document', 'navigate')],
    ['a page’s own WebSocket', { origin: `http://${host}` }],
    ['an older browser’s own picture', { referer: `http://${host}/ferry/` }],
    ['a program that is no browser', {}],
  ])('%s', (_, headers) => {
    expect(isForeign(ask(headers), { inFrames: false })).toBe(false);
  });

  test('a frame of another page, where pages may be framed', () => {
    const framed = fetched('cross-site', 'iframe', 'navigate');
    expect(isForeign(ask(framed), { inFrames: true })).toBe(false);
  });
});

test.each([
  ['a fetch of a page of this server', fetched('same-origin', 'empty', 'cors'), true],
  ['a fetch in an older browser', { referer: `http://${host}/` }, true],
  ['a link that somebody clicked', fetched('same-origin', 'document', 'navigate'), false],
  ['an address that is typed', fetched('none', 'document', 'navigate'), false],
  ['a picture', fetched('same-origin', 'image'), false],
  ['a fetch of another page', fetched('same-site', 'empty', 'cors'), false],
  ['a program that is no browser', {}, false],
])('by a script of an own page or not: %s', (_, headers, expected) => {
  expect(isByOwnScript(ask(headers))).toBe(expected);
});
