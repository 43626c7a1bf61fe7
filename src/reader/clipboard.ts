/** Buttons and links that put a text on the clipboard. */
import type { LiveWords } from '../page-data/live.js';

/** Milliseconds for which an element says that its text has been copied. */
const COPIED_FOR = 2000;

/**
 * Makes each card's link to its place, now and later, put its address on the clipboard.
 * The link reads `copyLink`, and `copied` for a while when that is done.
 */
export function makeLinksCopy({ copyLink, copied }: LiveWords): void {
  for (const link of document.querySelectorAll('a.copy-link')) link.textContent = copyLink;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.copy-link') : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // Without a clipboard the address is shown and selected, to be copied by hand.
    copyAndTell(link.href, link, copied, () => {
      link.textContent = link.href;
      getSelection()?.selectAllChildren(link);
    });
  });
}

/** Gives the snippet the embedded version's full address, and a button that copies it. */
export function makeSnippetCopy(): void {
  const box = document.querySelector<HTMLTextAreaElement>('.embed-snippet textarea');
  const button = document.querySelector<HTMLButtonElement>('.embed-snippet button');
  if (!box || !button) return;
  box.value = box.value.replace(/src="([^"]*)"/, (_, address: string) => {
    return `src="${new URL(address, location.href).href}"`;
  });
  button.hidden = false;
  button.addEventListener('click', () => {
    // Without a clipboard the snippet is at least selected, to be copied by hand.
    box.select();
    copyAndTell(box.value, button, button.dataset.copied ?? '');
  });
}

/**
 * Puts a text on the clipboard; `teller` then reads `copied` for a while. `otherwise` is called
 * if there is no clipboard or the page may not use it.
 */
function copyAndTell(
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
