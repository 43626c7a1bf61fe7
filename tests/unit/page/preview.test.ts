import { expect, test } from 'vitest';
import { drawPreview } from '../../../src/page/preview.js';
import { payloads } from '../../payloads/index.js';
import { pageNamed } from '../../support/bare-page.js';
import { readXml } from '../../support/foreign-readers.js';

const draw = (text: string) => readXml(drawPreview(pageNamed(text)));

const kindsIn = (picture: ReturnType<typeof readXml>) =>
  new Set(Array.from(picture.getElementsByTagName('*'), ({ nodeName }) => nodeName));

/** The headline's lines come first, in a font of their own. */
function headlineIn(picture: ReturnType<typeof readXml>): string {
  const [first] = Array.from(picture.getElementsByTagName('g'));
  const lines = Array.from(first?.getElementsByTagName('text') ?? []);
  return lines.map(({ textContent }) => textContent).join('');
}

test('the preview has headline and names as text, whatever they say, and is XML', () => {
  const usual = kindsIn(draw('A headline'));
  for (const { kind, text } of payloads) {
    const picture = draw(text);
    expect([...kindsIn(picture)].filter((name) => !usual.has(name))).toEqual([]);
    const shown = headlineIn(picture).replace(/\s+/g, '').replace(/…$/, '');
    expect(shown, kind).not.toBe('');
    expect(text.replace(/\s+/g, '').startsWith(shown), kind).toBe(true);
  }
});
