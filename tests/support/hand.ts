/** An author at the editor: real mouse and keys, every action counted. */
import type { Locator, Page } from 'playwright';
import { PATIENCE } from './live.js';

export interface Hand {
  readonly page: Page;
  /** Clicks, drags, selections of words, fields filled in. */
  readonly actions: () => number;
  /** Moves the mouse there as a hand does, and clicks. */
  readonly click: (target: Locator) => Promise<void>;
  /** Clicks beside the middle of something: so many pixels to the right and down. */
  readonly clickBeside: (target: Locator, right: number, down: number) => Promise<void>;
  /** Types into a field in place of what it has; Enter, if wanted, is a part of it. */
  readonly fill: (target: Locator, text: string, end?: 'Enter') => Promise<void>;
  /** Chooses from a list of a form. */
  readonly choose: (target: Locator, label: string) => Promise<void>;
  /** Selects words of the article with the mouse; of several, the one with this number, from 0. */
  readonly select: (words: string, number?: number) => Promise<void>;
  readonly drag: (target: Locator, right: number, down: number) => Promise<void>;
}

export function handOn(page: Page): Hand {
  page.setDefaultTimeout(PATIENCE);
  let count = 0;
  const middleOf = async (target: Locator) => {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error(`${target} is nowhere to be seen.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const clickAt = async (x: number, y: number) => {
    await page.mouse.move(x - 24, y - 12, { steps: 3 });
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.down();
    await page.mouse.up();
    count++;
  };
  return {
    page,
    actions: () => count,
    async click(target) {
      // Waits until it can be clicked.
      await target.click({ trial: true });
      const { x, y } = await middleOf(target);
      await clickAt(x, y);
    },
    async clickBeside(target, right, down) {
      const { x, y } = await middleOf(target);
      await clickAt(x + right, y + down);
    },
    async fill(target, text, end) {
      await target.fill(text);
      if (end) await target.press(end);
      count++;
    },
    async choose(target, label) {
      await target.selectOption({ label });
      count++;
    },
    async select(words, number = 0) {
      const { from, to } = await page.evaluate(endsOfWords, { words, number });
      await page.mouse.move(from.x, from.y, { steps: 3 });
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
      count++;
    },
    async drag(target, right, down) {
      const { x, y } = await middleOf(target);
      await page.mouse.move(x, y, { steps: 3 });
      await page.mouse.down();
      await page.mouse.move(x + right / 2, y + down / 2, { steps: 4 });
      await page.mouse.move(x + right, y + down, { steps: 4 });
      await page.mouse.up();
      count++;
    },
  };
}

/** Where words of the article begin and end on the screen; it scrolls to them. */
function endsOfWords({ words, number }: { readonly words: string; readonly number: number }) {
  const article = document.querySelector('[role="textbox"][aria-readonly="true"]');
  if (!article) throw new Error('There is no article.');
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: text.length });
    text += walker.currentNode.textContent;
  }
  let at = -1;
  for (let times = 0; times <= number; times++) at = text.indexOf(words, at + 1);
  if (at === -1) throw new Error(`The article shows no "${words}" (${number}).`);
  const position = (offset: number) => {
    const found = nodes.findLast(({ start }) => start <= offset);
    if (!found) throw new Error('The article is empty.');
    return [found.node, offset - found.start] as const;
  };
  const range = document.createRange();
  range.setStart(...position(at));
  const [last, offset] = position(at + words.length - 1);
  range.setEnd(last, offset + 1);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first, final] = [boxes[0], boxes.at(-1)];
  if (!first || !final) throw new Error(`"${words}" cannot be seen.`);
  return {
    from: { x: first.left + 1, y: first.top + first.height / 2 },
    to: { x: final.right - 1, y: final.top + final.height / 2 },
  };
}
