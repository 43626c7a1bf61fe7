/** The buttons above the map. */
import { useRef, useState } from 'preact/hooks';
import type { Extent } from '../../geo/geography.js';
import { hostOf, OPENSTREETMAP } from '../../page-data/tiles.js';
import { type MapTool, useDesk, useDeskState } from '../desk.js';
import { useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { Views } from './views.js';
import { mapWords } from './words.js';

interface Props {
  /** The selected place; its buttons are there only with one. */
  readonly place: EditedPlace | undefined;
  /** Moves the selected place by keys. */
  readonly move: () => void;
  /** Makes the outline of the selected place one that is drawn by hand. */
  readonly correct: (() => void) | undefined;
  readonly zoom: (by: number) => void;
  readonly showAll: () => void;
  readonly setStreets: (isOn: boolean) => void;
  /** What the map shows. */
  readonly extent: () => Extent | undefined;
  readonly show: (extent: Extent) => void;
}

export function MapToolbar(props: Props) {
  const { place, move, correct, zoom, showAll, setStreets, extent, show } = props;
  const words = useWords(mapWords);
  const desk = useDesk();
  const { tool } = useDeskState('tool');
  const choose = (wanted: MapTool) => desk.set({ tool: tool === wanted ? 'select' : wanted });
  return (
    <div class="map-tools" role="toolbar" aria-label={words.tools}>
      {place && (
        <span class="place-tools">
          {(['place', 'line', 'area'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={tool === each}
              onClick={() => choose(each)}
            >
              <ToolIcon tool={each} />
              {words[each]}
            </button>
          ))}
          {place.position && (
            <button type="button" onClick={move}>
              {words.move}
            </button>
          )}
          {correct && (
            <button type="button" onClick={correct}>
              {words.correct}
            </button>
          )}
        </span>
      )}
      <span class="map-view-tools">
        <button type="button" class="zoom" aria-label={words.zoomIn} onClick={() => zoom(1)}>
          +
        </button>
        <button type="button" class="zoom" aria-label={words.zoomOut} onClick={() => zoom(-1)}>
          −
        </button>
        <button type="button" onClick={showAll}>
          {words.all}
        </button>
        <Views {...{ place, extent, show }} />
        <Streets setStreets={setStreets} />
      </span>
    </div>
  );
}

/** Street tiles come from another server: the author is told before anything is loaded. */
function Streets({ setStreets }: Pick<Props, 'setStreets'>) {
  const words = useWords(mapWords);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const press = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <span class="map-menu">
      <button
        onKeyDown={press}
        ref={button}
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words.streets}
      </button>
      <span class="menu-panel streets-panel" hidden={!isOpen}>
        <label>
          <input
            type="checkbox"
            onKeyDown={press}
            onChange={({ currentTarget: { checked } }) => setStreets(checked)}
          />
          {words.showStreets}
        </label>
        <span>{words.streetsTell(hostOf(OPENSTREETMAP))}</span>
      </span>
    </span>
  );
}

const ICONS = {
  place: 'M8 1v14M1 8h14M8 4a4 4 0 1 1 0 8a4 4 0 1 1 0-8',
  line: 'M2 13 6 5l5 5 3-7',
  area: 'M3 12 2 4l7-2 5 5-3 7z',
} as const;

function ToolIcon({ tool }: { readonly tool: keyof typeof ICONS }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={ICONS[tool]} />
    </svg>
  );
}
