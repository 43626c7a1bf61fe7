/** Looking places up, and what they are on the map. */

import { lookUpIn } from '../../authoring/look-up.js';
import type { Subject } from '../../authoring/subject.js';
import { findCandidates } from '../../gazetteer/candidates.js';
import type { LngLat } from '../../geo/geography.js';
import type { OpenWorld } from './open-world.js';

/** A place that was found, for people to choose. */
export interface FoundPlace {
  readonly name: string;
  /** "Upper Austria, Austria". */
  readonly where: string;
  readonly position?: LngLat;
  readonly population?: number;
  /** What it would be in the story. */
  readonly subject: Subject;
}

export interface Looking {
  /**
   * What the gazetteer has for a name, best first.
   *
   * @param language of the article (BCP 47)
   * @param near the positions of the story's places
   */
  search(asked: string, language: string, near: readonly LngLat[]): Promise<readonly FoundPlace[]>;
}

export function looking(openWorld: OpenWorld): Looking {
  return {
    async search(asked, language, near) {
      const world = await openWorld();
      if (findCandidates(world, { name: asked, near }).length === 0) return [];
      return lookUpIn(
        world,
        near,
        language,
      )(asked, undefined)
        .slice(0, 20)
        .map(({ candidate, subject }) => ({
          name: candidate.name,
          where: candidate.kind === 'country' ? '' : candidate.where,
          ...(candidate.kind !== 'country' && {
            position: candidate.position,
            population: candidate.population,
          }),
          subject,
        }));
    },
  };
}
