/** The ways to place something other than by a search. */
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { placeAs, setUnplaced } from '../../authoring/actions/place-members.js';
import { type MapTool, useDesk, useDeskState } from '../desk.js';
import { Language, useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { useEditing } from '../use-session.js';
import { useAnswer } from './use-answer.js';
import { whereWords } from './where-words.js';

interface Props {
  readonly place: EditedPlace;
  /** Of the article (BCP 47). */
  readonly language: string;
}

interface WaysProps extends Props {
  /** Called when one of the ways has opened its own fields. */
  readonly onPanel: () => void;
}

const TOOLS = [
  ['place', 'click'],
  ['line', 'line'],
  ['area', 'area'],
] as const satisfies readonly (readonly [MapTool, string])[];

const PANELS = ['country', 'border'] as const;

export function Ways({ place, language, onPanel }: WaysProps) {
  const words = useWords(whereWords);
  const desk = useDesk();
  const { session, showPart } = useEditing();
  const { tool } = useDeskState('tool');
  const [panel, setPanel] = useState<(typeof PANELS)[number]>();
  return (
    <fieldset class="ways" aria-label={words.otherWays}>
      <div class="button-row">
        {TOOLS.map(([each, word]) => (
          <button
            key={each}
            type="button"
            // Beside the map, which has these itself.
            class={each === 'place' ? undefined : 'where-no-map'}
            aria-pressed={tool === each}
            onClick={() => {
              setPanel(undefined);
              desk.set({ tool: tool === each ? 'select' : each });
              if (tool !== each) showPart('map');
            }}
          >
            {words[word]}
          </button>
        ))}
        {PANELS.map((each) => (
          <button
            key={each}
            type="button"
            aria-expanded={panel === each}
            onClick={() => {
              desk.set({ tool: 'select' });
              setPanel(panel === each ? undefined : each);
              if (panel !== each) onPanel();
            }}
          >
            {words[each]}
          </button>
        ))}
        <button
          type="button"
          onClick={() => {
            desk.set({ tool: 'select', found: [], foundAt: undefined });
            session.change('setUnplaced', ({ places }) => ({
              places: setUnplaced(places, place.id),
            }));
            // Which may say why.
            document.getElementById('note_on_place')?.focus();
          }}
        >
          {words.unplaced}
        </button>
      </div>
      {tool === 'place' && <p role="status">{words.clickNow}</p>}
      {(tool === 'line' || tool === 'area') && <p role="status">{words.drawNow}</p>}
      {panel && (
        <CountryPanel
          key={panel}
          {...{ place, language }}
          isBorder={panel === 'border'}
          close={() => setPanel(undefined)}
        />
      )}
    </fieldset>
  );
}

interface PanelProps extends Props {
  readonly isBorder: boolean;
  readonly close: () => void;
}

function CountryPanel({ place, language, isBorder, close }: PanelProps) {
  const words = useWords(whereWords);
  const shownIn = useContext(Language);
  const { engine, session, say } = useEditing();
  const { shape } = place.properties;
  const [country, setCountry] = useState(String(shape?.country ?? shape?.border ?? ''));
  const [except, setExcept] = useState<readonly unknown[]>(
    Array.isArray(shape?.except) ? shape.except : [],
  );
  const [fault, setFault] = useState<string>();
  const countries = useAnswer(() => engine.countries(shownIn, isBorder), [shownIn, isBorder]) ?? [];
  const neighbours =
    useAnswer(isBorder && country !== '' ? () => engine.neighbours(country, shownIn) : undefined, [
      country,
      shownIn,
    ]) ?? [];
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  const left = neighbours.map(({ name }) => name).filter((name) => except.includes(name));
  const take = async () => {
    try {
      const subject = isBorder
        ? await engine.borderOf(country, left, language)
        : await engine.countryOf(country, language);
      session.change('setShape', ({ places }) => ({ places: placeAs(places, place.id, subject) }));
      say(words.placed(countries.find(({ name }) => name === country)?.shown ?? country));
      close();
    } catch {
      setFault(isBorder ? words.noBorder : words.tooSmall);
    }
  };
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (country !== '') void take();
      }}
    >
      <label for="which_country">{words.whichCountry}</label>
      <div class="field-row">
        <select
          ref={select}
          id="which_country"
          value={country}
          onChange={({ currentTarget: { value } }) => {
            setCountry(value);
            setExcept([]);
            setFault(undefined);
          }}
        >
          <option value="">{words.choose}</option>
          {countries.map(({ name, shown }) => (
            <option key={name} value={name}>
              {shown}
            </option>
          ))}
        </select>
        <button type="submit" disabled={country === ''}>
          {words.take}
        </button>
      </div>
      {isBorder && country !== '' && (
        <fieldset class="neighbours">
          <legend>{words.withoutBorderTo}</legend>
          {neighbours.map(({ name, shown }) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={except.includes(name)}
                onChange={({ currentTarget: { checked } }) => {
                  setExcept(checked ? [...except, name] : except.filter((each) => each !== name));
                  setFault(undefined);
                }}
              />{' '}
              {shown}
            </label>
          ))}
        </fieldset>
      )}
      {fault !== undefined && <p role="alert">{fault}</p>}
    </form>
  );
}
