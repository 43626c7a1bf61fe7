import type { Extent } from '../geo/geography.js';
import type { ParagraphView } from '../page-data/live.js';

/** Where readers read: this share of the window's height (or of the height below the map). */
const READING_LINE = 0.35;
/** Milliseconds for which the map does not move after the reader has moved it. */
const HANDS_OFF = 4000;
/** Pixels: readers who have scrolled less are at the page's top. */
const TOP = 40;
/** Milliseconds without scrolling after which the map moves. */
const REST = 150;

export interface Following {
  /** Switches it on or off; when switched on, the map moves at once. */
  readonly set: (on: boolean) => void;
}

/**
 * Shows the view of the paragraph being read, as the reader scrolls: while `isFree`, and not for
 * some seconds after the reader has moved the map.
 *
 * @param container the map's element
 * @param show shows an extent, or without one the whole story
 */
export function followText(
  container: HTMLElement,
  views: readonly ParagraphView[],
  isFree: () => boolean,
  show: (extent?: Extent) => void,
): Following {
  let on = false;
  const blocks = [...document.querySelectorAll<HTMLElement>('h1, .text > p')];
  let touched = Number.NEGATIVE_INFINITY;
  let last: HTMLElement | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  for (const type of ['pointerdown', 'wheel', 'keydown', 'touchstart'] as const) {
    container.addEventListener(
      type,
      () => {
        touched = performance.now();
      },
      { capture: true, passive: true },
    );
  }
  const look = () => {
    if (!on || !isFree() || performance.now() - touched < HANDS_OFF) return;
    const block = window.scrollY < TOP ? blocks[0] : blockBeingRead(blocks, container);
    if (!block || block === last) return;
    last = block;
    // "paragraph_12"; the headline's id has no number.
    const number = Number(block.id.split('_')[1]) || 0;
    show(views.filter(([from]) => from <= number).at(-1)?.[1]);
  };
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(waiting);
      waiting = setTimeout(look, REST);
    },
    { passive: true },
  );
  return {
    set(now) {
      on = now;
      last = undefined;
      if (window.scrollY >= TOP) look();
    },
  };
}

/** The last block that begins above the reading line. */
function blockBeingRead(
  blocks: readonly HTMLElement[],
  container: HTMLElement,
): HTMLElement | undefined {
  const map = container.getBoundingClientRect();
  const isAbove = map.width > window.innerWidth * 0.9;
  const top = isAbove ? Math.max(0, map.bottom) : 0;
  const line = top + (window.innerHeight - top) * READING_LINE;
  const passed = blocks.filter((block) => block.getBoundingClientRect().top <= line);
  const last = passed.at(-1);
  const end = blocks.at(-1)?.getBoundingClientRect().bottom ?? 0;
  return end < top ? undefined : last;
}
