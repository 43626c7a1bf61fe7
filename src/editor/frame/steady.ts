/**
 * Nothing moves under the hand: what comes late, such as findings and dates that were read, is
 * rendered above a control that is about to be pressed.
 */
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';

interface Anchor {
  readonly element: Element;
  /** CSS pixels from the top of what is scrolled. */
  readonly top: number;
}

/**
 * Scrolls so that what is under the pointer, or else what has the focus, stays where it is on the
 * screen while other things of the part come, go and grow.
 *
 * @param part what scrolls
 * @param isThere whether it is rendered at present
 */
export function useSteady(part: { readonly current: HTMLElement | null }, isThere = true): void {
  useEffect(() => {
    const { current: scroller } = part;
    if (!scroller) return;
    let anchor: Anchor | undefined;
    let pointer: { readonly x: number; readonly y: number } | undefined;
    const topOf = (element: Element) => element.getBoundingClientRect().top + scroller.scrollTop;
    const anchored = (): Element | null => {
      if (pointer) return document.elementFromPoint(pointer.x, pointer.y);
      const { activeElement } = document;
      return activeElement && scroller.contains(activeElement) ? activeElement : null;
    };
    const hold = () => {
      const under = anchored();
      const element = under?.closest(CONTROLS) ?? under;
      const isWithin = element && element !== scroller && scroller.contains(element);
      anchor = isWithin ? { element, top: topOf(element) } : undefined;
    };
    const settle = () => {
      if (anchor?.element.isConnected) scroller.scrollTop += topOf(anchor.element) - anchor.top;
      hold();
    };
    const point = ({ clientX: x, clientY: y, pointerType }: PointerEvent) => {
      pointer = pointerType === 'touch' ? undefined : { x, y };
      hold();
    };
    const leave = () => {
      pointer = undefined;
      hold();
    };
    // After each change, before it is painted.
    const observer = new MutationObserver(settle);
    observer.observe(scroller, { childList: true, subtree: true, characterData: true });
    scroller.addEventListener('pointermove', point);
    scroller.addEventListener('pointerdown', point);
    scroller.addEventListener('pointerleave', leave);
    scroller.addEventListener('scroll', hold);
    scroller.addEventListener('focusin', hold);
    return () => {
      observer.disconnect();
      scroller.removeEventListener('pointermove', point);
      scroller.removeEventListener('pointerdown', point);
      scroller.removeEventListener('pointerleave', leave);
      scroller.removeEventListener('scroll', hold);
      scroller.removeEventListener('focusin', hold);
    };
  }, [part, isThere]);
}

const CONTROLS =
  'button, input, select, textarea, label, a, summary, [role="option"], [role="row"]';

/** The part of the editor that a component stands in. */
export const Part = createContext<{ readonly current: HTMLElement | null } | undefined>(undefined);

/**
 * Holds back what arrives while the pointer is in a part: it is shown at the author's next press or
 * key, or when the pointer leaves. What a hand aims at so stays where it is.
 *
 * @param value the same object as long as nothing new has come
 */
export function useHeldBack<Value>(value: Value): Value {
  const part = useContext(Part);
  const [, render] = useState(0);
  const latest = useRef(value);
  latest.current = value;
  const shown = useRef(value);
  if (part?.current?.matches(':hover') !== true) shown.current = value;
  useEffect(() => {
    const show = () => {
      if (shown.current === latest.current) return;
      shown.current = latest.current;
      render((count) => count + 1);
    };
    const { current = null } = part ?? {};
    addEventListener('click', show);
    addEventListener('keydown', show);
    current?.addEventListener('pointerleave', show);
    return () => {
      removeEventListener('click', show);
      removeEventListener('keydown', show);
      current?.removeEventListener('pointerleave', show);
    };
  }, [part]);
  return shown.current;
}

/**
 * Keeps the height of what grows from below while the pointer is in it, so that its first rows do
 * not come down under the hand when others go.
 */
export function useHeldHeight(box: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const free = () => current.style.removeProperty('min-block-size');
    const observer = new ResizeObserver(() => {
      if (current.matches(':hover')) current.style.minBlockSize = `${current.offsetHeight}px`;
    });
    const enter = () => {
      current.style.minBlockSize = `${current.offsetHeight}px`;
    };
    observer.observe(current);
    current.addEventListener('pointerenter', enter);
    current.addEventListener('pointerleave', free);
    return () => {
      observer.disconnect();
      current.removeEventListener('pointerenter', enter);
      current.removeEventListener('pointerleave', free);
    };
  }, [box]);
}
