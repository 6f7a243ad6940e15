import { afterEach, beforeEach } from 'vitest';

// What the library has to say is data (warnings, errors): a console call out of src or dist fails the test in which it
// happens. Other packages may print, and so may the command line, whose business it is.
const library = /[/\\](?:src|dist)[/\\](?!cli[/\\])/;
// biome-ignore-all lint/suspicious/noConsole: it watches the console

const methods = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const;
let calls: string[] = [];

for (const method of methods) {
  const original = console[method];
  console[method] = (...values: unknown[]) => {
    const caller = callerOf(new Error().stack ?? '');
    if (caller !== null) calls.push(`console.${method}(${values.map(String).join(', ').slice(0, 200)}) ${caller}`);
    original.apply(console, values);
  };
}

beforeEach(() => {
  calls = [];
});

afterEach(() => {
  if (calls.length > 0) throw new Error(`The library wrote to the console:\n${calls.join('\n')}`);
});

/** The frame that called the console, if it is the library's own. */
function callerOf(stack: string): string | null {
  const frame = stack.split('\n').find((line) => /^\s+at /.test(line) && !line.includes('no-console'));
  return frame !== undefined && library.test(frame) && !frame.includes('node_modules') ? frame.trim() : null;
}
