/** The settings of a whole site: `data/site.yaml` and `data/site.css`, both optional. */
import { z } from 'zod';
import { type Finding, FindingsOf, type SourceFile, withLineFeeds } from '../check/finding.js';
import { readYaml } from '../check/yaml.js';
import type { Attribution, StreetTiles } from '../page-data/tiles.js';
import { hasNoCredentials, heading, languageTag, note, rule, webAddress } from '../story/values.js';
import { isShowable } from '../text/characters.js';
import { readAttribution } from './tile-attribution.js';

export const SETTINGS_FILE = 'site.yaml';
export const STYLE_FILE = 'site.css';

const MEMBERS_HINT = 'The file may have title, description, language, address and tiles.';

/** In a style sheet: what is fetched from another host. */
const ELSEWHERE = /(?:url\(\s*["']?|@import\s*["'])(?:https?:)?\/\//gi;

/** Control characters that are no white space. */
const CONTROLS = /[^\P{Cc}\t\n\r]/u;

const tiles = z.strictObject({
  name: heading,
  url: z
    .string()
    .refine(
      isTemplate,
      'must be an address that begins with https: or http: and has {z}, {x} and {y} in it, and nothing else in braces but {s} and {r}',
    )
    .refine(
      hasPlainHost,
      'must name a host that a content security policy can, such as tiles.example.org',
    )
    .refine((url) => !CONTROLS.test(url), 'must have no control characters')
    .refine(hasNoCredentials, rule('no-credentials')),
  attribution: note.transform((html, { addIssue }) => {
    const attribution = readAttribution(html);
    if (attribution?.every(isShown)) return attribution;
    if (attribution) {
      addIssue('must have no control characters, not written as entities such as &#7; either');
      return z.NEVER;
    }
    addIssue('must be a text, with links at most: <a href="https://example.org">…</a>');
    return z.NEVER;
  }),
  maxZoom: z.int().min(1, 'must be at least 1').max(24, 'must be at most 24').optional(),
});

const settingsSchema = z
  .strictObject({
    title: heading.optional(),
    description: heading.optional(),
    language: languageTag.optional(),
    address: webAddress.optional(),
    tiles: z.preprocess((value) => (value === 'none' ? null : value), tiles.nullish()),
  })
  // A file of comments alone is null in YAML.
  .nullable();

export interface Settings {
  /** The front page's heading. */
  readonly title?: string | undefined;
  /** What the site is, in a sentence or two. */
  readonly description?: string | undefined;
  /** The front page's language. */
  readonly language: string;
  /** Public address of the site's folder, with a slash at its end. */
  readonly address?: string | undefined;
  /** The street tiles that readers can switch on; `null`: none; undefined: OpenStreetMap's. */
  readonly tiles?: StreetTiles | null | undefined;
  /** The publisher's own style rules, for every page. */
  readonly style: string;
}

/** The public address of a story's folder, if the site's is known. */
export function addressOf({ address }: Settings, slug: string): string | undefined {
  return address === undefined ? undefined : `${address}${slug}/`;
}

export interface ParsedSettings {
  readonly settings: Settings;
  readonly findings: readonly Finding[];
}

/** @param address overrides the address in the file */
export function parseSettings(yaml: SourceFile, css: SourceFile, address?: string): ParsedSettings {
  const report = new FindingsOf(withLineFeeds(yaml));
  const given = readYaml(report.source.text, settingsSchema, report, 0, MEMBERS_HINT) ?? {};
  const style = new FindingsOf(css);
  const end = css.text.search(/<\/style/i);
  if (end !== -1) {
    style.add(end, {
      message: '"</style" would end the page’s styles',
      hint: 'Take it out: the file holds rules alone, no HTML.',
    });
  }
  for (const { index } of withoutComments(css.text).matchAll(ELSEWHERE)) {
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
      style: css.text.trim(),
    },
    findings: [...report.findings, ...style.findings],
  };
}

/**
 * The public address of the site's folder, with a slash at its end, from the environment
 * variable DATELINE_SITE.
 *
 * @throws Error for what is not a web address
 */
export function readSiteAddress(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`DATELINE_SITE is "${text}": it must begin with https:// or http://.`);
  }
  if (!hasNoCredentials(text)) {
    throw new Error('DATELINE_SITE must have no user name and no password in it.');
  }
  return folderOf(text);
}

function folderOf(address: string): string {
  const { origin, pathname } = new URL(address);
  const isFile = /\.html?$/.test(pathname);
  const folder = isFile ? pathname.slice(0, pathname.lastIndexOf('/')) : pathname;
  return `${origin}${folder.replace(/(?<!\/)\/+$/, '')}/`;
}

/** Whether a page can show a part of an attribution, its entities having been read. */
function isShown(part: Attribution[number]): boolean {
  return part.every((text = '') => isShowable(text) && !CONTROLS.test(text));
}

function isTemplate(url: string): boolean {
  const hasAll = ['{z}', '{x}', '{y}'].every((part) => url.includes(part));
  // Leaflet throws at a placeholder that it does not know.
  const hasOthers = /[{}]/.test(url.replace(/\{[zxysr]\}/g, ''));
  const isWeb = /^https?:\/\//.test(url) && URL.canParse(url.replace('{s}.', ''));
  return hasAll && !hasOthers && isWeb;
}

/** With spaces for comments, so that the offsets of everything else stay the same. */
function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => ' '.repeat(comment.length));
}

/** Whether the host has nothing in it that would be read as a part of the policy. */
function hasPlainHost(url: string): boolean {
  const plain = url.replace('//{s}.', '//');
  return !URL.canParse(plain) || /^[\w.-]+(?::\d+)?$/.test(new URL(plain).host);
}
