/** @jsxImportSource preact */

import type { IncomingMessage } from 'node:http';
import { renderToString } from 'preact-render-to-string';
import { EDIT_PATH } from '../dev/store-protocol.js';
import type { PageContent } from '../page/content.js';

/** The dev server's ways into the editor, in the languages of the editor's interface. */
const WORDS = {
  en: { newStory: 'New story', edit: 'Edit', none: 'There is no story yet.' },
  de: { newStory: 'Neue Geschichte', edit: 'Bearbeiten', none: 'Es gibt noch keine Geschichte.' },
  it: { newStory: 'Nuova storia', edit: 'Modifica', none: 'Non c’è ancora nessuna storia.' },
  fr: {
    newStory: 'Nouvelle histoire',
    edit: 'Modifier',
    none: 'Il n’y a pas encore d’histoire.',
  },
} as const;

type Lang = keyof typeof WORDS;

export interface EditWords {
  readonly lang: Lang;
  readonly newStory: string;
  readonly edit: string;
  readonly none: string;
}

/** In the language that the browser asks for first, of those that there are. */
export function editWords({ headers }: Pick<IncomingMessage, 'headers'>): EditWords {
  const wanted = (headers['accept-language'] ?? '').split(',');
  const known = wanted.map((tag) => tag.trim().slice(0, 2).toLowerCase()).find(isKnown);
  const lang = known ?? 'en';
  return { lang, ...WORDS[lang] };
}

const isKnown = (tag: string): tag is Lang => Object.hasOwn(WORDS, tag);

export const editorOf = (slug: string) => `${EDIT_PATH}${slug}/`;

/** In the page's own place for rules, which the dev server's pages have no policy against. */
const RULES = `<style>
.edit-link { display: inline-block; padding: 0.4rem 0.9rem; border-radius: 0.3rem; font: 600 1rem/1.4 var(--sans, sans-serif); color: var(--on-accent, #fff); background: var(--accent, #0b5a8a); text-decoration: none }
.new-story { margin: 1rem clamp(1rem, 4vw, 2.5rem) 0; text-align: end }
.stories .edit-link { position: relative; z-index: 1; display: table; margin-block-start: 0.5rem; padding: 0.15rem 0.6rem; font-size: 0.875rem; color: var(--on-accent, #fff) }
.stories .edit-link::after { content: none }
.edit-story { position: fixed; z-index: 100000; inset-block-end: 1rem; inset-inline-start: 1rem; box-shadow: 0 1px 4px rgb(0 0 0 / 0.3) }
@media print { .edit-link { display: none } }
</style>`;

/** The front page with the link to a new story. */
export function withNewStory(content: PageContent, { lang, newStory }: EditWords): PageContent {
  const link = renderToString(
    <nav class="new-story" lang={lang} dir="ltr">
      <a class="edit-link" href={EDIT_PATH}>
        {newStory}
      </a>
    </nav>,
  );
  return { ...content, head: content.head + RULES, body: link + content.body };
}

/** A story's page with the link to its editor; there, the place is selected that is selected here. */
export function withEdit(
  content: PageContent,
  slug: string,
  { lang, edit }: EditWords,
): PageContent {
  const link = renderToString(
    <a class="edit-link edit-story" lang={lang} dir="ltr" href={editorOf(slug)}>
      {edit}
    </a>,
  ).replace('<a ', '<a onclick="this.hash = location.hash" ');
  return { ...content, head: content.head + RULES, body: content.body + link };
}

/** The front page where there is no story. */
export function renderNone({ lang, none }: EditWords): PageContent {
  return {
    language: lang,
    head: '<title>Dateline</title>',
    body: renderToString(
      <main class="front">
        <h1>Dateline</h1>
        <p>{none}</p>
      </main>,
    ),
  };
}
