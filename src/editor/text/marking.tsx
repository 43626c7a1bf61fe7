/** What can be done with the words that are selected. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addMentions, leaveOff, takeBack } from '../../authoring/actions/quotations.js';
import type { Article } from '../../story/article.js';
import type { TextRange } from '../../story/quotation.js';
import { useDesk } from '../desk.js';
import { useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { useEditing, useSession } from '../use-session.js';
import {
  allMentions,
  correctMention,
  dateWithWords,
  isCorrection,
  placeOfWords,
  quotationAt,
} from './marking-actions.js';
import { ChoosePlace, DateOf, LeaveOff } from './marking-steps.js';
import { type Mark, marksAt } from './pieces.js';
import { useDateWording } from './use-date-wording.js';
import { textWords } from './words.js';

export interface Marked {
  readonly words: TextRange;
  readonly how: 'pointer' | 'touch' | 'keys';
}

interface Props {
  readonly article: Article;
  readonly marked: Marked;
  /** All marks of the text, from which those at the words are told. */
  readonly marks: readonly Mark[];
  /** Where the words are shown, in the window. */
  readonly boxOf: (words: TextRange) => DOMRect | undefined;
  /** @param isDone whether something was done, or it was only closed */
  readonly onClose: (isDone: boolean) => void;
  readonly onSuggestion: (at: number) => void;
  readonly onNotice: (message: string) => void;
}

type Step = 'start' | 'means' | 'date' | 'leave';

export function Marking(props: Props) {
  const { article, marked, onClose, onNotice } = props;
  const range = marked.words;
  const words = useWords(textWords);
  const wordDate = useDateWording();
  const { session } = useEditing();
  const { model, selected } = useSession();
  const [step, setStep] = useState<Step>('start');
  const box = useRef<HTMLDivElement>(null);
  const text = article.text.slice(range.start, range.end).replace(/\s+/g, ' ');
  const place = model.places.find(({ id }) => id === selected);
  const all = useMemo(() => allMentions(article, range), [article, range]);

  usePosition(box, marked, props.boxOf, step);
  // By mouse, the focus stays in the text, so that words can be selected anew.
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current || marked.how === 'keys') {
      box.current?.querySelector<HTMLElement>('input, .marking-body button')?.focus();
    }
    isFirst.current = false;
  }, [step]);

  const act = (change: () => string) => {
    try {
      onNotice(change());
      onClose(true);
    } catch (error) {
      onNotice(words.cannot(error instanceof Error ? error.message : String(error)));
    }
  };
  const add = (ranges: readonly TextRange[]) =>
    act(() => {
      const { text, id, name } = placeOfWords(article, session.state().files.places, ranges);
      session.change('addPlace', () => ({ places: text }), { select: id });
      return words.added(name, ranges.length);
    });
  const means = ({ id, properties }: EditedPlace, ranges: readonly TextRange[]) =>
    act(() => {
      const name = properties.name ?? id;
      const count = (places: readonly EditedPlace[]) =>
        places.find((each) => each.id === id)?.quotations.length ?? 0;
      const before = count(session.state().model.places);
      session.change(
        'addMentions',
        ({ places }) => ({ places: addMentions(article, places, id, ranges) }),
        { select: id },
      );
      const more = count(session.state().model.places) - before;
      return more === 0 ? words.quotesAlready(name) : words.means(text, name, more);
    });
  const correct = (place: EditedPlace) =>
    act(() => {
      session.change('correctMention', ({ places }) => ({
        places: correctMention(article, places, place, range),
      }));
      return words.corrected(place.properties.name ?? place.id, text);
    });
  const date = (place: EditedPlace, edtf: string | undefined) =>
    act(() => {
      const { id, properties } = place;
      session.change(
        'setWhen',
        ({ places }) => ({ places: dateWithWords(article, places, place, range, edtf ?? '') }),
        { select: id },
      );
      const name = properties.name ?? id;
      return edtf === undefined ? words.datedWithout(name) : words.dated(name, wordDate(edtf));
    });
  const leave = (reason: string) =>
    act(() => {
      const mention = article.text.slice(range.start, range.end);
      session.change('leaveOff', ({ places }) => ({ places: leaveOff(places, mention, reason) }));
      return words.left(text);
    });

  const close = () => onClose(false);
  return (
    <div
      ref={box}
      role="dialog"
      class={marked.how === 'touch' ? 'marking docked' : 'marking'}
      aria-label={words.marking(text)}
      tabIndex={-1}
      onMouseDown={(event) => {
        // The words stay selected.
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
      }}
      onKeyDown={(event) => pressed(event)}
    >
      <div class="marking-head">
        {step !== 'start' && (
          <button type="button" class="plain" onClick={() => setStep('start')}>
            ‹ {words.back}
          </button>
        )}
        <p lang={article.language}>{words.marking(text)}</p>
        <button type="button" class="plain" aria-label={words.close} onClick={close}>
          ×
        </button>
      </div>
      <div class="marking-body">
        {step === 'start' && (
          <>
            <AtTheWords {...props} act={act} />
            {place && (
              <div class="marking-row">
                <button type="button" onClick={() => means(place, [range])}>
                  {words.alsoMeansThis(place.properties.name ?? place.id)}
                </button>
                <InAll
                  count={all.length}
                  what={words.alsoMeansThis(place.properties.name ?? place.id)}
                  onClick={() => means(place, all)}
                />
              </div>
            )}
            {place && isCorrection(place, range) && (
              <button type="button" onClick={() => correct(place)}>
                {words.correct}
              </button>
            )}
            <div class="marking-row">
              <button type="button" onClick={() => add([range])}>
                {words.newPlace}
              </button>
              <InAll count={all.length} what={words.newPlace} onClick={() => add(all)} />
            </div>
            {model.places.length > 0 && (
              <>
                <button type="button" onClick={() => setStep('means')}>
                  {words.alsoMeans}
                </button>
                <button type="button" onClick={() => setStep('date')}>
                  {words.dateOf}
                </button>
              </>
            )}
            <button type="button" onClick={() => setStep('leave')}>
              {words.leaveOff}
            </button>
          </>
        )}
        {step === 'means' && (
          <ChoosePlace
            places={model.places}
            count={all.length}
            onChoose={(place, isInAll) => means(place, isInAll ? all : [range])}
          />
        )}
        {step === 'date' && (
          <DateOf places={inReach(model.places, selected, range)} range={range} onChoose={date} />
        )}
        {step === 'leave' && <LeaveOff language={article.language} onChoose={leave} />}
      </div>
    </div>
  );

  function pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (step === 'start') close();
      else setStep('start');
      return;
    }
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (way === undefined || !box.current) return;
    event.preventDefault();
    const stops = [
      ...box.current.querySelectorAll<HTMLElement>('.marking-body :is(button, input)'),
    ];
    const active = stops.findIndex((each) => each.matches(':focus'));
    stops[(active + way + stops.length) % stops.length]?.focus();
  }
}

