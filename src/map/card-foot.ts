import type { LiveWords } from '../page-data/live.js';

/**
 * Adds a foot to what a popup or a drawer shows. It stays in sight while the rest scrolls, with
 * the links to the previous and the next place, and says so as long as there is more below: in
 * words, because a fade shows nothing where the cut falls between two quotations.
 */
export function addFoot(content: HTMLElement, { more }: LiveWords): void {
  const foot = document.createElement('div');
  foot.className = 'card-foot';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = `${more} ↓`;
  // For the mouse: keys scroll without it, and nothing is hidden from a screen reader.
  button.tabIndex = -1;
  button.setAttribute('aria-hidden', 'true');
  button.addEventListener('click', () => {
    const scroller = content.parentElement;
    scroller?.scrollBy(0, scroller.clientHeight - 2 * foot.offsetHeight);
  });
  foot.append(...content.querySelectorAll('a[rel]'), button);
  const end = document.createElement('div');
  end.className = 'card-end';
  content.append(foot, end);
  // Once it stands in what scrolls: seen from the window, the end may be out of sight of itself.
  queueMicrotask(() => {
    const watch = new IntersectionObserver(
      ([seen]) => foot.classList.toggle('goes-on', seen?.isIntersecting === false),
      { root: content.parentElement },
    );
    watch.observe(end);
  });
}
