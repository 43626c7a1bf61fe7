/** @jsxImportSource preact */
import { type ComponentChild, type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { isAgainst, type Language, languageOf } from './language.js';

const LanguageContext = createContext(languageOf('en'));

/** What is in it speaks the language of `tag`. */
export function InLanguage({ tag, children }: { tag: string; children: ComponentChildren }) {
  return <LanguageContext.Provider value={languageOf(tag)}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Dateline's words beside the article's: marked where they are in another language. */
export function Own({ children }: { children: ComponentChildren }) {
  const { own } = useLanguage();
  return own ? <span {...own}>{children}</span> : children;
}

/** One of Dateline's words with elements for its holes. */
export function Filled({ text, parts }: { text: string; parts: readonly ComponentChild[] }) {
  return (
    <>
      {text
        .split('{}')
        .flatMap((piece, index) => (index === 0 ? [piece] : [parts[index - 1], piece]))}
    </>
  );
}

/** The article's words among Dateline's own. */
export function Said({ children }: { children: string }) {
  const { article } = useLanguage();
  return article ? <bdi {...article}>{children}</bdi> : <Name>{children}</Name>;
}

/** A name in running text, kept apart where it runs against what stands around it. */
export function Name({ children: name }: { children: string }) {
  return isAgainst(name, useLanguage()) ? <bdi>{name}</bdi> : name;
}
