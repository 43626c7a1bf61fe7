/** How often suggestions like one measured right. */
import type { Group } from './resolve.js';

/** At this confidence, suggestions measured right at least nine times in ten. */
export const SURE = 0.9;

export function confidenceOf({ toponyms }: Group, lead: number): number {
  const strength = Math.max(...toponyms.map(({ strength }) => strength));
  return Math.min(0.95, Math.max(0.05, 0.3 + strength / 15 + lead / 10));
}
