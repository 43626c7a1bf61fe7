/** A page's Content Security Policy, and what the page does against it. */
import type { BrowserContextOptions, Page } from 'playwright';
import { OPENSTREETMAP } from '../../src/page-data/tiles.js';
import { tagsOf } from './html.js';
import { PATIENCE } from './live.js';
import { browser, DESKTOP } from './reader.js';
import { TILE } from './tile.js';

declare global {
  interface Window {
    violations?: string[];
  }
}

const DOCTYPE = '<!doctype html>';
/** A tile's server, as policies name it. */
export const OSM = new URL(OPENSTREETMAP.url).origin;

/** A built page's first tags, and the sources of its policy's directives, each hash as a "#". */
export function policyOf(html: string): Record<string, string> {
  const policies = tagsIn(html).flatMap(({ attributes }) =>
    attributes['http-equiv'] === 'Content-Security-Policy' ? (attributes.content ?? '') : [],
  );
  if (policies.length !== 1) throw new Error(`There are ${policies.length} policies.`);
  const directives = policies[0]?.split(';').map((directive) => directive.split(' ')) ?? [];
  return Object.fromEntries(
    directives.map(([name = '', ...sources]) => [
      name,
      sources.map((source) => source.replace(/^'sha256-[\w+/]{43}='$/, '#')).join(' '),
    ]),
  );
}

/** The tags of a built page. */
export function tagsIn(html: string): ReturnType<typeof tagsOf> {
  return tagsOf(html.replace(DOCTYPE, ''));
}

/** Opens a page and records violations of its policy; tiles are served. */
export async function openWatched(
  url: string,
  options: BrowserContextOptions = DESKTOP,
): Promise<Page> {
  const context = await browser.newContext(options);
  await context.route(`${OSM}/**`, (route) =>
    route.fulfill({ body: TILE, contentType: 'image/png' }),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(() => {
    const violations: string[] = [];
    window.violations = violations;
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      violations.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  await page.goto(url);
  return page;
}

/** All violations so far, each once: the directive and what it blocked. */
export async function violationsOf(page: Page): Promise<string[]> {
  const all = await page.evaluate(() => window.violations);
  if (!all) throw new Error('The page has not been watched.');
  return [...new Set(all)].sort();
}
