/** The line that says what a click on the map will do now. */
import type { MapTool } from '../desk.js';
import { useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { locationOf } from './scene.js';
import { mapWords } from './words.js';

interface Props {
  readonly place: EditedPlace | undefined;
  readonly tool: MapTool;
  readonly isMoving: boolean;
  /** What has just happened, or where something is. */
  readonly note: string | undefined;
  /** Whether the story has no places yet. */
  readonly isEmpty: boolean;
  /** Whether its corners can be moved now. */
  readonly hasCorners: boolean;
  /** What of it there is to be taken by a click. */
  readonly offers: 'candidates' | 'found' | undefined;
}

export function MapHint({ place, tool, isMoving, note, isEmpty, hasCorners, offers }: Props) {
  const { hints } = useWords(mapWords);
  return (
    <p class="map-hint" id="map_hint">
      {hintFor(hints)} {note && <span class="note">{note}</span>}
    </p>
  );

  function hintFor(hints: ReturnType<typeof useWords<HintWords>>['hints']): string {
    if (isMoving) return hints.moving;
    if (offers && (tool === 'select' || tool === 'place')) return hints[offers];
    if (!place) return isEmpty ? hints.empty : hints.none;
    const name = place.properties.name ?? '';
    if (tool !== 'select') return tool === 'place' ? hints.place(name) : hints[tool];
    if (place.geometry === null) return hints.unplaced(name);
    if (hasCorners) return hints.vertices;
    if (place.geometry.type !== 'Point') return hints.anchor(name);
    const hasCircle = place.properties.radius !== undefined && locationOf(place) !== 'stated';
    return hasCircle ? hints.circle(name) : hints.placed(name);
  }
}

type HintWords = (typeof mapWords)['en'];
