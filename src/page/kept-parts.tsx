/** @jsxImportSource preact */

/**
 * Parts of a page that are kept while its story is edited: of a page of 100 places, nine tenths of
 * the time goes into cards and paragraphs that stay as they were.
 */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import { InLanguage, useLanguage } from './language.js';

export interface KeptParts {
  /** @param key all that the part depends on */
  readonly part: (key: string, render: () => string) => string;
  /** Forgets what the last page did not have. Called before each page. */
  readonly turn: () => void;
}

export function keepParts(): KeptParts {
  let before: ReadonlyMap<string, string> = new Map();
  let now = new Map<string, string>();
  return {
    part(key, render) {
      const html = now.get(key) ?? before.get(key) ?? render();
      now.set(key, html);
      return html;
    },
    turn() {
      before = now;
      now = new Map();
    },
  };
}

/** Where parts are kept; without it, they are rendered each time. */
export const KeptPartsContext = createContext<KeptParts | undefined>(undefined);

interface Props {
  readonly as: 'li' | 'p';
  readonly id?: string;
  /** All that the content depends on, but for the language. */
  readonly of: () => unknown;
  readonly children: ComponentChildren;
}

/** An element whose content is kept. */
export function Kept({ as: Element, id, of, children }: Props) {
  const parts = useContext(KeptPartsContext);
  const { tag } = useLanguage();
  if (!parts) return <Element id={id}>{children}</Element>;
  const html = parts.part(JSON.stringify([tag, of()]), () =>
    renderToString(<InLanguage tag={tag}>{children}</InLanguage>),
  );
  return <Element id={id} dangerouslySetInnerHTML={{ __html: html }} />;
}
