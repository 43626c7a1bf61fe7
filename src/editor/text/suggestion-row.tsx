// biome-ignore-all lint/a11y/useSemanticElements: rows of a table cannot be laid out like these
// biome-ignore-all lint/a11y/useFocusableInteractive: the row is what keys come to
/** A suggestion in the list. */
import { useContext } from 'preact/hooks';
import { rangeOfSentence } from '../../authoring/actions/quotations.js';
import type { Article } from '../../story/article.js';
import { Language, useWords } from '../language.js';
import { type Decisions, type Listed, startOf } from './decisions.js';
import { suggestionWords } from './suggestion-words.js';
import {
  wordConfidence,
  wordMentions,
  wordName,
  wordReason,
  wordWhere,
} from './word-suggestion.js';

interface Props {
  readonly article: Article;
  readonly suggestion: Listed;
  readonly decisions: Decisions;
  /** The one that is gone through: it shows its other candidates. */
  readonly isCurrent: boolean;
  /** Whether it is the one that the Tab key comes to. */
  readonly isReached: boolean;
}

/** Characters before the mention that its sentence is shown with. */
const BEFORE = 30;
/** Places that can be chosen by a digit. */
const MOST_CANDIDATES = 9;

export function SuggestionRow({ article, suggestion, decisions, isCurrent, isReached }: Props) {
  const words = useWords(suggestionWords);
  const language = useContext(Language);
  const [first] = suggestion.candidates;
  const isPlaced = 'number' in suggestion;
  const isChoice = isPlaced && suggestion.candidates.length > 1;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <div
      role="row"
      class={isCurrent ? 'suggestion current' : 'suggestion'}
      data-at={startOf(suggestion)}
      aria-selected={isCurrent}
      tabIndex={isReached ? 0 : -1}
    >
      <div role="gridcell" class="suggestion-says">
        <p class="suggestion-words" lang={article.language}>
          {wordMentions(article, suggestion, language)}
        </p>
        <p class="suggestion-where">
          {isPlaced ? <Proposed suggestion={suggestion} /> : `${words.needsPosition}: `}
          <span class="suggestion-why">
            {isPlaced && (
              <strong class={suggestion.isSure ? 'sure' : undefined}>
                {wordConfidence(suggestion, language)}
              </strong>
            )}
            {isPlaced ? ': ' : ''}
            {wordReason(suggestion.reason, language)}
          </span>
        </p>
        <Sentence article={article} suggestion={suggestion} />
        {isChoice && (
          <p class="suggestion-more">
            {/* The row has the keys, and shows them when it gets the focus. */}
            <button type="button" class="plain" tabIndex={-1}>
              {words.more(suggestion.candidates.length - 1)}
            </button>
          </p>
        )}
      </div>
      {/* Pressed by a pointer, a button gets no focus: its row would grow and carry it away. */}
      <div
        role="gridcell"
        class="suggestion-buttons"
        onMouseDown={(event) => event.preventDefault()}
      >
        {isPlaced && first ? (
          <button
            type="button"
            class="take"
            tabIndex={tabIndex}
            aria-label={`${words.take}: ${suggestion.name}`}
            onClick={once(() => decisions.take(suggestion, 0))}
          >
            {words.take}
          </button>
        ) : (
          <button
            type="button"
            class="take"
            tabIndex={tabIndex}
            aria-label={`${words.addPlace}: ${suggestion.name}`}
            onClick={once(() => decisions.add(suggestion))}
          >
            {words.addPlace}
          </button>
        )}
        <button
          type="button"
          tabIndex={tabIndex}
          aria-label={`${words.putAside}: ${suggestion.name}`}
          onClick={once(() => decisions.putAside(suggestion))}
        >
          {words.putAside}
        </button>
      </div>
      {isPlaced && isCurrent && (
        <div role="gridcell" class="candidates">
          {(isChoice ? suggestion.candidates.slice(0, MOST_CANDIDATES) : []).map(
            (candidate, number) => (
              <button
                key={candidate.key}
                type="button"
                onClick={once(() => decisions.take(suggestion, number))}
              >
                <kbd>{number + 1}</kbd> {wordName(candidate, language, suggestion.name)}
                <span class="suggestion-why">
                  {' '}
                  {wordWhere(candidate, suggestion.candidates, language)}
                </span>
              </button>
            ),
          )}
          <button type="button" onClick={once(() => decisions.add(suggestion))}>
            {words.elsewhere(isChoice)}
          </button>
        </div>
      )}
    </div>
  );
}

/** Of a double click the first: at the second another suggestion is under the pointer. */
function once(act: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail < 2) act();
  };
}

function Proposed({ suggestion }: { readonly suggestion: Extract<Listed, { number: number }> }) {
  const language = useContext(Language);
  const [first] = suggestion.candidates;
  const where = wordWhere(first, suggestion.candidates, language);
  return (
    <>
      {wordName(first, language, suggestion.name)}
      {where !== '' && `, ${where}`} ·{' '}
    </>
  );
}

/** The sentence of the first mention, from a little before it on. */
function Sentence({ article, suggestion }: Pick<Props, 'article' | 'suggestion'>) {
  const [mention] = suggestion.mentions;
  const sentence = mention && rangeOfSentence(article, mention.start);
  if (!mention || !sentence) return null;
  const { text, language } = article;
  const near = Math.max(sentence.start, mention.start - BEFORE);
  const space = text.indexOf(' ', near);
  const isCut = near > sentence.start;
  const from = isCut && space !== -1 && space < mention.start ? space + 1 : near;
  return (
    <p class="suggestion-sentence" lang={language}>
      {isCut && '… '}
      {text.slice(from, mention.start)}
      <b>{text.slice(mention.start, mention.end)}</b>
      {text.slice(mention.end, sentence.end)}
    </p>
  );
}
