/** @jsxImportSource preact */

import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { type Finding, formatFinding } from '../check/finding.js';
import { MISTAKES_ID, type Mistake } from '../dev/events.js';
import type { PageContent } from '../page/content.js';
import { dataBlock } from '../page/page.js';
import { type EditWords, editorOf } from './edit-links.js';

/** What the dev server shows, under its overlay, for a story that cannot be rendered. */
export function renderFindings(findings: readonly Finding[]): PageContent {
  const isBroken = findings.some(({ severity }) => severity === 'error');
  const title = isBroken ? 'The story has errors' : 'The story is left out';
  return {
    language: 'en',
    head: `<title>${title}</title>`,
    body: renderToString(
      <main class="text">
        <h1>{title}</h1>
        {isBroken && (
          <p>The page comes back by itself when they are mended and the files are saved.</p>
        )}
        {findings.map((finding) => (
          <pre>{formatFinding(finding)}</pre>
        ))}
      </main>,
    ),
  };
}

interface BrokenStory {
  readonly slug: string;
  readonly findings: readonly Finding[];
}

/** What the dev server's front page says below the list; "" if every story is in it. */
export function renderBroken(
  broken: readonly BrokenStory[],
  leftOut: readonly Finding[],
  words: EditWords | undefined,
): string {
  if (broken.length === 0 && leftOut.length === 0) return '';
  return renderToString(
    <section class="text" lang="en" dir="ltr">
      <h2>Not in the list</h2>
      <ul>
        {broken.map(({ slug, findings }) => (
          <li>
            <a href={`${slug}/`}>{slug}</a>: {countOfErrors(findings)}
            {words && (
              <>
                {' · '}
                <a lang={words.lang} href={editorOf(slug)}>
                  {words.edit}
                </a>
              </>
            )}
          </li>
        ))}
        {leftOut.map(({ file, message }) => (
          <li>
            {file}: {message}
          </li>
        ))}
      </ul>
    </section>,
  );
}

function countOfErrors(findings: readonly Finding[]): string {
  const { length } = findings.filter(({ severity }) => severity === 'error');
  return length === 1 ? '1 error' : `${length} errors`;
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
