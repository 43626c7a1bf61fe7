/** The article as readers see it, with its marks; words are selected in it by mouse, touch and keys. */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Article } from '../../story/article.js';
import type { TextRange } from '../../story/quotation.js';
import { useWords } from '../language.js';
import { offsetAt, offsetOf, pageRange, select, selectedIn, selectedUntil } from './offsets.js';
import { Paragraph } from './paragraph.js';
import { type Mark, marksByBlock } from './pieces.js';
import {
  blocksOf,
  movedCursor,
  rangeOfCursor,
  type WordCursor,
  type WordMove,
  wholeWords,
  wordAt,
} from './word-cursor.js';
import { textWords } from './words.js';

interface Props {
  readonly article: Article;
  readonly marks: readonly Mark[];
  /** Words that are to be seen, scrolled to if they are not. */
  readonly look: TextRange | undefined;
  /** Words were selected; `isByKey`: the keys go on in what is shown for them. */
  readonly onSelect: (words: TextRange, how: 'pointer' | 'touch' | 'keys') => void;
  /** Words were selected that nothing can be done with. */
  readonly onRefuse: (why: 'none' | 'several') => void;
  /** Nothing is selected any more. */
  readonly onLeave: () => void;
  /** A click on this offset of the text, without a selection. */
  readonly onClick: (offset: number) => void;
  readonly onPoint: (offset: number | undefined) => void;
  /** The word or the words that the keys have come to. */
  readonly onMove: (words: TextRange) => void;
}

const MOVES: Readonly<Record<string, WordMove>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
};

const NO_MARKS: readonly Mark[] = [];

export function ArticleText(props: Props) {
  const { article, marks, look } = props;
  const words = useWords(textWords);
  const text = useRef<HTMLDivElement>(null);
  const cursor = useRef<WordCursor | undefined>(undefined);
  const byBlock = useMemo(() => marksByBlock(blocksOf(article), marks), [article, marks]);
  const paragraphs = useMemo(
    () =>
      blocksOf(article).map((block) => (
        <Paragraph key={block.number} block={block} marks={byBlock.get(block.start) ?? NO_MARKS} />
      )),
    [article, byBlock],
  );
  useTouchSelection(text, props);
  /** Whether the words of the cursor are selected, and no pointer is selecting others. */
  const isShown = useRef(false);
  // Rendering a paragraph anew takes the selection out of it, or puts it elsewhere in it.
  useLayoutEffect(() => {
    if (!text.current || !cursor.current || !isShown.current) return;
    if (document.activeElement === text.current)
      select(text.current, rangeOfCursor(cursor.current));
    else if (selectedIn(text.current)) getSelection()?.removeAllRanges();
  }, [byBlock]);
  useEffect(() => {
    if (text.current && look) bringIntoView(text.current, look);
  }, [look]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a text area has no marks
    <div
      ref={text}
      class="article-text"
      // Keys reach it from screen readers too, and what it shows stays text.
      role="textbox"
      aria-multiline="true"
      aria-readonly="true"
      aria-label={words.article}
      aria-describedby="text_keys"
      lang={article.language}
      tabIndex={0}
      onKeyDown={(event) => pressed(event)}
      onPointerDown={({ pointerType, button, currentTarget }) => {
        isShown.current = false;
        if (pointerType === 'touch' || button !== 0) return;
        // A selection is often drawn out of the text, and over what is shown for the last one.
        const part = currentTarget.closest('.text-part');
        part?.setAttribute('data-selecting', '');
        const end = (event: PointerEvent) => {
          part?.removeAttribute('data-selecting');
          released(currentTarget, event);
        };
        addEventListener('pointerup', end, { once: true });
      }}
      onClick={(event) => {
        if (selectedIn(event.currentTarget)) return;
        const offset = offsetAt(event.currentTarget, event.clientX, event.clientY);
        if (offset === undefined || !isOnText(event)) props.onLeave();
        else {
          const word = wordAt(article, offset);
          cursor.current = word && { anchor: word, focus: word };
          isShown.current = false;
          props.onClick(offset);
        }
      }}
      onPointerOver={({ currentTarget, target }) => {
        const at = target instanceof HTMLElement && target.tagName === 'SPAN' ? target : undefined;
        props.onPoint(at && offsetOf(currentTarget, at, 0));
      }}
      onPointerLeave={() => props.onPoint(undefined)}
    >
      {paragraphs}
    </div>
  );

  function released(currentTarget: HTMLElement, { clientX, clientY }: PointerEvent): void {
    const selected = selectedIn(currentTarget) ?? selectedUntil(currentTarget, clientX, clientY);
    if (!selected) return;
    const whole = wholeWords(article, selected);
    if (typeof whole === 'string') {
      props.onRefuse(whole);
      return;
    }
    cursor.current = cursorOver(article, whole);
    isShown.current = true;
    select(currentTarget, whole);
    props.onSelect(whole, 'pointer');
  }

  function pressed(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
    const { key, shiftKey, ctrlKey, metaKey, altKey, currentTarget } = event;
    if (altKey) return;
    const isFar = (ctrlKey || metaKey) && (key === 'Home' || key === 'End');
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      if (!cursor.current) go(currentTarget, 'next', false);
      if (cursor.current) props.onSelect(rangeOfCursor(cursor.current), 'keys');
      return;
    }
    if (key === 'Escape') {
      isShown.current = false;
      getSelection()?.removeAllRanges();
      props.onLeave();
      return;
    }
    const isLine = key === 'ArrowDown' || key === 'ArrowUp';
    const move = isFar ? (key === 'Home' ? 'first of all' : 'last of all') : MOVES[key];
    if (!isLine && !move) return;
    event.preventDefault();
    if (isLine) goByLine(currentTarget, key === 'ArrowDown' ? 1 : -1, shiftKey);
    else if (move) go(currentTarget, move, shiftKey);
  }

  function go(element: HTMLElement, move: WordMove, isExtended: boolean): void {
    show(element, movedCursor(article, cursor.current, move, isExtended));
  }

  function show(element: HTMLElement, moved: WordCursor | undefined): void {
    if (!moved) return;
    cursor.current = moved;
    isShown.current = true;
    const range = rangeOfCursor(moved);
    select(element, range);
    bringIntoView(element, moved.focus, 'nearest');
    props.onLeave();
    props.onMove(isExtendedOver(moved) ? range : moved.focus);
  }

  /** The word above or below, as it is shown. */
  function goByLine(element: HTMLElement, step: 1 | -1, isExtended: boolean): void {
    const now = cursor.current;
    const box = now && pageRange(element, now.focus)?.getClientRects()[0];
    if (!now || !box) {
      go(element, 'next', false);
      return;
    }
    // The lines of one paragraph are near, those of the next one are farther.
    for (const lines of [1, 1.6, 2.2, 3, 4]) {
      const y = (step === 1 ? box.bottom : box.top) + step * lines * box.height * 0.7;
      const offset = offsetAt(element, box.left + 1, y);
      const word = offset === undefined ? undefined : wordAt(article, offset);
      const isBeyond =
        word && (step === 1 ? word.start > now.focus.start : word.start < now.focus.start);
      if (!word || !isBeyond || isOnLine(element, word, box)) continue;
      const moved = { anchor: isExtended ? now.anchor : word, focus: word };
      if (typeof wholeWords(article, rangeOfCursor(moved)) !== 'string') show(element, moved);
      return;
    }
    go(element, step === 1 ? 'next' : 'previous', isExtended);
  }
}

