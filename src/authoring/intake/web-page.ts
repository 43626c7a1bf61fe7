/** Reads the article out of a web page: text, headline, byline, date, language and address. */
import { counted, draftOfBlocks } from './block-draft.js';
import type { Draft, Outcome, Remark } from './draft.js';
import { parseHtml } from './html-document.js';
import { elementWithText, removeFurniture } from './page-furniture.js';
import { articleBodyIn, readMetadata } from './page-metadata.js';
import { type VisibleNode, type VisibleText, visibleText } from './visible-text.js';

/** Characters. A page whose article has fewer is a notice, not an article. */
const LEAST_TEXT = 250;

/** What a site puts around an article. A document without it is taken whole. */
const AROUND =
  'nav, aside, footer, iframe, form, [role=navigation], [role=complementary], [role=dialog]';

/** Of a page's text; below it more may be missing than what stands around an article. */
const SMALL_SHARE = 0.35;

/** By which a site describes an article to others. */
const DESCRIBED = 'meta[property="og:type"], meta[property="og:site_name"]';

/** @param isWhole whether all the page's text is the article, as the author says */
export async function readWebPage(html: string, isWhole: boolean): Promise<Outcome<Draft>> {
  const document = await parseHtml(html);
  const page = visibleText(document.body);
  const isDocument =
    document.querySelector(`${AROUND}, ${DESCRIBED}`) === null &&
    removeFurniture((await parseHtml(html)).body) === 0;
  const takesAll = isWhole || isDocument;
  const given = articleBodyIn(document);
  const { article, byline } = takesAll ? { article: page } : await articleIn(html, given);
  const [length, all] = [lengthOf(article), lengthOf(page)];
  if (length === 0 || (!takesAll && length < LEAST_TEXT)) {
    return { fault: faultOfShort(length, all) };
  }
  const { fields, remarks, isPaid } = await readMetadata(document, html, byline);
  const share = takesAll ? { text: TAKEN_WHOLE } : shareOf(length, all);
  const known = {
    fields,
    remarks: [...remarks, share, ...warnings(isPaid, article)],
    how: takesAll ? 'read as HTML' : 'read as a web page, its article',
  };
  return { value: draftOfBlocks(article, known) };
}

const TAKEN_WHOLE =
  "all the page's text is taken: delete from article.md what is no part of the article, such as menus, notices and comments";

/**
 * The element that has the text which the page gives in JSON-LD; without such, by Mozilla's
 * Readability, as Firefox's reader view does it.
 */
async function articleIn(
  html: string,
  given: string | undefined,
): Promise<{ article: VisibleText; byline?: string | undefined }> {
  const { Readability } = await import('@mozilla/readability');
  const document = await parseHtml(html);
  removeFurniture(document.body);
  const element = given === undefined ? undefined : elementWithText(document.body, given);
  const told = element && visibleText(element);
  // It changes the document it is given.
  const reader = new Readability<unknown>(document, {
    serializer: (node) => node,
    disableJSONLD: true,
    // Some hide elements by their class.
    keepClasses: true,
    charThreshold: LEAST_TEXT,
  });
  const { content, byline } = reader.parse() ?? {};
  const found = isNode(content)
    ? visibleText(content)
    : { blocks: [], omitted: new Map(), tables: 0, apart: 0 };
  // The text for search engines may be a summary, and its element a paragraph.
  const article = told && lengthOf(told) >= LEAST_TEXT ? told : found;
  return { article, byline: byline ?? undefined };
}

function isNode(value: unknown): value is VisibleNode {
  return typeof value === 'object' && value !== null && 'childNodes' in value;
}

function lengthOf({ blocks }: VisibleText): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function shareOf(length: number, all: number): Remark {
  const figures = `${length.toLocaleString('en')} of the page's ${all.toLocaleString('en')} characters`;
  return length < SMALL_SHARE * all
    ? {
        text: `warning: the article has ${figures}. If some of it is missing, --format whole-page takes all the page's text`,
      }
    : { text: `the article has ${figures}; --format whole-page takes all` };
}

function faultOfShort(length: number, all: number): string {
  const has =
    length === 0
      ? 'no article is found in the page'
      : `the page's article has only ${counted(length, 'character')}`;
  const rest = all > length ? `, and the whole page ${all.toLocaleString('en')}` : '';
  return `${has}${rest}: it may be a notice on cookies, a page for subscribers, or one that gets its text by script. Open it in a browser until the article is on the screen, then save it ("Web page, complete"), or copy the article into a text file. --format whole-page takes all the text that there is`;
}

/** Words at an article's end that offer the rest for money, in the languages of the page. */
const OFFER =
  /\b(?:subscribe|sign in|log in|register) (?:now |here )?to (?:continue|read|view)|\bcontinue reading|\bfor subscribers|\bjetzt weiterlesen|\bweiterlesen mit|\bmit abo\b|\babonnieren|\babonn[ée]s?\b|\bréservé aux|\bper continuare a leggere|\babbonat[ieo]\b|\babbonamento/i;

function warnings(isPaid: boolean, { blocks }: VisibleText): Remark[] {
  const end = blocks.slice(-4).find(({ text }) => text.length < 300 && OFFER.test(text));
  if (end) {
    return [
      { text: `warning: near its end it says "${end.text.slice(0, 120)}": is the text whole?` },
    ];
  }
  return isPaid
    ? [{ text: 'warning: the page says that its article is for subscribers: is the text whole?' }]
    : [];
}
