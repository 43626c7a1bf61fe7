/** Moving a place by keys: as dragging, for those who use no mouse. */
import type { LngLat } from '../../geo/geography.js';
import type { EditorMap } from './editor-map.js';

/** Pixels of one step, and of one with Shift. */
const [STEP, LEAP] = [8, 64];

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface KeyMoving {
  readonly id: string;
  /** @returns whether the key means something while moving */
  readonly press: (event: KeyboardEvent) => boolean;
  /** Leaves the place where it has been moved to. */
  readonly end: () => void;
}

interface Moves {
  readonly moved: (to: LngLat) => void;
  readonly cancelled: () => void;
  /** After each step. */
  readonly stepped: (at: LngLat) => void;
}

/** Begins to move a place; its pin takes the focus. */
export function moveByKeys(
  map: EditorMap,
  id: string,
  start: LngLat,
  { moved, cancelled, stepped }: Moves,
): KeyMoving {
  let at = start;
  let isOver = false;
  const { leaflet, pins, outlines } = map;
  const close = () => {
    isOver = true;
    pins.lift(id, false);
  };
  const end = () => {
    if (isOver) return;
    close();
    if (at === start) cancelled();
    else moved(at);
  };
  pins.lift(id, true);
  pins.focus(id);
  return {
    id,
    end,
    press({ key, shiftKey }) {
      if (key === 'Enter') {
        end();
        return true;
      }
      if (key === 'Escape') {
        close();
        pins.putBack(id);
        outlines.putBack(id);
        cancelled();
        return true;
      }
      const arrow = ARROWS[key];
      if (!arrow) return false;
      const step = shiftKey ? LEAP : STEP;
      const [longitude, latitude] = at;
      const { x, y } = leaflet.latLngToContainerPoint([latitude, longitude]);
      const { lng, lat } = leaflet.containerPointToLatLng([
        x + arrow[0] * step,
        y + arrow[1] * step,
      ]);
      at = [lng, Math.max(-85, Math.min(85, lat))];
      pins.showAt(id, at);
      outlines.moveCircle(id, at);
      if (!leaflet.getBounds().pad(-0.1).contains([lat, lng])) leaflet.panTo([lat, lng]);
      stepped(at);
      return true;
    },
  };
}
