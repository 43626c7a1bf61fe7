/** What holds for all stories of a site: `data/site.yaml` and `data/site.css`, both optional. */
import { z } from 'zod';
import { type Finding, FindingsOf } from '../check/finding.js';
import { readYaml } from '../check/yaml.js';
import type { StreetTiles } from '../page-data/tiles.js';
import { webAddress } from '../story/address.js';
import { languageTag, text } from '../story/front-matter.js';
import { readAttribution } from './attribution.js';
import { DATA_FOLDER, readSource } from './files.js';

export const SETTINGS_FILE = 'site.yaml';
export const STYLE_FILE = 'site.css';

const MEMBERS_HINT = 'The file may have title, language, address and tiles.';

/** In a style sheet: what is fetched from a whole address. */
const ELSEWHERE = /(?:url\(\s*["']?|@import\s*["'])(?:https?:)?\/\//gi;

const tiles = z.strictObject({
  name: text,
  url: z
    .string()
    .refine(
      isTemplate,
      'must be an address that begins with https: or http: and has {z}, {x} and {y} in it, and nothing else in braces but {s} and {r}',
    )
    .refine(
      hasPlainHost,
      'must name a host that a content security policy can, such as tiles.example.org',
    ),
  attribution: text.transform((html, { addIssue }) => {
    const attribution = readAttribution(html);
    if (attribution) return attribution;
    addIssue('must be a text, with links at most: <a href="https://example.org">…</a>');
    return z.NEVER;
  }),
  maxZoom: z.int().min(1, 'must be at least 1').max(24, 'must be at most 24').optional(),
});

const settingsSchema = z
  .strictObject({
    title: text.optional(),
    language: languageTag.optional(),
    address: webAddress.optional(),
    tiles: z.preprocess((value) => (value === 'none' ? null : value), tiles.nullish()),
  })
  // A file with nothing but comments.
  .nullable();

export interface Settings {
  /** The front page's heading. */
  readonly title?: string | undefined;
  /** The front page's language. */
  readonly language: string;
  /** Public address of the folder that the site will stand in, with a slash at its end. */
  readonly address?: string | undefined;
  /** The street tiles that readers can switch on; `null`: none. OpenStreetMap's unless given. */
  readonly tiles?: StreetTiles | null | undefined;
  /** Rules of the publisher's own, for every page. */
  readonly style: string;
}

/** `address`: what counts instead of the file's own. */
export async function readSettings(
  root: string,
  address?: string,
): Promise<{ settings: Settings; findings: readonly Finding[] }> {
  const [yaml, css] = await Promise.all([
    readSource(root, `${DATA_FOLDER}/${SETTINGS_FILE}`),
    readSource(root, `${DATA_FOLDER}/${STYLE_FILE}`),
  ]);
  const report = new FindingsOf('text' in yaml ? yaml : { file: yaml.file, text: '' });
  const where = { offset: 0, membersHint: MEMBERS_HINT };
  const given = readYaml(report.source.text, settingsSchema, report, where) ?? {};
  const broken = [yaml, css].flatMap((read) => ('finding' in read ? read.finding : []));
  const style = new FindingsOf('text' in css ? css : { file: css.file, text: '' });
  const end = style.source.text.search(/<\/style/i);
  if (end !== -1) {
    style.add(end, {
      message: '"</style" would end the page’s styles',
      hint: 'Take it out: the file holds rules alone, no HTML.',
    });
  }
  for (const { index } of withoutComments(style.source.text).matchAll(ELSEWHERE)) {
    style.add(index, {
      severity: 'warning',
      message: 'this comes from another site, and the pages’ policy lets nothing in from there',
      hint: 'Put the file beside your pages and give its address without https: and host.',
    });
  }
  return {
    settings: {
      ...given,
      language: given.language ?? 'en',
      address: address ?? (given.address === undefined ? undefined : folderOf(given.address)),
      style: style.source.text.trim(),
    },
    findings: [...broken, ...report.findings, ...style.findings],
  };
}

/**
 * The public address of the site's folder, with a slash at its end, from what was set in the
 * environment. Throws for what is no web address.
 */
export function readSiteAddress(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`DATELINE_SITE is "${text}": it must begin with https:// or http://.`);
  }
  return folderOf(text);
}

function folderOf(address: string): string {
  const { origin, pathname } = new URL(address);
  const isFile = /\.html?$/.test(pathname);
  const folder = isFile ? pathname.slice(0, pathname.lastIndexOf('/')) : pathname;
  return `${origin}${folder.replace(/(?<!\/)\/+$/, '')}/`;
}

function isTemplate(url: string): boolean {
  const hasAll = ['{z}', '{x}', '{y}'].every((part) => url.includes(part));
  // For a name that it does not know Leaflet throws.
  const hasOthers = /[{}]/.test(url.replace(/\{[zxysr]\}/g, ''));
  const isWeb = /^https?:\/\//.test(url) && URL.canParse(url.replace('{s}.', ''));
  return hasAll && !hasOthers && isWeb;
}

/** Blanks in the comments' place, so that all else stands where it stood. */
function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => ' '.repeat(comment.length));
}

/** Of letters, digits and hyphens, so that nothing in it can be read as a part of a policy. */
function hasPlainHost(url: string): boolean {
  const plain = url.replace('//{s}.', '//');
  return !URL.canParse(plain) || /^[\w.-]+(?::\d+)?$/.test(new URL(plain).host);
}
