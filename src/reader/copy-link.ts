import type { LiveWords } from '../page-data/live.js';
import { copyAndTell } from './clipboard.js';

/**
 * Makes every card's link to its place, also of cards to come, put its address on the
 * clipboard; what it says is then `copyLink`, and `copied` when it has done so.
 */
export function makeLinksCopy({ copyLink, copied }: LiveWords): void {
  for (const link of document.querySelectorAll('a.copy-link')) link.textContent = copyLink;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.copy-link') : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // Where there is no clipboard, the address is there to be copied by hand.
    copyAndTell(link.href, link, copied, () => {
      link.textContent = link.href;
      getSelection()?.selectAllChildren(link);
    });
  });
}
