/** Loading the world's data: names of places first, and then all else that works without a network. */
import { keepAll, type TellArrived, whileComing } from '../data/served-files.js';
import type { OpenWorld } from './open-world.js';

export interface Loading {
  /** @throws Error if the data cannot be had; what needs it may be asked again all the same */
  loadWorld(tell: TellArrived): Promise<void>;
  keepData(tell: TellArrived): Promise<void>;
}

export function loading(openWorld: OpenWorld): Loading {
  return {
    async loadWorld(tell) {
      const { FIRST_FILES } = await import('../data/names.js');
      await whileComing(FIRST_FILES, tell, openWorld);
    },
    keepData: keepAll,
  };
}
