/** Drawing for the selected place: what is wanted follows from the tool and from the place. */
import { useEffect, useState } from 'preact/hooks';
import { movePlace, setGeometry } from '../../authoring/actions/place-members.js';
import { formOf, type Geometry, isOn } from '../../geo/geometry.js';
import type { Corners, Desk, MapTool } from '../desk.js';
import type { EditedPlace } from '../model.js';
import type { Session } from '../session.js';
import { type DrawingBoard, openDrawingBoard, type Wanted } from './drawing-board.js';
import type { EditorMap } from './editor-map.js';
import type { MapGestures } from './gestures.js';
import { signatureOf } from './scene.js';
import { cornersOf, geometryOf, inWorld, MOST_CORNERS, partsOf, simpler } from './shapes.js';

interface Drawing {
  /** The place whose outline the drawing shows. */
  readonly shown: string | undefined;
  /** Makes the place's outline one that is drawn by hand; none where it is, or has none. */
  readonly correct: (() => void) | undefined;
}

interface Given {
  readonly map: EditorMap | undefined;
  readonly session: Session;
  readonly desk: Desk;
  readonly gestures: MapGestures;
  readonly place: EditedPlace | undefined;
  readonly tool: MapTool;
  readonly seam: number;
}

export function useDrawing({ map, session, desk, gestures, place, tool, seam }: Given): Drawing {
  const [board, setBoard] = useState<DrawingBoard>();
  const [shown, setShown] = useState<string>();

  const set = (id: string, geometry: Geometry) => {
    const label = formOf(geometry) === 'line' ? 'drawLine' : 'drawArea';
    gestures.own(() => {
      session.change(label, ({ places }) => ({
        places: withOutline(places, id, geometry),
      }));
    });
    gestures.tellShape(id);
  };

  useEffect(() => {
    if (!map) return;
    const opened = openDrawingBoard(map, {
      shows: setShown,
      draws: (corners) => {
        if (desk.state().corners === corners) return;
        desk.set({ corners: corners && onMap(map, corners) });
      },
      drawn: ({ kind, id }, drawn) => {
        const geometry = geometryOf(drawn);
        if (!geometry) return;
        if (kind === 'correct') opened.follow(signatureOf(geometry));
        set(id, geometry);
        if (kind === 'new') desk.set({ tool: 'select' });
      },
    });
    setBoard(opened);
    return opened.close;
  }, [map]);

  const geometry = place?.geometry ?? undefined;
  const isLine = geometry !== undefined && geometry.type !== 'Point';
  const { shape, gazetteer } = place?.properties ?? {};
  const isByHand = isLine && !shape && gazetteer === undefined;
  const isFew = isLine && cornersOf(geometry) <= MOST_CORNERS;
  useEffect(() => {
    board?.want(wanted());

    function wanted(): Wanted | undefined {
      if (!place) return undefined;
      if (tool === 'line' || tool === 'area') return { kind: 'new', id: place.id, form: tool };
      if (tool !== 'select' || !isLine || !isByHand || !isFew) return undefined;
      const parts = partsOf(geometry).map(({ line, holes }) => ({
        line: inWorld(line, seam),
        holes,
      }));
      const drawn = { form: formOf(geometry), parts };
      return { kind: 'correct', id: place.id, drawn, signature: signatureOf(geometry) };
    }
  });

  // Wherever the focus is: an open drawing hangs from the pointer.
  useEffect(() => {
    if (tool !== 'line' && tool !== 'area') return;
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') desk.set({ tool: 'select' });
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [desk, tool]);

  const correct =
    place && isLine && !(isByHand && isFew)
      ? () => {
          set(place.id, simpler(geometry));
        }
      : undefined;
  return { shown, correct };
}

/** The text with another outline of a place; its pin stays where it is, if that is still on it. */
function withOutline(places: string, id: string, geometry: Geometry): string {
  const drawn = setGeometry(places, id, geometry);
  const anchor = anchorIn(places, id);
  return anchor && isOn(anchor, geometry) ? movePlace(drawn, id, anchor) : drawn;
}

function anchorIn(places: string, id: string): [number, number] | undefined {
  const features: readonly unknown[] = Object(JSON.parse(places)).features ?? [];
  const found = features.find((each) => Object(each).id === id);
  const anchor: unknown = Object(Object(found).properties).anchor;
  if (!Array.isArray(anchor)) return undefined;
  const [longitude, latitude]: unknown[] = anchor;
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return undefined;
  return [longitude, latitude];
}

/** The steps of a drawing; the map has the focus afterwards, where Terra Draw hears its keys. */
function onMap({ leaflet }: EditorMap, { undo, redo }: Corners): Corners {
  const focus = () => leaflet.getContainer().focus({ preventScroll: true });
  return {
    undo() {
      focus();
      return undo();
    },
    redo() {
      focus();
      redo();
    },
  };
}
