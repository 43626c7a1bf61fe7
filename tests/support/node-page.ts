/** A story's page in one file as Node makes it, for tests in a browser to compare with. */
import { makeSinglePage, type PageShell, type StoryTexts } from '../../src/publish/single-page.js';
import { openBasemapData } from '../../src/site/node-data.js';

export async function singlePageInNode(
  _context: unknown,
  texts: StoryTexts,
  shell: PageShell,
): Promise<ReturnType<typeof makeSinglePage>> {
  return makeSinglePage(texts, shell, await openBasemapData());
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    singlePageInNode(
      texts: StoryTexts,
      shell: PageShell,
    ): Promise<ReturnType<typeof makeSinglePage>>;
  }
}
