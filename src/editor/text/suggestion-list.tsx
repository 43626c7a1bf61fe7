/** Below the text: what it seems to name, to be taken or put aside, by mouse and by keys. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SURE, SURE_RIGHT } from '../../draft/confidence.js';
import type { Article } from '../../story/article.js';
import { dataWords } from '../data/words.js';
import { useDesk, useDeskState } from '../desk.js';
import { NO_WORLD } from '../engine/open-world.js';
import { useHeldHeight, useSteady } from '../frame/steady.js';
import { useWords } from '../language.js';
import { useSession } from '../use-session.js';
import { type Listed, startOf, useDecisions } from './decisions.js';
import { SuggestionRow } from './suggestion-row.js';
import { suggestionWords } from './suggestion-words.js';

interface Props {
  readonly article: Article;
  /** The suggestion whose words were clicked, which gets the focus. */
  readonly asked: { readonly at: number } | undefined;
  /** Says what became of a decision. */
  readonly tell: (message: string) => void;
}

/** Rows that are shown of a book's thousand, and more where the keys come to their end. */
const SHOWN = 60;

export function SuggestionList({ article, asked, tell }: Props) {
  const [words, data] = [useWords(suggestionWords), useWords(dataWords)];
  const { aside, model } = useSession('aside', 'model');
  const {
    suggestions,
    suggestionsFault: fault,
    suggestion: current,
  } = useDeskState('suggestions', 'suggestionsFault', 'suggestion');
  const desk = useDesk();
  const [isOpen, setOpen] = useState(true);
  const section = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLButtonElement>(null);
  /** Set when the row that is gone through is to have the focus after it is rendered. */
  const wantsFocus = useRef(false);
  /** Set when the button that has the focus is about to go. */
  const tookSure = useRef(false);
  const all = listed(suggestions?.placed, suggestions?.unplaced);
  const decisions = useDecisions(suggestions, all.length, tell, (decided) => {
    // Also after a press of the pointer, which leaves the focus where it was: keys go on from here.
    wantsFocus.current = section.current?.contains(document.activeElement) === true;
    desk.set({ suggestion: neighbourOf(open, decided) });
  });
  const open = all.filter((each) => !decisions.isGone(each));
  const at = positionOf(open, current);
  const shown = open.slice(0, Math.max(SHOWN, at + SHOWN / 2));
  const sure = open.filter((each) => 'isSure' in each && each.isSure).length;

  useHeldHeight(section);
  useSteady(body, isOpen);
  useLayoutEffect(() => {
    if (!asked) return;
    setOpen(true);
    wantsFocus.current = true;
  }, [asked]);
  // Decisions resolve the rest anew, and a suggestion may begin elsewhere then.
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    const isSureGone = tookSure.current && sure === 0;
    if (isSureGone) tookSure.current = false;
    if (at !== -1 || (current === undefined && !isSureGone)) return;
    const from = current ?? 0;
    const next = open.find((each) => startOf(each) >= from) ?? open.at(-1);
    wantsFocus.current ||= isLost;
    desk.set({ suggestion: next && startOf(next) });
  }, [suggestions]);
  useLayoutEffect(() => {
    const row = grid.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    // A row that is clicked stays where it is, or the click would not find its button.
    const isClicked = !wantsFocus.current && row?.contains(document.activeElement);
    if (wantsFocus.current && (row || open.length === 0)) {
      wantsFocus.current = false;
      (row ?? heading.current)?.focus({ preventScroll: true });
    }
    if (current !== undefined && !isClicked) row?.scrollIntoView({ block: 'nearest' });
  }, [current, open.length, asked]);

  return (
    <section
      ref={section}
      class="suggestions"
      data-open={isOpen}
      data-awaited={!suggestions && fault === undefined}
    >
      <h2>
        <button
          ref={heading}
          type="button"
          class="disclosure"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {suggestions ? words.suggestions(open.length) : words.list}
        </button>
      </h2>
      {isOpen && (
        <div ref={body} class="suggestions-body">
          {fault !== undefined && (
            <p role="alert">{fault === NO_WORLD ? data.lacking : words.failed(fault)}</p>
          )}
          {!suggestions && fault === undefined && <p class="quiet">{words.reading}</p>}
          {suggestions && !suggestions.isLanguageKnown && open.length > 0 && (
            <p class="quiet">{words.unknownLanguage}</p>
          )}
          {/* Also when none is: decisions make others sure, and rows below must not move then. */}
          {open.length > 0 && (
            <div class="take-sure">
              <button
                type="button"
                class="take"
                aria-disabled={sure === 0}
                onClick={({ detail }) => {
                  if (detail > 1 || sure === 0) return;
                  // With a pointer no row comes to the fore: it would grow under the hand.
                  tookSure.current = detail === 0;
                  if (detail > 0) desk.set({ suggestion: undefined });
                  decisions.takeAllSure();
                }}
              >
                {words.takeSure(sure)}
              </button>
              <p class="quiet">{words.sureMeans(percent(SURE), percent(SURE_RIGHT))}</p>
            </div>
          )}
          {suggestions && open.length === 0 && (
            <p class="quiet">{model.places.length === 0 ? words.nothingYet : words.nothing}</p>
          )}
          {open.length > 0 && (
            <>
              {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out like this */}
              <div
                ref={grid}
                role="grid"
                class="suggestion-grid"
                aria-label={words.list}
                aria-describedby="suggestion_keys"
                tabIndex={-1}
                onKeyDown={pressed}
                onClick={({ target }) => {
                  // It has grown at the press, perhaps beyond the edge.
                  const row = target instanceof Element && target.closest('.suggestion.current');
                  if (row) row.scrollIntoView({ block: 'nearest' });
                }}
                onFocusIn={({ target }) => {
                  const row = target instanceof Element && target.closest('[data-at]');
                  const start = Number(row ? row.getAttribute('data-at') : Number.NaN);
                  if (!Number.isNaN(start) && start !== current) desk.set({ suggestion: start });
                }}
              >
                {shown.map((suggestion, number) => (
                  <SuggestionRow
                    key={startOf(suggestion)}
                    {...{ article, suggestion, decisions }}
                    isCurrent={startOf(suggestion) === current}
                    isReached={number === Math.max(0, at)}
                  />
                ))}
              </div>
              {shown.length < open.length && <p class="quiet">… {open.length - shown.length}</p>}
            </>
          )}
          {aside.length > 0 && (
            <details class="put-aside">
              <summary>{words.aside(aside.length)}</summary>
              <ul>
                {aside.map((name) => (
                  <li key={name}>
                    {name}{' '}
                    <button type="button" onClick={() => decisions.bringBack(name)}>
                      {words.suggestAgain}
                      <span class="unseen">: {name}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
      {isOpen && open.length > 0 && (
        <p class="quiet keys" id="suggestion_keys">
          {words.keys}
        </p>
      )}
    </section>
  );

  function pressed(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const suggestion = open[at];
    if (!suggestion || ctrlKey || metaKey || altKey) return;
    const isRow = target instanceof Element && target.getAttribute('role') === 'row';
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: open.length - 1 }[key];
    if (step !== undefined) {
      event.preventDefault();
      const next = open[step];
      if (!next) return;
      wantsFocus.current = true;
      desk.set({ suggestion: startOf(next) });
    } else if (key === 'Enter' && isRow) {
      event.preventDefault();
      if ('number' in suggestion) decisions.take(suggestion, 0);
      else decisions.add(suggestion);
    } else if (/^[1-9]$/.test(key)) {
      event.preventDefault();
      decisions.take(suggestion, Number(key) - 1);
    } else if (key === 'Delete' || key === 'Backspace') {
      event.preventDefault();
      decisions.putAside(suggestion);
    }
  }
}

const NONE: readonly Listed[] = [];

/** In the order of the text; those that need a position stand where they are named. */
function listed(placed: readonly Listed[] = NONE, unplaced: readonly Listed[] = NONE): Listed[] {
  return [...placed, ...unplaced].sort((a, b) => startOf(a) - startOf(b));
}

/** The number of the suggestion that begins there; -1 if none does. */
function positionOf(open: readonly Listed[], start: number | undefined): number {
  if (start === undefined) return -1;
  return open.findIndex((each) => startOf(each) === start);
}

/** Where to go when a suggestion is decided: to the next one, or else to the one before. */
function neighbourOf(open: readonly Listed[], decided: Listed): number | undefined {
  const at = open.indexOf(decided);
  const next = open[at + 1] ?? open[at - 1];
  return next && startOf(next);
}

function percent(share: number): number {
  return Math.round(100 * share);
}
