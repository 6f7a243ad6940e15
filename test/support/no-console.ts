import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';

// What the library has to say is data (warnings, errors): a console call out of src or dist fails the test in which it
// happens. Other packages may print, and so may the command line, whose business it is.
const root = fileURLToPath(new URL('../..', import.meta.url));
const library = [join(root, 'src/'), join(root, 'dist/')];
const commandLine = [join(root, 'src/cli/'), join(root, 'dist/cli/')];

const methods = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const;
const calls: string[] = [];

const watched = globalThis.console as unknown as Record<string, (...values: unknown[]) => void>;
for (const method of methods) {
  const original = watched[method]!;
  watched[method] = (...values) => {
    const caller = callerOf(new Error().stack ?? '');
    if (caller !== null) calls.push(`console.${method}(${values.map(String).join(', ').slice(0, 200)}) ${caller}`);
    original(...values);
  };
}

afterEach(() => {
  const seen = calls.splice(0);
  if (seen.length > 0) throw new Error(`The library wrote to the console:\n${seen.join('\n')}`);
});

/** The frame that called the console, if it is the library's own. */
function callerOf(stack: string): string | null {
  const frame = stack.split('\n').find((line) => /^\s+at /.test(line) && !line.includes('no-console'));
  const isIn = (folders: string[]): boolean => folders.some((folder) => frame?.includes(folder));
  return frame !== undefined && isIn(library) && !isIn(commandLine) ? frame.trim() : null;
}
