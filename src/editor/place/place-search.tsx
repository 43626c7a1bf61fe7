/** Finds where a place is by what the author types: a name, a position, a distance from a town. */
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { writeDistance } from '../../page/dates.js';
import { useDesk, useDeskState } from '../desk.js';
import type { FoundPlace } from '../engine/found-places.js';
import type { Beside } from '../engine/understanding.js';
import { Language, useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { useEditing } from '../use-session.js';
import { takeFound } from './take-found.js';
import { sayHowRead, sayUnread } from './unread-words.js';
import { type Answered, useLookup } from './use-lookup.js';
import { Ways } from './ways.js';
import { whereWords } from './where-words.js';
import { roundedMetres, wordAround } from './word-around.js';

interface Props {
  readonly place: EditedPlace;
  readonly beside: Beside;
  /** The name of a place that the text names next to it. */
  readonly near: string | undefined;
}

export function PlaceSearch({ place, beside, near }: Props) {
  const words = useWords(whereWords);
  const editing = useEditing();
  const desk = useDesk();
  const { foundAt = 0 } = useDeskState('foundAt');
  const isUnplaced = place.geometry === null;
  const [asked, setAsked] = useState(isUnplaced ? (place.properties.name ?? '') : '');
  const answer = useLookup(asked, beside);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // It was just added, by words of the text or of the field that has gone.
    if (isUnplaced && !isFieldFocused()) field.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    // Placed by a click on the map.
    if (!isUnplaced) setAsked('');
  }, [isUnplaced]);
  const found = answer?.found ?? [];
  // That nothing is called so would be said of what is typed no more.
  const isBehind = found.length === 0 && answer?.asked !== asked.trim();
  /** Whether it still has the words of the text, which a first click selects. */
  const isUntouched = useRef(isUnplaced);
  const take = async (chosen: FoundPlace) => {
    await takeFound(editing, place.id, chosen, beside.language);
    desk.set({ found: [], foundAt: undefined, tool: 'select', look: { at: [chosen.position] } });
    setAsked('');
    editing.say(words.placed([chosen.name, chosen.where].filter((each) => each !== '').join(', ')));
  };
  /** What was asked when Enter was pressed before there was an answer. */
  const waiting = useRef<string | undefined>(undefined);
  useEffect(() => {
    const [first, ...more] = answer?.found ?? [];
    if (!answer || answer.asked !== waiting.current) return;
    waiting.current = undefined;
    // What was not asked for so, and what may mean two things, is left to the author.
    const isClear = first?.kind !== 'position' || more[0]?.kind !== 'position';
    if (first && isClear && !answer.isAlike) void take(first);
  }, [answer]);
  /** Whether the author has gone through what was found: only then a name spelt alike is meant. */
  const hasGone = useRef(false);
  useEffect(() => {
    hasGone.current = false;
  }, [answer]);
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[foundAt];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      const next = answer?.isAlike && !hasGone.current ? 0 : foundAt + step;
      hasGone.current = true;
      desk.set({ foundAt: (next + found.length) % found.length });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (answer?.asked !== asked.trim()) waiting.current = asked.trim();
      else if (chosen && (hasGone.current || !answer.isAlike)) void take(chosen);
    } else if (event.key === 'Escape') setAsked('');
  };
  /** The button that is pressed goes; Enter in the field then takes what it finds. */
  const askInstead = (text: string) => {
    setAsked(text);
    field.current?.focus({ preventScroll: true });
  };
  return (
    <div class="place-search">
      <label for="search_for_place">{words.search}</label>
      <input
        ref={field}
        id="search_for_place"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls="places_found"
        aria-activedescendant={found.length > 0 ? `place_found_${foundAt}` : undefined}
        aria-describedby="search_hint search_says"
        value={asked}
        onInput={({ currentTarget: { value } }) => {
          waiting.current = undefined;
          isUntouched.current = false;
          setAsked(value);
        }}
        onClick={({ currentTarget }) => {
          if (isUntouched.current) currentTarget.select();
          isUntouched.current = false;
        }}
        onKeyDown={press}
      />
      <p id="search_hint" class="hint">
        {words.searchHint}
      </p>
      {/* Above what is found, which comes and goes. */}
      <Ways {...{ place, language: beside.language }} onPanel={() => setAsked('')} />
      <div class="search-room" hidden={asked.trim() === ''}>
        <div id="search_says" class="hint">
          <SearchSays {...{ near }} answer={isBehind ? undefined : answer} setAsked={askInstead} />
        </div>
        <div
          id="places_found"
          class="options"
          role="listbox"
          aria-label={words.results}
          hidden={found.length === 0}
        >
          {found.map((each, at) => (
            <FoundRow
              key={each.kind === 'position' ? each.name : each.key}
              {...{ found: each, at, isCurrent: at === foundAt }}
              point={() => {
                hasGone.current = true;
              }}
              take={() => void take(each)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function isFieldFocused(): boolean {
  return document.activeElement?.matches('input, textarea, select') ?? false;
}

interface RowProps {
  readonly found: FoundPlace;
  readonly at: number;
  readonly isCurrent: boolean;
  readonly point: () => void;
  readonly take: () => void;
}

function FoundRow({ found, at, isCurrent, point, take }: RowProps) {
  const desk = useDesk();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    <div
      ref={row}
      id={`place_found_${at}`}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      onMouseMove={() => {
        point();
        if (!isCurrent) desk.set({ foundAt: at });
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={take}
    >
      {found.kind === 'position' ? <PositionRow {...found} /> : <NamedRow {...found} />}
    </div>
  );
}

function NamedRow({
  name,
  called,
  where,
  kind,
  population,
  distance,
}: FoundPlace & { readonly kind: Exclude<FoundPlace['kind'], 'position'> }) {
  const words = useWords(whereWords);
  const language = useContext(Language);
  const isTown = ['town', 'capital', 'district'].includes(kind);
  const more = [
    ...(kind === 'town' && population > 0 ? [] : [words.kinds[kind]]),
    ...(isTown && population > 0 ? [words.people(population.toLocaleString(language))] : []),
    ...(distance === undefined || kind === 'country'
      ? []
      : [words.away(writeDistance(roundedMetres(distance), language))]),
  ];
  return (
    <>
      <span>
        <strong>{name}</strong>
        {called !== undefined && ` (${called})`}
        {where !== '' && `, ${where}`}
      </span>
      <span class="quiet">{more.join(' · ')}</span>
    </>
  );
}

function PositionRow({
  name,
  around,
  radius,
  note,
  from,
  remark,
}: Extract<FoundPlace, { kind: 'position' }>) {
  const words = useWords(whereWords);
  const language = useContext(Language);
  const howRead = remark === undefined ? undefined : sayHowRead(remark, language);
  const reckoned = from?.map(({ name, where }) => (where === '' ? name : `${name} (${where})`));
  return (
    <>
      <span>
        <strong>{wordAround(around, words, language)}</strong>
      </span>
      <span class="quiet">
        {[
          name,
          ...(radius === undefined ? [] : [words.giveOrTake(writeDistance(radius, language))]),
          ...(reckoned ? [words.from(reckoned.join(` ${words.and} `))] : []),
        ].join(' · ')}
      </span>
      {howRead !== undefined && <span class="quiet">{howRead}</span>}
      {note !== undefined && (
        <span class="quiet">
          {words.willNote} {note}
        </span>
      )}
    </>
  );
}

interface SaysProps {
  readonly answer: Answered | undefined;
  readonly near: string | undefined;
  readonly setAsked: (asked: string) => void;
}

/** Why there is nothing to be taken. */
function SearchSays({ answer, near, setAsked }: SaysProps) {
  const words = useWords(whereWords);
  const language = useContext(Language);
  if (!answer) return <p>{words.searching}</p>;
  const { found, unplaced, isAlike, asked } = answer;
  if (unplaced?.kind === 'several') {
    return (
      <>
        <p>{words.several(unplaced.name)}</p>
        <div class="button-list">
          {unplaced.choices.map(({ shown, asked }) => (
            <button key={asked} type="button" onClick={() => setAsked(asked)}>
              {shown}
            </button>
          ))}
        </div>
      </>
    );
  }
  const nearIt = near !== undefined && (
    <div class="button-list">
      <button type="button" onClick={() => setAsked(words.near(near))}>
        {words.near(near)}
      </button>
    </div>
  );
  if (found.length > 0) {
    if (!isAlike) return null;
    return (
      <>
        <p>{words.alike}</p>
        {nearIt}
      </>
    );
  }
  if (unplaced?.kind === 'nobody') return <p role="status">{words.nobody(unplaced.name)}</p>;
  if (unplaced?.kind === 'unread') {
    return (
      <p role="status">
        {words.unread} {sayUnread(unplaced.reason, language)}
      </p>
    );
  }
  return (
    <>
      <p role="status">{words.nothing(asked)}</p>
      {nearIt}
    </>
  );
}
