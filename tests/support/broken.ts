/** Ways to break what a page is made of, on its way to a reader. */
import type { BrowserContext, Route } from 'playwright';

/** The page's script, and the files with the rest of its basemap. */
export const SCRIPT = /assets\/index-[\w-]+\.js$/;
export const BASEMAP = /assets\/basemap-[\w-]+\.json$/;

type Breaking = (context: BrowserContext) => Promise<unknown>;
type Answer = (route: Route) => Promise<void>;

/** Answers whatever is asked for at such addresses in another way. */
export const answering =
  (addresses: RegExp, answer: Answer): Breaking =>
  (context) =>
    context.route(addresses, answer);

export const gone: Answer = (route) => route.abort('connectionreset');
export const missing: Answer = (route) => route.fulfill({ status: 404, body: 'Not found' });
/** As a portal does that wants a reader to sign in first. */
export const portal: Answer = (route) =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' });
export const never: Answer = () => new Promise(() => {});
/** Like a cache that has kept half of a file. */
export const cutOff: Answer = async (route) => {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
};

/** Changes the text of what is fetched from such addresses. */
export const changing =
  (addresses: RegExp, change: (text: string) => string): Breaking =>
  (context) =>
    context.route(addresses, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });

/** A story's own page, and what other sites embed of it. */
export const PAGE = /\/((index|embed)\.html)?(#.*)?$/;

/** Removes features of the browser before the page can use them. */
export const without =
  (...features: readonly string[]): Breaking =>
  (context) =>
    context.addInitScript(features.map((feature) => `delete ${feature};`).join(''));

/** Makes a browser ignore CSS features: declarations and rules with them have no effect. */
export const withoutStyles = (...words: readonly RegExp[]): Breaking =>
  changing(PAGE, (html) =>
    html.replaceAll(/<style>[\s\S]*?<\/style>/g, (style) =>
      words.reduce<string>((css, word) => css.replaceAll(word, 'unheard-of'), style),
    ),
  );

export const all =
  (...breaking: readonly Breaking[]): Breaking =>
  async (context) => {
    for (const each of breaking) await each(context);
  };
