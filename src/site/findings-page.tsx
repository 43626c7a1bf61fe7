/** @jsxImportSource preact */

import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { type Finding, formatFinding } from '../check/finding.js';
import { MISTAKES_ID, type Mistake } from '../dev/events.js';
import type { PageContent } from '../page/content.js';
import { dataBlock } from '../page/page.js';

/** What the dev server shows, under its overlay, for a story that cannot be rendered. */
export function renderFindings(findings: readonly Finding[]): PageContent {
  return {
    language: 'en',
    head: '<title>The story has errors</title>',
    body: renderToString(
      <main class="text">
        <h1>The story has errors</h1>
        <p>The page comes back by itself when they are mended and the files are saved.</p>
        {findings.map((finding) => (
          <pre>{formatFinding(finding)}</pre>
        ))}
      </main>,
    ),
  };
}

/**
 * The errors as a data block for the dev server's overlay; "" if there are none.
 *
 * @param root the folder with `data/`, so that the overlay can open the file
 */
export function mistakesBlock(findings: readonly Finding[], root: string): string {
  const mistakes = findings
    .filter(({ severity }) => severity === 'error')
    .map((finding): Mistake => {
      const { file, line, column } = finding;
      return { file: join(root, file), line, column, text: formatFinding(finding) };
    });
  return mistakes.length === 0 ? '' : dataBlock(MISTAKES_ID, mistakes);
}
