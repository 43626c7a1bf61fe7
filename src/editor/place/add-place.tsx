/** Adds a place by words of the article. */
import { addPlace } from '../../authoring/actions/quotations.js';
import type { Article } from '../../story/article.js';
import { useWords } from '../language.js';
import { useEditing } from '../use-session.js';
import type { ArticleWords } from './article-words.js';
import { placeWords } from './words.js';
import { WordsFinder } from './words-finder.js';

export function AddPlace({ article }: { readonly article: Article }) {
  const words = useWords(placeWords);
  const { session, say } = useEditing();
  const add = ({ words: name, ranges }: ArticleWords) => {
    const { text, id } = addPlace(article, session.state().files.places, ranges);
    session.change('addPlace', () => ({ places: text }), { select: id });
    say(words.added(name));
  };
  return (
    <WordsFinder
      id="words_of_place"
      article={article}
      label={words.words}
      hint={words.wordsHint}
      action={words.add}
      take={add}
    />
  );
}
