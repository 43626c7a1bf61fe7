/** Keeps the preview's page as the files are: what is made, when, and what is shown meanwhile. */
import type { FromPreview, ToPreview } from '../../dev/preview-protocol.js';
import type { Settings } from '../../publish/settings.js';
import type { Engine } from '../engine/engine.js';
import type { Session } from '../session.js';
import { type MovedPlace, movedPlace } from './moved-place.js';

export type Printed =
  | { readonly kind: 'making' }
  | { readonly kind: 'shown' }
  /** There are errors; `isOld`: the page that was there before them is still shown. */
  | { readonly kind: 'errors'; readonly isOld: boolean }
  | { readonly kind: 'failed' };

interface Around {
  readonly session: Session;
  readonly press: Engine;
  /** Ends the preview. */
  readonly close: () => void;
}

/** Milliseconds without a change after which a provisional basemap is drawn anew. */
const IDLE = 1500;
/** Milliseconds after which the page is made for a point that was moved, and shown at once. */
const MOVED = 400;

/**
 * Sends the story's page to the frame, now and at each change, and keeps the selection the same in
 * both.
 *
 * @param changed told what the frame shows
 * @returns ends it
 */
export function keepPrinting(
  frame: Window,
  { session, press, close }: Around,
  changed: (printed: Printed) => void,
): () => void {
  let settings: Settings | undefined;
  let [isMaking, isOld, isShown] = [false, false, false];
  let number = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let { files, model, selected } = session.state();

  const tell = (message: ToPreview) => frame.postMessage(message, location.origin);
  /** A place that was moved since the files were taken from which a page is being made. */
  let moved: MovedPlace | undefined;
  const tellMoved = () => {
    if (moved) tell({ kind: 'move', ...moved, number });
  };
  const make = async (quickly: boolean): Promise<void> => {
    clearTimeout(idle);
    isOld = true;
    if (isMaking || !settings) return;
    isMaking = true;
    while (isOld) {
      isOld = false;
      moved = undefined;
      const { slug, files } = session.state();
      const made = await press.page({ slug, files, settings }, quickly).catch(() => undefined);
      if (!made) changed({ kind: 'failed' });
      else if (made.html === undefined) changed({ kind: 'errors', isOld: isShown });
      else {
        number++;
        tell({ kind: 'page', html: made.html, rules: made.rules ?? '', number });
        tellMoved();
        tell({ kind: 'select', id: session.state().selected });
        if (made.isProvisional) idle = setTimeout(() => void make(false), IDLE);
      }
      // Changes that came meanwhile are wanted at once, whatever this one was made for.
      quickly = true;
    }
    isMaking = false;
  };
  const hear = ({ data, source, origin }: MessageEvent<FromPreview>) => {
    if (source !== frame || origin !== location.origin) return;
    switch (data.kind) {
      case 'ready':
        settings = data.settings as Settings;
        isShown = false;
        changed({ kind: 'making' });
        void make(true);
        break;
      case 'shown':
        isShown = true;
        changed({ kind: 'shown' });
        break;
      case 'selected':
        session.select(data.id);
        break;
      case 'undo':
      case 'redo':
        session[data.kind]();
        break;
      case 'close':
        close();
    }
  };
  addEventListener('message', hear);
  const end = session.subscribe(() => {
    const now = session.state();
    if (now.files !== files) {
      moved = isShown ? movedPlace(model, now.model) : undefined;
      if (moved) {
        number++;
        tellMoved();
        clearTimeout(idle);
        idle = setTimeout(() => void make(true), MOVED);
      } else void make(true);
    } else if (now.selected !== selected) tell({ kind: 'select', id: now.selected });
    ({ files, model, selected } = now);
  });
  return () => {
    clearTimeout(idle);
    removeEventListener('message', hear);
    end();
  };
}
