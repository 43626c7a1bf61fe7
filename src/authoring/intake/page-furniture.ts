/** What a site puts around an article, known by the names that its elements have. */

import type { VisibleNode } from './visible-text.js';

/** What is asked of an element. */
interface PageNode extends VisibleNode {
  readonly tagName: string;
  readonly children: Iterable<PageNode>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): unknown;
  querySelectorAll(selector: string): Iterable<PageNode>;
  remove(): void;
}

/** Words of class names and ids, in the languages in which sites are written. */
const NAMES = new Set([
  ...['cookie', 'cookies', 'cookiebar', 'cookiebanner', 'consent', 'gdpr', 'cmp', 'onetrust'],
  ...['nav', 'navbar', 'navigation', 'topnav', 'mainnav', 'menu', 'breadcrumb', 'breadcrumbs'],
  ...['comment', 'comments', 'kommentar', 'kommentare', 'commentaires', 'commenti', 'disqus'],
  ...['footer', 'pagefooter', 'sitefooter', 'fusszeile', 'sidebar', 'seitenleiste'],
  ...['share', 'sharing', 'sharebar', 'social', 'related', 'newsletter', 'recommended'],
  ...['recommendations', 'ad', 'ads', 'advert', 'advertisement', 'anzeige', 'werbung', 'popup'],
  ...['modal', 'outbrain', 'taboola'],
]);

/** In names of elements that hold the article, such as "has-sidebar" and "content--type-comment". */
const OF_OTHERS = new Set([
  ...['has', 'with', 'without', 'no', 'is', 'not', 'type', 'layout', 'category', 'tag', 'js'],
]);

/** Names of boxes with links to other articles. */
const TEASERS = new Set(['teaser', 'teasers', 'promo', 'readmore', 'more']);

const ARTICLE = 'h1, main, article, [role=main], [itemprop=articleBody]';

/** Comments may be longer than the article. */
const MAY_BE_LONG = /^(?:comments?|kommentare?|commentaires|commenti|disqus)$/;

/** Takes the furniture out of a document. @returns how many elements that were */
export function removeFurniture(body: PageNode): number {
  const all = (body.textContent ?? '').length;
  let removed = 0;
  for (const element of [...body.querySelectorAll('[class], [id]')]) {
    const words = wordsOf(element);
    const name = words.find((word) => NAMES.has(word));
    const isTeaser = words.some((word) => TEASERS.has(word)) && isLinks(element);
    if ((name === undefined && !isTeaser) || ['HTML', 'BODY'].includes(element.tagName)) continue;
    if (element.querySelector(ARTICLE) !== null || /^(?:H1|MAIN|ARTICLE)$/.test(element.tagName)) {
      continue;
    }
    const length = (element.textContent ?? '').length;
    if (length > all / 2 && !MAY_BE_LONG.test(name ?? '')) continue;
    element.remove();
    removed++;
  }
  return removed;
}

/** The words of the names that speak of the element itself: "site-footer", "mainNav". */
function wordsOf(element: PageNode): string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names.split(/\s+/).flatMap((name) => {
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_:.]+/);
    return words.some((word) => OF_OTHERS.has(word)) ? [] : words;
  });
}

function isLinks(element: PageNode): boolean {
  const all = (element.textContent ?? '').trim().length;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += (link.textContent ?? '').length;
  return linked > all / 2;
}

/** Characters of a sentence by which it is found. */
const SENTENCE = 40;
/** Of the article's sentences, in the element that is taken for it. */
const MOST = 0.8;

/**
 * The smallest element that has the text which a page gives for search engines; `undefined` where
 * none has most of its sentences.
 *
 * @param articleBody without markup
 */
export function elementWithText(body: PageNode, articleBody: string): PageNode | undefined {
  const sentences = articleBody
    .split(/[.!?]\s+|\n+/)
    .map((sentence) => bare(sentence).slice(0, SENTENCE))
    .filter((sentence) => sentence.length >= SENTENCE / 2);
  const share = (element: PageNode) => {
    const text = bare(element.textContent ?? '');
    return sentences.filter((sentence) => text.includes(sentence)).length / sentences.length;
  };
  const all = sentences.length === 0 ? 0 : share(body);
  if (all < MOST) return undefined;
  let [found, next]: [PageNode, PageNode | undefined] = [body, body];
  while (next) {
    found = next;
    next = [...found.children].find((child) => share(child) >= all);
  }
  return found;
}

/** Letters and digits only: markup and dashes differ. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
