/** Whether the reader uses the keyboard, and where the focus goes then. */

/** The result tells whether the reader's last input was a key. */
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

/** Moves the focus into what has been opened, and back when it closes. */
export interface FocusTrail {
  /** To be called before what is open closes or is replaced. */
  readonly leave: (open: HTMLElement | undefined) => void;
  readonly enter: (opened: HTMLElement | undefined) => void;
  /** `fallback` gets the focus if the element that had it is no longer there. */
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
