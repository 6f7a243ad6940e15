import { once } from 'node:events';

/** Everything a command does to the world outside its files: where it writes, what it may know of the terminal. */
export interface Effects {
  /** A promise where the reader (a pipe) is slower: long output waits for it. */
  stdout(text: string | Uint8Array): Promise<void> | void;
  stderr(text: string): void;
  /** Progress bars and colours are shown on a terminal only. */
  readonly isTerminal: boolean;
  readonly signal: AbortSignal;
}

/** The text on standard output, waiting for a slow reader (a pipe) when it is long; no longer once the signal says stop. */
export function processEffects(signal: AbortSignal): Effects {
  let drained: Promise<void> | null = null;
  return {
    stdout: (text) => {
      if (process.stdout.write(text)) return;
      if (drained === null) {
        drained = once(process.stdout, 'drain', { signal }).then(() => {
          drained = null;
        });
        // Who does not wait need not know; who does is stopped.
        drained.catch(() => {});
      }
      return drained;
    },
    stderr: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined,
    signal,
  };
}
