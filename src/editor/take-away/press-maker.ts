/** Makes in the browser what an author takes away. */
import type { Engine } from '../engine/engine.js';
import type { Maker } from './maker.js';

const TYPES = { page: 'text/html', site: 'application/zip' };

/** @param press the worker that makes pages */
export function pressMaker(press: Engine): Maker {
  return {
    makesSaved: false,
    async make(slug, files, as) {
      try {
        const content = new Blob([await press.publish(slug, files, as)], { type: TYPES[as] });
        return { kind: 'made', content };
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return { kind: 'failed', fault: { kind: 'other', detail } };
      }
    },
  };
}
