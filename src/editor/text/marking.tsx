/** What can be done with the words that are selected. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { setCallout } from '../../authoring/actions/callout.js';
import { addMentions, addPlace, leaveOff } from '../../authoring/actions/quotations.js';
import type { Article } from '../../story/article.js';
import type { TextRange } from '../../story/quotation.js';
import { useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { useEditing, useSession } from '../use-session.js';
import { AtTheWords } from './at-the-words.js';
import {
  allMentions,
  byName,
  correctMention,
  dateWithWords,
  inReach,
  isCorrection,
  isForTheMap,
  namesakeOf,
} from './marking-actions.js';
import { ChoosePlace, DateOf, LeaveOff } from './marking-steps.js';
import { type Mark, marksAt } from './pieces.js';
import { useDateWording } from './use-date-wording.js';
import { usePosition } from './use-position.js';
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
  const { session, showPart } = useEditing();
  const { model, selected } = useSession('model', 'selected');
  const [step, setStep] = useState<Step>('start');
  const box = useRef<HTMLDivElement>(null);
  const text = article.text.slice(range.start, range.end).replace(/\s+/g, ' ');
  const place = model.places.find(({ id }) => id === selected);
  const namesake = namesakeOf(model.places, text);
  const dated = marksAt(props.marks, range).find(({ kind }) => kind === 'date');
  const all = useMemo(() => allMentions(article, range), [article, range]);

  usePosition(box, () => props.boxOf(range), marked.how === 'touch');
  // By mouse, the focus stays in the text, so that words can be selected anew.
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current || marked.how === 'keys') {
      box.current?.querySelector<HTMLElement>('input, .marking-body button')?.focus();
    }
    isFirst.current = false;
  }, [step, marked.how]);

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
      const { text, id } = addPlace(article, session.state().files.places, ranges);
      session.change('addPlace', () => ({ places: text }), { select: id });
      const place = session.state().model.places.find((each) => each.id === id);
      showPart('place');
      return words.added(place?.properties.name ?? id, place?.quotations.length ?? 0);
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
  const callOut = (place: EditedPlace) =>
    act(() => {
      const callout = article.text.slice(range.start, range.end);
      session.change('setCallout', ({ places }) => ({
        places: setCallout(places, place.id, callout),
      }));
      return words.isOnTheMap(place.properties.name ?? place.id, text);
    });
  const leave = (reason: string) =>
    act(() => {
      const mention = article.text.slice(range.start, range.end);
      session.change('leaveOff', ({ places }) => ({ places: leaveOff(places, mention, reason) }));
      return words.left(text);
    });

  const close = () => onClose(false);
  // What says a date is hardly a place.
  const isDate = dated?.kind === 'date' && model.places.length > 0;
  const dateOf = (
    <button type="button" onClick={() => setStep('date')}>
      {words.dateOf}
    </button>
  );
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
            <AtTheWords {...props} words={range} act={act} />
            {place && dated?.kind === 'date' && (
              <button type="button" onClick={() => date(place, dated.date)}>
                {words.dateOfThis(place.properties.name ?? place.id, wordDate(dated.date))}
              </button>
            )}
            {isDate && dateOf}
            <div class="marking-row">
              <button type="button" onClick={() => add([range])}>
                {words.newPlace}
              </button>
              <InAll count={all.length} what={words.newPlace} onClick={() => add(all)} />
            </div>
            {namesake && namesake !== place && (
              <button type="button" onClick={() => means(namesake, [range])}>
                {words.alsoMeansThis(namesake.properties.name ?? namesake.id)}
              </button>
            )}
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
            {place && isForTheMap(article, place, range) && (
              <button type="button" onClick={() => callOut(place)}>
                {words.onTheMap(place.properties.name ?? place.id)}
              </button>
            )}
            {place && isCorrection(place, range) && (
              <button type="button" onClick={() => correct(place)}>
                {words.correct}
              </button>
            )}
            {model.places.length > 0 && (
              <>
                <button type="button" onClick={() => setStep('means')}>
                  {words.alsoMeans}
                </button>
                {!isDate && dateOf}
              </>
            )}
            <button type="button" onClick={() => setStep('leave')}>
              {words.leaveOff}
            </button>
          </>
        )}
        {step === 'means' && (
          <ChoosePlace
            places={byName(model.places, text)}
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
