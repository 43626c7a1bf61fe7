/** A field that finds words of the article, with how often they occur. */
import { useState } from 'preact/hooks';
import type { Article } from '../../story/article.js';
import { useWords } from '../language.js';
import { type ArticleWords, articleWordsLike } from './article-words.js';
import { placeWords } from './words.js';

interface Props {
  /** Of the field; those of what belongs to it follow from it. */
  readonly id: string;
  readonly article: Article;
  readonly label: string;
  readonly hint: string;
  /** The button's word. */
  readonly action: string;
  readonly take: (words: ArticleWords) => void;
}

export function WordsFinder({ id, article, label, hint, action, take }: Props) {
  const words = useWords(placeWords);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = articleWordsLike(article, typed);
  const chosen = found[at];
  const takeAndClear = (each: ArticleWords) => {
    setTyped('');
    take(each);
  };
  return (
    <form
      class="words-finder"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) takeAndClear(chosen);
      }}
    >
      <label for={id}>{label}</label>
      <div class="field-row">
        <input
          id={id}
          type="text"
          role="combobox"
          lang={article.language}
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls={`${id}_found`}
          aria-activedescendant={chosen && `${id}_${at}`}
          aria-describedby={`${id}_hint`}
          value={typed}
          onInput={({ currentTarget: { value } }) => {
            setTyped(value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (event.key === 'Escape') setTyped('');
            if (step === undefined || found.length === 0) return;
            event.preventDefault();
            setAt((at + step + found.length) % found.length);
          }}
        />
        <button type="submit" aria-disabled={!chosen}>
          {action}
        </button>
      </div>
      <div
        id={`${id}_found`}
        class="options"
        role="listbox"
        aria-label={words.wordsFound}
        hidden={!chosen}
      >
        {found.map((each, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={each.words}
            id={`${id}_${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => takeAndClear(each)}
          >
            <span lang={article.language} class="article-words">
              {each.words}
            </span>{' '}
            <span class="quiet">{words.times(each.ranges.length)}</span>
          </div>
        ))}
      </div>
      <p id={`${id}_hint`} class="hint">
        {typed.trim() !== '' && !chosen ? words.noWords(typed.trim()) : hint}
      </p>
    </form>
  );
}
