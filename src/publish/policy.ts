/**
 * The Content Security Policy of every built page: it allows only what that page contains and
 * does. It has no `frame-ancestors`, which browsers ignore in a `meta` element, and other sites
 * are meant to frame the pages.
 */
import { OPENSTREETMAP, type StreetTiles } from '../page-data/tiles.js';
import { sha256Base64 } from './files.js';
import type { Settings } from './settings.js';

/** Scripts and styles, whose content is not HTML: a tag inside one is part of its text. */
const RAW = /(<(script|style)\b[^>]*>)([\s\S]*?)<\/\2>/g;
const CHARSET = /<meta charset="utf-8" ?\/?>/;

const NONE = "'none'";
const SELF = "'self'";

type PolicySettings = Pick<Settings, 'tiles' | 'style'>;

/**
 * Puts a page's policy right behind its charset, before everything that it applies to. The page
 * must be finished: browsers ignore a style or a script that no longer has the hash listed here.
 */
export function withPolicy(html: string, settings: PolicySettings): string {
  return putPolicy(html, policyOf(html, settings));
}

/** Puts a policy right behind a page's charset. */
export function putPolicy(html: string, policy: string): string {
  if (!CHARSET.test(html))
    throw new Error('The page has no charset, behind which its policy would stand.');
  return html.replace(
    CHARSET,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

function policyOf(html: string, { tiles = OPENSTREETMAP, style }: PolicySettings): string {
  const raw = Array.from(html.matchAll(RAW), ([, tag = '', , text = '']) => ({ tag, text }));
  const hashesOf = (kind: string) =>
    raw.flatMap(({ tag, text }) => (tag === kind ? hashOf(text) : []));
  const tags = html.replace(RAW, '$1');
  const isLive = tags.includes('<script type="module"');
  const hasFiles = isLive && !tags.includes('<script type="module">');
  // The publisher's own rules may fetch fonts and style sheets from their own site.
  const hasOwn = style !== '';
  const directives: Readonly<Record<string, readonly (string | false | null)[]>> = {
    'default-src': [NONE],
    'script-src': [hasFiles && SELF, ...hashesOf('<script type="module">')],
    'style-src': [
      (hasOwn || tags.includes('<link rel="stylesheet"')) && SELF,
      ...hashesOf('<style>'),
    ],
    'img-src': [
      // Firefox sometimes asks for /favicon.ico before it has read which icon the page has.
      SELF,
      // The icon, the dashes of pins, and the empty image that Leaflet gives tiles it removes.
      'data:',
      // The map while it is saved as a PNG.
      tags.includes('class="picture-buttons"') && 'blob:',
      isLive && tiles && tileSource(tiles),
    ],
    'font-src': [hasOwn && SELF, hasOwn && 'data:'],
    'connect-src': [hasFiles && SELF],
    'manifest-src': [tags.includes('<link rel="manifest"') && SELF],
    'base-uri': [NONE],
    'form-action': [NONE],
    // No script, Leaflet included, may have a string parsed as HTML or run as code.
    'require-trusted-types-for': [isLive && "'script'"],
    'trusted-types': [isLive && NONE],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, sources.filter((source) => source)] as const)
    .flatMap(([name, sources]) => (sources.length > 0 ? [name, ...sources].join(' ') : []))
    .join(';');
}

/** Browsers hash a text after their HTML parser has normalised its line ends and NULs. */
function hashOf(text: string): string {
  const parsed = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
  return `'sha256-${sha256Base64(parsed)}'`;
}

/** The tiles' origin; `{s}` stands for one of the server's several host names. */
export function tileSource({ url }: StreetTiles): string {
  const { protocol, host } = new URL(url.replace('//{s}.', '//'));
  return `${protocol}//${url.includes('//{s}.') ? '*.' : ''}${host}`;
}
