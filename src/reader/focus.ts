/** Whether the reader is at the keyboard just now, and where the focus goes then. */

/** Tells whether the last thing that was used was a key. */
export function watchInput(): () => boolean {
  let byKey = false;
  document.addEventListener(
    'keydown',
    () => {
      byKey = true;
    },
    true,
  );
  document.addEventListener(
    'pointerdown',
    () => {
      byKey = false;
    },
    true,
  );
  return () => byKey;
}

/** Takes the focus into what has been opened, and back to where it came from when it closes. */
export interface FocusTrail {
  /** Call before what is open closes or makes way for something else. */
  readonly leave: (open: HTMLElement | undefined) => void;
  readonly enter: (opened: HTMLElement | undefined) => void;
  /** `fallback`: where to when the place that the focus came from is no longer there. */
  readonly comeBack: (fallback: HTMLElement | undefined) => void;
}

export function createFocusTrail(): FocusTrail {
  let opener: Element | null = null;
  let wasInside = false;
  return {
    leave(open) {
      const focused = document.activeElement;
      wasInside = open?.contains(focused) ?? false;
      if (!wasInside) opener = focused;
    },
    enter(opened) {
      opened?.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
    },
    comeBack(fallback) {
      if (!wasInside) return;
      const back = opener instanceof HTMLElement && opener !== document.body ? opener : undefined;
      (back?.isConnected ? back : fallback)?.focus({ preventScroll: true });
    },
  };
}
