/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import type { PageParts } from '../page/page.js';
import { type Finding, formatFinding } from '../story/finding.js';

/** What the dev server shows, under its overlay, for a story that has no page yet. */
export function renderFindings(findings: readonly Finding[]): PageParts {
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
