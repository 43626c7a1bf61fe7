/** The text: the article with its marks, and below it the suggestions. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../story/article.js';
import type { TextRange } from '../../story/quotation.js';
import { useDesk, useDeskState } from '../desk.js';
import { useWords } from '../language.js';
import { useEditing, useSession } from '../use-session.js';
import { ArticleText } from './article-text.js';
import { type Marked, Marking } from './marking.js';
import { marksOf } from './marks.js';
import { pageRange } from './offsets.js';
import { type Mark, marksAt } from './pieces.js';
import { SuggestionList } from './suggestion-list.js';
import { textWords } from './words.js';

export function TextPart() {
  const { model } = useSession('model');
  const words = useWords(textWords);
  return (
    <section class="text-part" aria-label={words.article}>
      {model.article ? (
        <OpenText article={model.article} />
      ) : (
        <p class="quiet">{words.noArticle}</p>
      )}
    </section>
  );
}

function OpenText({ article }: { readonly article: Article }) {
  const words = useWords(textWords);
  const { session, say } = useEditing();
  const { model, selected } = useSession('model', 'selected');
  const { suggestions, suggestion } = useDeskState('suggestions', 'suggestion');
  const desk = useDesk();
  const page = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState<Marked>();
  const [asked, setAsked] = useState<{ readonly at: number }>();
  const [notice, setNotice] = useState('');
  const marks = useMemo(
    () => marksOf(article, { model, suggestions, selected, suggestion }),
    [article, model, suggestions, selected, suggestion],
  );
  const shown = useMemo(
    () => (marked ? [...marks, { ...marked.words, kind: 'chosen' } as const] : marks),
    [marks, marked],
  );
  usePointed(page);
  /** The place or the suggestion whose words were clicked: they are in view. */
  const clicked = useRef<string | number | undefined>(undefined);
  const look = useLook(marks, selected, suggestion, clicked);
  const { history } = useSession('history');
  const toldAt = useRef(history);
  const tell = (message: string) => {
    toldAt.current = session.state().history;
    setNotice(message);
    say(message);
  };
  // It told of what is no longer the last that has happened.
  useEffect(() => {
    if (history !== toldAt.current) setNotice('');
  }, [history]);
  // Offsets of an article that has changed mean other words.
  useEffect(() => setMarked(undefined), [article.text]);

  const open = (words: TextRange, how: Marked['how']) => {
    setNotice('');
    setMarked({ words, how });
  };
  const leave = () => {
    setMarked(undefined);
    setNotice('');
  };
  const showSuggestion = (at: number) => {
    leave();
    clicked.current = at;
    desk.set({ suggestion: at });
    setAsked({ at });
  };
  const click = (offset: number) => {
    const here = marksAt(marks, { start: offset, end: offset + 1 });
    const ids = new Set(here.flatMap((mark) => (mark.kind === 'mention' ? mark.id : [])));
    const [id, another] = ids;
    const suggested = here.find(({ kind }) => kind === 'suggestion');
    const other = here.find(({ kind }) => kind === 'date' || kind === 'left off');
    if (another !== undefined) open(unionOf(here), 'pointer');
    else if (id !== undefined) {
      leave();
      clicked.current = id;
      session.select(id);
    } else if (suggested?.kind === 'suggestion') showSuggestion(suggested.at);
    else if (other) open({ start: other.start, end: other.end }, 'pointer');
    else leave();
  };

  return (
    <>
      <div class="article-scroller">
        <div ref={page} class="article-page">
          <p class="quiet">{words.how}</p>
          <ArticleText
            {...{ article, look }}
            marks={shown}
            onSelect={open}
            onRefuse={(why) => {
              setMarked(undefined);
              tell(why === 'none' ? words.noWords : words.several);
            }}
            onLeave={leave}
            onClick={click}
            onPoint={(offset) => {
              const here =
                offset === undefined ? [] : marksAt(marks, { start: offset, end: offset + 1 });
              const mention = here.find(({ kind }) => kind === 'mention');
              const pointed = mention?.kind === 'mention' ? mention.id : undefined;
              if (pointed !== desk.state().pointed) desk.set({ pointed });
            }}
            onMove={(range) => say(wordWords(article, range, marks))}
          />
          {marked && model.isEditable && (
            <Marking
              key={`${marked.words.start} ${marked.words.end}`}
              {...{ article, marked, marks }}
              boxOf={(words) => boxOf(page.current, words)}
              onClose={(isDone) => {
                setMarked(undefined);
                const text = page.current?.querySelector<HTMLElement>('.article-text');
                if (!isDone) text?.focus({ preventScroll: true });
                // A new place takes the focus to where it is placed; else the text has it again.
                else
                  requestAnimationFrame(() => {
                    if (document.activeElement === document.body)
                      text?.focus({ preventScroll: true });
                  });
              }}
              onSuggestion={showSuggestion}
              onNotice={tell}
            />
          )}
        </div>
      </div>
      <p class="quiet text-keys" id="text_keys">
        {words.keys}
      </p>
      {notice !== '' && <p class="text-notice">{notice}</p>}
      <SuggestionList {...{ article, asked, tell }} />
    </>
  );

  function wordWords(article: Article, range: TextRange, marks: readonly Mark[]): string {
    const said = marksAt(marks, range).flatMap((mark): string[] => {
      if (mark.kind === 'mention') {
        const place = model.places.find(({ id }) => id === mark.id);
        return [words.place(mark.number, place?.properties.name ?? mark.id)];
      }
      if (mark.kind === 'suggestion') return [words.suggestion];
      if (mark.kind === 'date') return [words.date];
      return mark.kind === 'left off' ? [words.leftOff] : [];
    });
    return [article.text.slice(range.start, range.end), ...new Set(said)].join(', ');
  }
}

