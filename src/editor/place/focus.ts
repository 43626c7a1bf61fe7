/** Whether what had the focus is gone from the page. */
export function isFocusLost(): boolean {
  return document.activeElement === document.body;
}
