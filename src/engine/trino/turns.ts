import { setTimeout as pause } from 'node:timers/promises';

const [first, longest] = [0.1, 2];

/** Waits between attempts, each twice as long as the one before, as long as there is patience. */
export function turns(patience: number): {
  /** Waits for the next turn; false when patience would end before it, or the signal came. */
  comes(signal?: AbortSignal): Promise<boolean>;
} {
  const started = performance.now();
  let wait = first;
  return {
    async comes(signal) {
      const spent = (performance.now() - started) / 1000;
      if (spent + wait > patience) return false;
      const now = wait;
      wait = Math.min(2 * wait, longest);
      return pause(now * 1000, true, signal === undefined ? {} : { signal }).catch(() => false);
    },
  };
}
