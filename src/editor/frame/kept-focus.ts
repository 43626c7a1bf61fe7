/** Keeps people who go by keys from being thrown to the page's beginning. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { isFocusLost } from '../place/focus.js';

const CONTROLS =
  'button:not([disabled], [tabindex="-1"]), input, select, textarea, a[href], [tabindex="0"]';

/**
 * When a control goes that has the focus, as a button does that has done its work, the focus goes to
 * the first control of what is left around it, unless a part of the editor knows better.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = root;
    if (!current) return;
    let isByKeys = false;
    /** The control that had the focus last, and all that is around it. */
    let around: readonly Element[] = [];
    let frame = 0;
    const key = () => (isByKeys = true);
    const pointer = () => (isByKeys = false);
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof Element ? withAncestors(target) : [];
    };
    const isGone = () => isByKeys && isFocusLost() && around[0]?.isConnected === false;
    const hand = () => {
      if (!isGone()) return;
      const left = around.find((each) => each.isConnected);
      // Those that are hidden do not take it.
      for (const control of left?.querySelectorAll<HTMLElement>(CONTROLS) ?? []) {
        control.focus();
        if (document.activeElement === control) return;
      }
    };
    const watch = new MutationObserver(() => {
      if (!isGone()) return;
      cancelAnimationFrame(frame);
      // Effects come after the next frame, and some of them move the focus.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(hand);
      });
    });
    watch.observe(current, { childList: true, subtree: true });
    addEventListener('keydown', key, true);
    addEventListener('pointerdown', pointer, true);
    current.addEventListener('focusin', remember);
    return () => {
      watch.disconnect();
      cancelAnimationFrame(frame);
      removeEventListener('keydown', key, true);
      removeEventListener('pointerdown', pointer, true);
      current.removeEventListener('focusin', remember);
    };
  }, []);
}

function withAncestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) found.push(at);
  return found;
}
