/** A browser that records whatever payloads run or request. */
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { HOST } from '../payloads/index.js';
import { PATIENCE } from './live.js';
import { browser, DESKTOP } from './reader.js';

export const CARD = '.card-popup .card, .drawer .card';

export interface Guarded {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The payloads that ran, by number. */
  readonly ran: readonly number[];
  /** Every address that was asked for, by any page of the context. */
  readonly asked: readonly string[];
  /** Addresses that were not found. */
  readonly missing: readonly string[];
  /** Forgets what was seen until now. */
  readonly forget: () => void;
}

/** Ignores the pages' Content Security Policies: they must be safe without. */
export async function openGuarded(options: BrowserContextOptions = DESKTOP): Promise<Guarded> {
  const context = await browser.newContext({ ...options, bypassCSP: true });
  const [ran, asked, missing]: [number[], string[], string[]] = [[], [], []];
  await context.exposeFunction('ran', (payload: number) => ran.push(payload));
  context.on('request', (request) => asked.push(request.url()));
  context.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await context.route(
    (url) => url.hostname.includes(HOST),
    (route) => route.abort(),
  );
  const forget = () => {
    for (const seen of [ran, asked, missing]) seen.length = 0;
  };
  return { context, page: await context.newPage(), ran, asked, missing, forget };
}

/** What was asked for that is neither the site's nor stands in the page itself. */
export function strangersAmong(asked: readonly string[], site: string): string[] {
  return asked.filter((url) => !url.startsWith(site) && !/^(data|blob):/.test(url));
}

/**
 * The kinds of elements on a page, each with the names of its attributes, and the schemes and
 * hosts to which it leads: what text that has become markup would add to.
 */
export function kindsOfElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const kinds = [...document.querySelectorAll('*')].map((element) => {
      const names = element.getAttributeNames().toSorted();
      const addresses = ['href', 'src', 'action', 'data'].flatMap((name) => {
        const address = element.getAttribute(name);
        return address === null ? [] : /^([a-z]+:(\/\/[^/]*)?)?/i.exec(address)?.[0];
      });
      return `${element.nodeName} ${names} ${addresses}`;
    });
    return [...new Set(kinds)].toSorted();
  });
}

/** Name, quotation, mention and note in the popups of places, opened one after the other by the fragment. */
export function popupsOf(
  page: Page,
  places: readonly { readonly id: string; readonly name: string | undefined }[],
): Promise<unknown[]> {
  return page.evaluate(
    async ([wanted, selector, patience]) => {
      const said: (string | null | undefined)[][] = [];
      for (const { id, name } of wanted) {
        location.hash = id;
        const parts = ['.name', 'blockquote', 'mark', '.note'];
        const read = () =>
          parts.map((part) => document.querySelector(selector)?.querySelector(part)?.textContent);
        const since = performance.now();
        while (read()[0] !== name && performance.now() - since < patience) {
          await new Promise(requestAnimationFrame);
        }
        said.push(read());
      }
      return said;
    },
    [places, CARD, PATIENCE] as const,
  );
}
