/**
 * Shows that the payloads work where nothing prevents it: otherwise no test with them could fail.
 */
import { expect, test } from 'vitest';
import { HOST, payloads, someOf, unspeakable } from '../payloads/index.js';
import { openGuarded } from '../support/guarded.js';

/**
 * A smaller share than observed: 153 of 424 in Chromium 156. The others are for other programs, or
 * need more than a click.
 */
const SURELY = 0.25;

test('it has at least a hundred kinds, no two of the same text', () => {
  expect(payloads.length).toBeGreaterThan(100);
  const texts = [...payloads, ...unspeakable].map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
});

test('written into a bare page as they are, very many run or ask for something', async () => {
  const some = someOf(payloads, 3);
  const { context, page, ran, asked } = await openGuarded();
  await page.goto('about:blank');
  await page.evaluate(
    async (texts) => {
      const frames = texts.map((text) => {
        const frame = document.createElement('iframe');
        // Some would navigate the whole page away.
        frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
        document.body.append(frame);
        frame.contentDocument?.write(text);
        frame.contentDocument?.close();
        return frame;
      });
      for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
      // Clicks everything that can be clicked.
      for (const frame of frames) {
        for (const element of frame.contentDocument?.querySelectorAll<HTMLElement>('*') ?? []) {
          element.click?.();
        }
      }
    },
    some.map(({ text }) => text),
  );
  const biting = () => {
    const requested = asked.flatMap((url) => {
      const { hostname, pathname } = new URL(url);
      return hostname === HOST ? Number(/^\/(\d+)/.exec(pathname)?.[1]) : [];
    });
    return new Set([...ran, ...requested]).size;
  };
  await expect.poll(biting).toBeGreaterThan(SURELY * some.length);
  await context.close();
});
