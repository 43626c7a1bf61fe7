/** Nothing in the source parses a text as HTML or as code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** What would, in a browser. */
const TAKES =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTML\w*|parseHTML\w*|createContextualFragment|DOMParser|srcdoc|document\.write\w*|eval|new Function|Function\(|javascript:|set(?:Timeout|Interval)\(\s*[`'"])/g;

/** Where it is intended, and why it does no harm. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  // Leaflet's own, which the build removes.
  'site/leaflet.ts': ['innerHTML'],
  // JSON in a data block, every "<" of it escaped.
  'page/head.tsx': ['dangerouslySetInnerHTML'],
  // A map that was drawn before, of which every text is written as one, for a picture in pixels.
  'page/front-preview.tsx': ['dangerouslySetInnerHTML'],
  // A part of the page as Preact has rendered it before, every text in it escaped.
  'page/kept-parts.tsx': ['dangerouslySetInnerHTML'],
  // xmldom's, at build time: only texts and addresses are taken from the tree.
  'publish/tile-attribution.ts': ['DOMParser', 'DOMParser'],
  'authoring/import-formats/xml.ts': ['DOMParser', 'DOMParser', 'DOMParser'],
  // Of which only the text is taken.
  'authoring/intake/html-document.ts': [
    'parseHTML',
    'parseHTML',
    'parseHTML',
    'DOMParser',
    'DOMParser',
  ],
  // The dev server's own page.
  'dev/client.ts': ['DOMParser'],
  'dev/exchange-parts.ts': ['DOMParser'],
  'dev/renew.ts': ['DOMParser'],
  'editor/dev-store.ts': ['DOMParser'],
};

/** The code of a file without its comments. */
function takesIn(code: string): string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '');
  return Array.from(bare.matchAll(TAKES), ([found]) => found);
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.[jt]sx?$/.test(path));

test('no file of the source does, except where it is intended', () => {
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) => {
    const takes = takesIn(readFileSync(join(SRC, file), 'utf8'));
    return takes.length > 0 ? [[file, takes] as const] : [];
  });
  expect(Object.fromEntries(found)).toEqual(MEANT);
});

describe('a use is found:', () => {
  test.each([
    'element.innerHTML = text',
    'element["outerHTML"] += text',
    "element.insertAdjacentHTML('beforeend', text)",
    '<p dangerouslySetInnerHTML={{ __html: text }} />',
    'document.write(text)',
    'eval(text)',
    'new Function(text)',
    'Function(text)()',
    "setTimeout('run()', 10)",
    "link.href = 'javascript:run()'",
    "new DOMParser().parseFromString(text, 'text/html')",
    'range.createContextualFragment(text)',
    'frame.srcdoc = text',
    'element.setHTMLUnsafe(text)',
  ])('%s', (code) => {
    expect(takesIn(code)).toHaveLength(1);
  });
});

test('a comment or a text that only mentions it is not', () => {
  expect(takesIn('/* innerHTML */\n// eval(text)\nelement.textContent = text;')).toEqual([]);
});