/** Pixels between the words and what is shown for them, and from the window's edges. */
const GAP = 6;

/** Below the words or, where there is no room, above them; it goes with them. */
function usePosition(
  box: { readonly current: HTMLDivElement | null },
  { words, how }: Marked,
  boxOf: Props['boxOf'],
  step: Step,
): void {
  useLayoutEffect(() => {
    if (how === 'touch') return;
    const place = () => {
      const [own, at] = [box.current, boxOf(words)];
      if (!own || !at) return;
      const frame = own.closest('.text-part')?.getBoundingClientRect();
      const { offsetWidth, offsetHeight } = own;
      const most = (frame?.right ?? innerWidth) - offsetWidth - GAP;
      const left = Math.max((frame?.left ?? 0) + GAP, Math.min(at.left, most));
      const isRoom = at.bottom + GAP + offsetHeight <= innerHeight;
      const top = isRoom ? at.bottom + GAP : Math.max(GAP, at.top - GAP - offsetHeight);
      own.style.translate = `${left}px ${top}px`;
    };
    place();
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    // Its second steps grow by what they are told.
    const observer = new ResizeObserver(place);
    if (box.current) observer.observe(box.current);
    return () => {
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
      observer.disconnect();
    };
  }, [words, how, step]);
}

interface InAllProps {
  readonly count: number;
  /** What is done, for people who hear the page. */
  readonly what: string;
  readonly onClick: () => void;
}

function InAll({ count, what, onClick }: InAllProps) {
  const words = useWords(textWords);
  if (count < 2) return null;
  return (
    <button type="button" onClick={onClick}>
      <span class="unseen">{what} </span>
      {words.inAll(count)}
    </button>
  );
}

/** What the words are already: places, a suggestion, left off the map. */
function AtTheWords({
  marked,
  marks,
  act,
  onClose,
  onSuggestion,
}: Props & { readonly act: (change: () => string) => void }) {
  const words = useWords(textWords);
  const { session } = useEditing();
  const { model } = useSession();
  const desk = useDesk();
  useEffect(() => () => desk.set({ pointed: undefined }), [desk]);
  const seen = new Set<string>();
  return (
    <>
      {marksAt(marks, marked.words).map((mark) => {
        const key = keyOf(mark);
        if (key === undefined || seen.has(key)) return null;
        seen.add(key);
        if (mark.kind === 'mention') {
          const place = model.places.find(({ id }) => id === mark.id);
          return (
            <button
              key={key}
              type="button"
              onClick={() => {
                session.select(mark.id);
                onClose(true);
              }}
            >
              {words.goTo(mark.number, place?.properties.name ?? mark.id)}
            </button>
          );
        }
        if (mark.kind === 'suggestion') {
          return (
            <button key={key} type="button" onClick={() => onSuggestion(mark.at)}>
              {words.suggested}
            </button>
          );
        }
        if (mark.kind !== 'left off') return null;
        const entry = model.leftOff[mark.number];
        return (
          <div key={key} class="marking-row">
            <p>{words.leftOffBecause(entry?.reason ?? '')}</p>
            <button
              type="button"
              onClick={() =>
                act(() => {
                  session.change('takeBack', ({ places }) => ({
                    places: takeBack(places, mark.number),
                  }));
                  return words.takenBack(entry?.mention ?? '');
                })
              }
            >
              {words.takeBack}
            </button>
          </div>
        );
      })}
    </>
  );
}

function keyOf(mark: Mark): string | undefined {
  switch (mark.kind) {
    case 'mention':
      return `place ${mark.id}`;
    case 'suggestion':
      return `suggestion ${mark.at}`;
    case 'left off':
      return `left off ${mark.number}`;
    default:
      return undefined;
  }
}

/** The selected place first, then those that quote the sentence. */
function inReach(
  places: readonly EditedPlace[],
  selected: string | undefined,
  range: TextRange,
): readonly EditedPlace[] {
  const distance = (place: EditedPlace) =>
    place.id === selected ? 0 : quotationAt(place, range) === -1 ? 2 : 1;
  return places.toSorted((a, b) => distance(a) - distance(b));
}
