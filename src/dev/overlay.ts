/** What is wrong with a story, shown over its page in the dev server's own overlay. */
import { MISTAKES_ID, type Mistake } from './events.js';

const OVERLAY = 'vite-error-overlay';

/** The mistakes for which a page is not what it should be, as the server wrote them into it. */
export function mistakesIn(page: Document): readonly Mistake[] {
  const text = page.getElementById(MISTAKES_ID)?.textContent;
  return text ? (JSON.parse(text) as Mistake[]) : [];
}

/** Shows these mistakes, and no others that were shown; with none the page is free again. */
export function showMistakes(mistakes: readonly Mistake[]): void {
  for (const shown of document.querySelectorAll(OVERLAY)) shown.remove();
  const [first] = mistakes;
  const Overlay = customElements.get(OVERLAY);
  if (!first || !Overlay) return;
  const { file, line, column } = first;
  const overlay = Reflect.construct(Overlay, [
    {
      message: mistakes.map(({ text }) => text).join('\n\n'),
      stack: '',
      plugin: 'dateline',
      loc: { file, line, column },
    },
  ]);
  // It speaks of Vite's settings.
  overlay.shadowRoot?.querySelector('.tip')?.remove();
  document.body.append(overlay);
}
