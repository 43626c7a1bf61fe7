/** Whether the screen shows one part at a time: the width that `frame.css` has. */
export function isForOnePart(): boolean {
  return matchMedia('(width < 1024px)').matches;
}
