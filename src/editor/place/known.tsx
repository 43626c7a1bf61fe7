/** How the position of a place is known, and how far off it may be. */
import { useContext, useEffect, useState } from 'preact/hooks';
import { setLocation, setRadius } from '../../authoring/actions/place-members.js';
import { LOCATIONS } from '../../story/kinds.js';
import { FindingsAt } from '../findings/findings-at.js';
import { Language, useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { useEditing } from '../use-session.js';
import { whereWords } from './where-words.js';

interface Props {
  readonly place: EditedPlace;
}

const MEANINGS = {
  stated: 'statedMeaning',
  narrowed: 'narrowedMeaning',
  somewhere: 'somewhereMeaning',
} as const;

export function Known({ place: { id, geometry, properties } }: Props) {
  const words = useWords(whereWords);
  const { session } = useEditing();
  const { location = 'stated', radius } = properties;
  const hasRadius = geometry?.type === 'Point' && location !== 'stated';
  return (
    <fieldset class="known">
      <legend>{words.known}</legend>
      {LOCATIONS.map((each) => (
        <div key={each} class="choice">
          <input
            id={`location_${each}`}
            type="radio"
            name="location"
            checked={location === each}
            aria-describedby={`known_${each}`}
            onChange={() =>
              session.change('setLocation', ({ places }) => ({
                places: setLocation(places, id, each),
              }))
            }
          />
          <div>
            <label for={`location_${each}`}>{words[each]}</label>
            <p id={`known_${each}`} class="hint">
              {words[MEANINGS[each]]}
            </p>
          </div>
        </div>
      ))}
      {hasRadius && <RadiusField id={id} radius={radius} />}
      <FindingsAt place={id} member="location" />
      <FindingsAt place={id} member="radius" />
    </fieldset>
  );
}

const UNITS = { metres: 1, kilometres: 1000 } as const;
type Unit = keyof typeof UNITS;

interface RadiusProps {
  readonly id: string;
  /** Metres. */
  readonly radius: number | undefined;
}

function RadiusField({ id, radius }: RadiusProps) {
  const words = useWords(whereWords);
  const language = useContext(Language);
  const { session } = useEditing();
  const [unit, setUnit] = useState<Unit>((radius ?? 0) < 1000 ? 'metres' : 'kilometres');
  const shown =
    radius === undefined
      ? ''
      : (radius / UNITS[unit]).toLocaleString(language, {
          useGrouping: false,
          maximumFractionDigits: 6,
        });
  const [typed, setTyped] = useState(shown);
  const metres = metresIn(typed, unit);
  useEffect(() => {
    // Changed on the map, or undone.
    if (metres === undefined || !isSame(metres, radius)) setTyped(shown);
  }, [radius]);
  const change = (text: string, unit: Unit) => {
    setTyped(text);
    const metres = metresIn(text, unit);
    if (metres === undefined) return;
    session.change('setRadius', ({ places }) => ({ places: setRadius(places, id, metres) }), {
      merge: `radius:${id}`,
    });
  };
  return (
    <div class="radius">
      <label for="radius_of_place">{words.radius}</label>
      <div class="field-row">
        <input
          id="radius_of_place"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          value={typed}
          aria-invalid={metres === undefined}
          aria-describedby="radius_says"
          onInput={({ currentTarget: { value } }) => change(value, unit)}
          onBlur={() => setTyped(shown)}
        />
        <select
          aria-label={words.unit}
          value={unit}
          onChange={({ currentTarget: { value } }) => {
            const chosen: Unit = value === 'metres' ? 'metres' : 'kilometres';
            setUnit(chosen);
            change(typed, chosen);
          }}
        >
          <option value="metres">{words.metres}</option>
          <option value="kilometres">{words.kilometres}</option>
        </select>
      </div>
      <p id="radius_says" class="hint" role="status">
        {metres === undefined && words.badRadius}
      </p>
    </div>
  );
}

/** Metres; `undefined` for what is no number above 0. */
function metresIn(text: string, unit: Unit): number | undefined {
  const number = Number(text.trim().replace(',', '.'));
  const metres = number * UNITS[unit];
  return text.trim() !== '' && metres >= 1 && metres <= 20_000_000 ? metres : undefined;
}

/** What is written is exact to the decimetre. */
function isSame(metres: number, radius: number | undefined): boolean {
  return radius !== undefined && Math.abs(metres - radius) < 0.1;
}
