/** Keeps the drawing open that is wanted: a new line or area, or the corners of one. */
import type { Form } from '../../geo/geometry.js';
import type { Corners } from '../desk.js';
import type { OpenDrawing } from './drawing.js';
import type { EditorMap } from './editor-map.js';
import type { Drawn } from './shapes.js';

export type Wanted =
  | { readonly kind: 'new'; readonly id: string; readonly form: Form }
  | {
      readonly kind: 'correct';
      readonly id: string;
      readonly drawn: Drawn;
      /** Of the geometry: one that the drawing itself has led to opens nothing anew. */
      readonly signature: string;
    };

export interface DrawingBoard {
  readonly want: (wanted: Wanted | undefined) => void;
  /** What the drawing shows now has this signature. */
  readonly follow: (signature: string) => void;
  readonly close: () => void;
}

interface Happened {
  /** A new line or area is finished, or one has been changed. */
  readonly drawn: (wanted: Wanted, drawn: Drawn) => void;
  /** The place whose outline the drawing shows, or none. */
  readonly shows: (id: string | undefined) => void;
  /** What is being drawn and has no file yet, or nothing any more. */
  readonly draws: (corners: Corners | undefined) => void;
}

export function openDrawingBoard(map: EditorMap, { drawn, shows, draws }: Happened): DrawingBoard {
  let present = '';
  let open: OpenDrawing | undefined;
  let count = 0;
  const end = () => {
    open?.close();
    open = undefined;
    draws(undefined);
  };
  return {
    want(wanted) {
      const key = keyOf(wanted);
      if (key === present) return;
      present = key;
      end();
      const number = ++count;
      shows(undefined);
      if (!wanted) return;
      import('./drawing.js').then(({ correct, drawNew }) => {
        // Something else may be wanted by now.
        if (number !== count) return;
        const { leaflet } = map;
        if (wanted.kind === 'new') {
          open = drawNew(leaflet, wanted.form, (result) => drawn(wanted, result));
          draws(open.corners);
          return;
        }
        open = correct(leaflet, wanted.drawn, (result) => drawn(wanted, result));
        shows(wanted.id);
      });
    },
    follow(signature) {
      const [kind, id] = present.split('|');
      if (kind === 'correct') present = ['correct', id, signature].join('|');
    },
    close() {
      count++;
      end();
    },
  };
}

function keyOf(wanted: Wanted | undefined): string {
  if (!wanted) return '';
  const { kind, id } = wanted;
  return [kind, id, kind === 'new' ? wanted.form : wanted.signature].join('|');
}