function isOnLine(element: HTMLElement, word: TextRange, { top, bottom }: DOMRect): boolean {
  const box = pageRange(element, word)?.getClientRects()[0];
  return !box || (box.top < bottom - 2 && box.bottom > top + 2);
}

function isExtendedOver({ anchor, focus }: WordCursor): boolean {
  return anchor.start !== focus.start;
}

/** The cursor that has these whole words selected. */
function cursorOver(article: Article, { start, end }: TextRange): WordCursor | undefined {
  const [anchor, focus] = [wordAt(article, start), wordAt(article, end - 1)];
  return anchor && focus && { anchor, focus };
}

/** Whether a click was on a word, and not beside the text. */
function isOnText({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('[data-start]') !== null;
}

/** Scrolls where the words are not in view: to the middle, or no farther than needed. */
function bringIntoView(
  element: HTMLElement,
  words: TextRange,
  block: ScrollLogicalPosition = 'center',
): void {
  const range = pageRange(element, words);
  const scroller = element.closest('.article-scroller');
  if (!range || !scroller) return;
  const [box, frame] = [range.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (frame.height === 0 || (box.top >= frame.top && box.bottom <= frame.bottom)) return;
  const target = range.startContainer.parentElement;
  const isCalm = block === 'center' && !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const at =
    block === 'center'
      ? box.top - frame.top - frame.height / 3
      : box.top < frame.top
        ? box.top - frame.top - 8
        : box.bottom - frame.bottom + 8;
  if (target) scroller.scrollBy({ top: at, behavior: isCalm ? 'smooth' : 'instant' });
}

/** Milliseconds without a change after which a selection by touch is taken for finished. */
const SETTLED = 350;

/** By touch a selection is changed by its handles, which tell nobody when they are let go. */
function useTouchSelection(text: { readonly current: HTMLDivElement | null }, props: Props): void {
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pointer = '';
    const look = ({ pointerType }: PointerEvent) => {
      pointer = pointerType;
    };
    const settle = () => {
      const selected = text.current && selectedIn(text.current);
      if (!selected) return;
      const { article, onSelect, onRefuse } = latest.current;
      const whole = wholeWords(article, selected);
      if (typeof whole === 'string') onRefuse(whole);
      else onSelect(whole, 'touch');
    };
    const change = () => {
      clearTimeout(timer);
      if (pointer === 'touch') timer = setTimeout(settle, SETTLED);
    };
    addEventListener('pointerdown', look, true);
    document.addEventListener('selectionchange', change);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerdown', look, true);
      document.removeEventListener('selectionchange', change);
    };
  }, [text]);
}
