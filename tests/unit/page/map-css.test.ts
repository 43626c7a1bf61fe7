import { readdirSync, readFileSync } from 'node:fs';
import { parse, walk } from 'css-tree';
import { expect, test } from 'vitest';
import { GENERATED } from '../../../src/page/map-css.js';

const SRC = new URL('../../../src/', import.meta.url);
/** Paper has colours of its own, under the same names. */
const WITH_COLOURS = ['editor/colours.css', 'page/colours.css', 'page/print.css'];

test.each(Object.entries(GENERATED))(
  '%s is what the tables of src/cartography say (else: npm run styles)',
  (name, css) => {
    expect(readFileSync(new URL(`page/${name}`, SRC), 'utf8')).toBe(css);
  },
);

test('no other style sheet writes a colour but black and white', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.css'));
  const found = files.filter((path) => coloursIn(readFileSync(new URL(path, SRC), 'utf8')) > 0);
  expect(found.toSorted()).toEqual(WITH_COLOURS);
});

function coloursIn(css: string): number {
  let count = 0;
  walk(parse(css, { parseCustomProperty: true }), (node) => {
    if (node.type === 'Hash' && !/^f+$/.test(node.value)) count++;
  });
  return count;
}
