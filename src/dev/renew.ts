/** Replaces the page in its window by a changed one. */
import type { OpenMap } from '../map/kept-view.js';
import { differingParts, exchangeParts } from './exchange-parts.js';

/** Milliseconds for which a map that opens is waited for. */
const PATIENCE = 3000;

interface Running {
  /** The map that was opened last. */
  readonly map: () => OpenMap | undefined;
  /** Removes the listeners of the page's script. */
  readonly endListening: () => void;
}

/**
 * Renews the open page again and again. Where only cards and paragraphs differ from the page that
 * was put there last, they alone are exchanged: at 100 places that takes a tenth of the time.
 *
 * @returns takes the changed page as HTML
 */
export function keepRenewing(running: Running): (html: string, changed?: Changed) => Promise<void> {
  let last: { readonly html: string; readonly rules: string | undefined } | undefined;
  return async (html, { page, rules, isTouched } = {}) => {
    const parts =
      last && !isTouched && last.rules === rules ? differingParts(last.html, html) : undefined;
    if (!parts) {
      const parsed = page ?? new DOMParser().parseFromString(html, 'text/html');
      await renew(parsed, rules, running);
    } else if (exchangeParts(parts)) running.map()?.openAgain();
    last = { html, rules };
  };
}

interface Changed {
  /** The changed page parsed, if that is at hand. */
  readonly page?: Document;
  /** The style rules of a page that has them not in itself, since a policy forbids that. */
  readonly rules?: string;
  /** Whether something has changed what was put there last. */
  readonly isTouched?: boolean;
}

/**
 * Replaces the open page by another one and starts its script again. What is shown does not change
 * until the new page is complete; the map's view, the scroll position, the fragment and the focus
 * stay.
 */
async function renew(page: Document, rules: string | undefined, running: Running): Promise<void> {
  // A start that is cut off half-way would give back a page that is no longer there.
  const container = document.getElementById('the_map');
  if (container) await untilReady(container);
  const change = () => exchange(page, rules, running);
  if (!document.startViewTransition || diesOfTransitions(navigator.userAgent)) return change();
  const transition = document.startViewTransition(change);
  // `ready` rejects when the transition is skipped.
  transition.ready.catch(() => {});
  await transition.updateCallbackDone;
  transition.skipTransition();
}

/**
 * WebKitGTK 2.50 without accelerated compositing, as in many virtual machines, crashes at a view
 * transition with all its windows. Nothing in a page tells whether it has it.
 */
export function diesOfTransitions(userAgent: string): boolean {
  const has = (name: string) => userAgent.includes(name);
  return has('Linux') && has('AppleWebKit/') && !has('Chrom');
}

async function exchange(
  page: Document,
  rules: string | undefined,
  { map, endListening }: Running,
): Promise<void> {
  // A page without a map, the front page, does not have it.
  const main = document.getElementById('the_map') ? await import('../main.js') : undefined;
  const before = map();
  const view = before?.view();
  const [left, top] = [scrollX, scrollY];
  const focus = keepFocus();
  endListening();
  main?.closePage();
  before?.end();
  pourIn(page);
  if (rules !== undefined) putInForce(rules);
  scrollTo(left, top);
  const container = document.getElementById('the_map');
  if (container) {
    const opened = untilOpen(container);
    // The same module, started again: a browser keeps every module as long as the page is open.
    const { openPage } = main ?? (await import('../main.js'));
    openPage();
    await opened;
    if (view) map()?.show(view);
    // The script has scrolled to the selected place, as on a page that has just been opened.
    scrollTo({ left, top, behavior: 'instant' });
  }
  focus();
}

/** Replaces all but what Vite has put into the page: its styles and scripts stay. */
function pourIn({ documentElement, head, body }: Document): void {
  const root = document.documentElement;
  const isLive = root.classList.contains('live');
  copyAttributes(documentElement, root, ['lang', 'dir']);
  root.className = documentElement.className;
  // Keeps the layout meanwhile: some elements are only for the live page.
  root.classList.toggle('live', isLive);
  for (const old of [...document.head.children]) if (isOfStory(old)) old.remove();
  document.head.append(...[...head.children].filter(isOfStory));
  copyAttributes(body, document.body, ['lang']);
  document.body.replaceChildren(...body.children);
}

/** As an object, which needs no element. */
function putInForce(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}

/** An attribute that is missing is removed: an empty one would mean something else. */
function copyAttributes(from: Element, to: Element, names: readonly string[]): void {
  for (const name of names) {
    const value = from.getAttribute(name);
    if (value === null) to.removeAttribute(name);
    else to.setAttribute(name, value);
  }
}

function isOfStory(element: Element): boolean {
  const isVites = 'link[rel="stylesheet"], script[type="module"], style[data-vite-dev-id]';
  // DOMParser makes elements of its content, so its rules would apply.
  return !element.matches(`${isVites}, noscript`);
}

/** Waits until the map that the page has is ready, at most for {@link PATIENCE}. */
async function untilReady(container: HTMLElement): Promise<void> {
  const isReady = () => container.classList.contains('ready');
  if (isReady()) return;
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([until(container, isReady), patience]);
}

/** Waits until the map is ready and the row of tools is filled, at most for {@link PATIENCE}. */
function untilOpen(container: HTMLElement): Promise<void> {
  const tools = document.getElementById('the_tools');
  const isFilled = () => tools === null || tools.childElementCount > 0;
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, PATIENCE);
    void (async () => {
      await until(tools ?? container, isFilled);
      // As by a finger, so that the map does not move to the paragraph being read.
      container.dispatchEvent(new Event('touchstart'));
      await until(container, () => container.classList.contains('ready'));
      // A timer would keep the page from being collected after the next change.
      clearTimeout(patience);
      resolve();
    })();
  });
}

/** Waits until `holds` is true, which is checked at each change of the element. */
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

/** Keeps where the focus is; the result moves it there again, or to something near. */
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

/** Selectors for an element, from the most to the least specific. */
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
