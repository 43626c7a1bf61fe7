/** Where the focus is, so that it can be put there again on a page that is made anew. */

/** Takes down where the focus is; returns what puts it there, as near as there is something. */
export function keepFocus(): () => void {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return () => {};
  const selectors = [...selectorsOf(focused)];
  return () => {
    for (const selector of selectors) {
      const element = document.querySelector<HTMLElement>(selector);
      if (!element) continue;
      element.focus({ preventScroll: true });
      return;
    }
  };
}

/** From what says most of an element to what says least. */
function* selectorsOf(element: Element): Generator<string> {
  if (element.id !== '') yield `#${CSS.escape(element.id)}`;
  const home = element.closest('[id], .card-popup, .drawer');
  const within = home ? `${home.id ? `#${CSS.escape(home.id)}` : `.${home.classList[0]}`} ` : '';
  const href = element.getAttribute('href');
  if (href !== null) yield `${within}${element.localName}[href="${CSS.escape(href)}"]`;
  const path: string[] = [];
  for (let at = element; at !== home && at.parentElement; at = at.parentElement) {
    path.unshift(`${at.localName}:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`);
  }
  yield within + path.join('>');
}
