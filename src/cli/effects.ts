/** Everything a command does to the world outside its files: where it writes, what it may know of the terminal. */
export interface Effects {
  stdout(text: string): void;
  stderr(text: string): void;
  /** Progress bars and colours are shown on a terminal only. */
  readonly isTerminal: boolean;
  readonly signal: AbortSignal;
}

/** The text on standard output, waiting for a slow reader (a pipe) when it is long. */
export function processEffects(signal: AbortSignal): Effects {
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined,
    signal,
  };
}
