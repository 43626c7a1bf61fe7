/**
 * The Content Security Policy that stands in every built page: nothing is allowed but what that
 * page has and does. `frame-ancestors` would not count in a `meta` element, and frames are wanted.
 */
import { createHash } from 'node:crypto';
import { OPENSTREETMAP, type StreetTiles } from '../page-data/tiles.js';
import type { Settings } from '../site/settings.js';

/** What holds a text that is no HTML. Each is taken whole: a tag within one is none. */
const RAW = /(<(script|style)\b[^>]*>)([\s\S]*?)<\/\2>/g;
const CHARSET = /<meta charset="utf-8" ?\/?>/;

const NONE = "'none'";
const SELF = "'self'";

type Governing = Pick<Settings, 'tiles' | 'style'>;

/**
 * Puts a page's policy right behind its charset, before all that it governs. The page must be
 * finished: what is changed later in a style or a script, browsers leave out.
 */
export function withPolicy(html: string, settings: Governing): string {
  if (!CHARSET.test(html)) throw new Error('The page has no charset for its policy to follow.');
  const policy = policyOf(html, settings);
  return html.replace(
    CHARSET,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

function policyOf(html: string, { tiles = OPENSTREETMAP, style }: Governing): string {
  const raw = Array.from(html.matchAll(RAW), ([, tag = '', , text = '']) => ({ tag, text }));
  const hashesOf = (kind: string) =>
    raw.flatMap(({ tag, text }) => (tag === kind ? hashOf(text) : []));
  const tags = html.replace(RAW, '$1');
  const isLive = tags.includes('<script type="module"');
  const hasFiles = isLive && !tags.includes('<script type="module">');
  // The publisher's own rules may bring in what lies on their own site.
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
      // The icon, the dashes of pins, and Leaflet's tile that is taken away.
      'data:',
      // The map on its way to a PNG.
      tags.includes('class="picture-buttons"') && 'blob:',
      isLive && tiles && sourceOf(tiles),
    ],
    'font-src': [hasOwn && SELF, hasOwn && 'data:'],
    'connect-src': [hasFiles && SELF],
    'base-uri': [NONE],
    'form-action': [NONE],
    // No script may have a text read as HTML or run as code, be it Leaflet's.
    'require-trusted-types-for': [isLive && "'script'"],
    'trusted-types': [isLive && NONE],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, sources.filter((source) => source)] as const)
    .flatMap(([name, sources]) => (sources.length > 0 ? [name, ...sources].join(' ') : []))
    .join(';');
}

/** Of a text as browsers hash it: as their parser has read it. */
function hashOf(text: string): string {
  const parsed = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
  return `'sha256-${createHash('sha256').update(parsed).digest('base64')}'`;
}

/** Where tiles come from; `{s}` stands for one of several names of one server. */
function sourceOf({ url }: StreetTiles): string {
  const { protocol, host } = new URL(url.replace('//{s}.', '//'));
  return `${protocol}//${url.includes('//{s}.') ? '*.' : ''}${host}`;
}
