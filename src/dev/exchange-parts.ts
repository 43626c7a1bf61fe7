/**
 * Brings a changed page into the open one without starting its map again, where only cards and
 * paragraphs differ: texts are what authors change most.
 */
import { markChosen } from '../reader/marks.js';

/** Where a card or a paragraph of the article begins, and where it ends. */
const BORDER =
  /(?=<article class="card" id=)|(?<=<\/article>)|(?=<p id="paragraph_\d+")|(?<=<\/p>)/g;
const PART = /^<(?:article class="card"|p) id="([^"]+)"/;

/** The data blocks of the dev server, which say nothing about the story. */
const NOT_SHOWN = /<script type="application\/json" id="the_(?:changes|mistakes)">.*?<\/script>/g;

interface Part {
  /** As it came, without the script. */
  readonly id: string;
  readonly html: string;
}

/** The cards and paragraphs in which two pages differ; `undefined` if more differs. */
export function differingParts(before: string, after: string): readonly Part[] | undefined {
  const [old, now] = [before, after].map((html) => html.replace(NOT_SHOWN, '').split(BORDER));
  if (!old || !now || old.length !== now.length) return undefined;
  const parts: Part[] = [];
  for (const [index, html] of now.entries()) {
    const was = old[index];
    if (was === html) continue;
    const id = PART.exec(html)?.[1];
    if (id === undefined || id !== PART.exec(was ?? '')?.[1]) return undefined;
    parts.push({ id, html });
  }
  return parts;
}

/**
 * Puts them into the open page, whose script may have renamed the cards.
 *
 * @returns whether the selected place's card is among them, of which the map shows a copy
 */
export function exchangeParts(parts: readonly Part[]): boolean {
  const selected = location.hash === '' ? undefined : location.hash.slice(1);
  const copyLink = document.querySelector('.cards a.copy-link')?.textContent;
  for (const { id, html } of parts) {
    const shown = document.getElementById(`card_${id}`) ?? document.getElementById(id);
    const template = document.createElement('template');
    template.innerHTML = html;
    const made = template.content.firstElementChild;
    if (!shown || !made) continue;
    for (const link of made.querySelectorAll('a.copy-link')) link.textContent = copyLink ?? '';
    shown.replaceChildren(...made.childNodes);
  }
  markChosen(selected);
  return parts.some(({ id }) => id === selected);
}
