import type { Page } from 'playwright';

/** Steps, one a frame, and pixels a step: a fast reader's thumb. */
const STEPS = 120;
const STEP = 50;

/** Scrolls down the page as one who looks through an article, then goes back to its top. */
export async function scroll(page: Page): Promise<void> {
  await page.evaluate(scrollByScript, { steps: STEPS, step: STEP });
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
}

/** Runs in the page. */
function scrollByScript({ steps, step }: { steps: number; step: number }): Promise<void> {
  return new Promise((done) => {
    let frame = 0;
    requestAnimationFrame(function next() {
      window.scrollBy({ top: step, behavior: 'instant' });
      frame++;
      if (frame < steps) requestAnimationFrame(next);
      else done();
    });
  });
}
