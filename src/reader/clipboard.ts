/** Milliseconds for which an element says that something has been copied. */
const COPIED_FOR = 2000;

/**
 * Puts a text on the clipboard; `teller` says `copied` for a while when that is done.
 * `otherwise` is done where there is no clipboard or the page may not use it.
 */
export function copyAndTell(
  text: string,
  teller: HTMLElement,
  copied: string,
  otherwise: () => void = () => undefined,
): void {
  const said = teller.textContent;
  if (said === copied) return;
  if (!navigator.clipboard) {
    otherwise();
    return;
  }
  navigator.clipboard.writeText(text).then(() => {
    teller.textContent = copied;
    setTimeout(() => {
      teller.textContent = said;
    }, COPIED_FOR);
  }, otherwise);
}
