import { activeStages, type Stage } from './stages.js';

/** What a change of stage means, in the order in which it asks for something to be done. */
export const crossings = ['fell_asleep', 'was_lost', 'came_back', 'matured', 'grew', 'began'] as const;
export type Crossing = (typeof crossings)[number];

/**
 * The border that lies between two stages; null where none was crossed.
 *
 * @param from - null for somebody who was no customer yet
 */
export function crossingOf(from: Stage | null, to: Stage): Crossing | null {
  if (from === to) return null;
  if (from === null) return 'began';
  if (to === 'lost') return 'was_lost';
  if (to === 'dormant') return from === 'lost' ? null : 'fell_asleep';
  if (!activeStages.includes(from)) return 'came_back';
  if (to === 'mature') return 'matured';
  return to === 'growth' && from === 'novice' ? 'grew' : null;
}
