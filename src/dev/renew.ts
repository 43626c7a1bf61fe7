/** Brings a changed page into the window in which it is open. */
import type { OpenMap } from '../map/kept-view.js';

/** Milliseconds after which a map that does not open is not waited for. */
const PATIENCE = 3000;

interface Running {
  /** The map that was opened last. */
  readonly map: () => OpenMap | undefined;
  /** Ends all that the page's script listens to. */
  readonly endListening: () => void;
}

/**
 * Puts another page in the place of the one that is open and starts its script anew. What the
 * reader sees stands still until all of it is there; the map's view, the place in the text, the
 * fragment and the focus stay as they are.
 */
export async function renew(page: Document, running: Running): Promise<void> {
  const change = () => exchange(page, running);
  if (!document.startViewTransition) return change();
  const transition = document.startViewTransition(change);
  // Skipped it never is, and the browser would call that uncaught.
  transition.ready.catch(() => {});
  await transition.updateCallbackDone;
  transition.skipTransition();
}

async function exchange(page: Document, { map, endListening }: Running): Promise<void> {
  const before = map();
  const view = before?.view();
  const [left, top] = [scrollX, scrollY];
  const focus = keepFocus();
  endListening();
  before?.end();
  pourIn(page);
  scrollTo(left, top);
  const container = document.getElementById('the_map');
  if (container) {
    const opened = untilOpen(container);
    // It is there already: whatever is fetched anew, the browser keeps as long as the page is open.
    const { openPage } = await import('../main.js');
    openPage();
    await opened;
    if (view) map()?.show(view);
    // The script brings what is selected into sight, as on a page that has just been opened.
    scrollTo({ left, top, behavior: 'instant' });
  }
  focus();
}

/** Exchanges all but what Vite has put into the page: its styles and scripts stay. */
function pourIn({ documentElement, head, body }: Document): void {
  const root = document.documentElement;
  const isLive = root.classList.contains('live');
  copyAttributes(documentElement, root, ['lang', 'dir']);
  root.className = documentElement.className;
  // So that what only scripts need is not laid out otherwise meanwhile.
  root.classList.toggle('live', isLive);
  for (const old of [...document.head.children]) if (isOfStory(old)) old.remove();
  document.head.append(...[...head.children].filter(isOfStory));
  copyAttributes(body, document.body, ['lang']);
  document.body.replaceChildren(...body.children);
}

/** An empty attribute is not the same as none. */
function copyAttributes(from: Element, to: Element, names: readonly string[]): void {
  for (const name of names) {
    const value = from.getAttribute(name);
    if (value === null) to.removeAttribute(name);
    else to.setAttribute(name, value);
  }
}

function isOfStory(element: Element): boolean {
  const isVites = 'link[rel="stylesheet"], script[type="module"], style[data-vite-dev-id]';
  // A parser without scripts makes elements of what is in it: its rules would count.
  return !element.matches(`${isVites}, noscript`);
}

/** Until the map stands and the script has filled the row below it. */
async function untilOpen(container: HTMLElement): Promise<void> {
  const tools = document.getElementById('the_tools');
  const isFilled = () => tools === null || tools.childElementCount > 0;
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const opened = (async () => {
    await until(tools ?? container, isFilled);
    // As if by hand: the map then does not go where the text is being read.
    container.dispatchEvent(new Event('touchstart'));
    await until(container, () => container.classList.contains('ready'));
  })();
  await Promise.race([opened, patience]);
}

/** Waits until something holds of an element, which can only begin to with a change of it. */
function until(element: Element, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(element, { attributes: true, childList: true });
    look();
  });
}

/** Takes down where the focus is; returns what puts it there, as near as there is something. */
function keepFocus(): () => void {
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