/** Shows where the place is named that is pointed at on the map or in a list. */
function usePointed(page: { readonly current: HTMLElement | null }): void {
  const { pointed } = useDeskState('pointed');
  useEffect(() => {
    if (pointed === undefined) return;
    const found = page.current?.querySelectorAll(`[data-places~="${CSS.escape(pointed)}"]`) ?? [];
    for (const piece of found) piece.setAttribute('data-pointed', '');
    return () => {
      for (const piece of found) piece.removeAttribute('data-pointed');
    };
  }, [page, pointed]);
}

/** What is to be seen: the first mention of what is selected or gone through, once it is chosen. */
function useLook(
  marks: readonly Mark[],
  selected: string | undefined,
  suggestion: number | undefined,
  clicked: { current: string | number | undefined },
): TextRange | undefined {
  const [look, setLook] = useState<TextRange>();
  const latest = useRef(marks);
  latest.current = marks;
  const show = (what: string | number, isIt: (mark: Mark) => boolean) => {
    const isInView = clicked.current === what;
    clicked.current = undefined;
    if (isInView) return;
    const found = latest.current.filter(isIt).sort((a, b) => a.start - b.start)[0];
    if (found) setLook({ start: found.start, end: found.end });
  };
  useEffect(() => {
    if (selected === undefined) return;
    show(selected, (mark) => mark.kind === 'mention' && mark.id === selected);
  }, [selected]);
  useEffect(() => {
    if (suggestion === undefined) return;
    show(suggestion, (mark) => mark.kind === 'suggestion' && mark.at === suggestion);
  }, [suggestion]);
  return look;
}

/** All of the mentions at one spot. */
function unionOf(marks: readonly Mark[]): TextRange {
  const mentions = marks.filter(({ kind }) => kind === 'mention');
  return {
    start: Math.min(...mentions.map(({ start }) => start)),
    end: Math.max(...mentions.map(({ end }) => end)),
  };
}

function boxOf(page: HTMLElement | null, words: TextRange): DOMRect | undefined {
  const text = page?.querySelector('.article-text');
  return (text && pageRange(text, words)?.getBoundingClientRect()) ?? undefined;
}
