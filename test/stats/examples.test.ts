import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as graphKernels from '../../src/graph/index.js';
import * as statsKernels from '../../src/stats/index.js';

/** What the examples in the docstrings of the kernels may refer to, beside the kernels. */
const context: Record<string, unknown> = {
  ...statsKernels,
  ...graphKernels,
  spend: Float64Array.of(0, 5, 5, 8, 13, 40, 75, 210),
  counts: { k: [1, 4, 0, 9, 3], n: [10, 12, 8, 15, 20] },
  // Two customers with one product each.
  strengths: {
    rows: 2,
    items: 2,
    offsets: Int32Array.of(0, 1, 2),
    item: Int32Array.of(0, 1),
    strength: Float64Array.of(3, 1),
  },
  // A triangle 0 1 2 with a tail to 3, and 4 alone.
  graph: graphKernels.buildGraph({ nodeCount: 5, from: Uint32Array.of(0, 1, 2, 2), to: Uint32Array.of(1, 2, 0, 3) })
    .graph,
};

function evaluate(expression: string): unknown {
  return new Function(...Object.keys(context), `'use strict'; return (${expression});`)(...Object.values(context));
}

/** Numbers to 13 digits: the last two may differ between machines. */
function expectClose(got: unknown, want: unknown): void {
  if (typeof want === 'number' && typeof got === 'number') {
    expect(Math.abs(got - want)).toBeLessThanOrEqual(1e-13 * Math.max(Math.abs(want), 1e-300));
  } else if (want !== null && typeof want === 'object') {
    expect(Object.keys(got as object)).toEqual(Object.keys(want));
    for (const [key, value] of Object.entries(want)) expectClose((got as Record<string, unknown>)[key], value);
  } else expect(got).toBe(want);
}

for (const folder of ['stats', 'graph']) {
  const path = new URL(`../../src/${folder}/`, import.meta.url);
  const files = readdirSync(path).filter((file) => file.endsWith('.ts'));
  const examples = files.flatMap((file) =>
    [...readFileSync(new URL(file, path), 'utf8').matchAll(/@example (.*?)(?: \*\/)?\n/g)].map(
      ([, line]) => [file, line!] as const,
    ),
  );

  describe(`the examples in src/${folder}`, () => {
    test.each(examples)('%s: %s', (_file, line) => {
      const [code, want] = line.split(' // => ');
      if (want === undefined) throw new Error('an example says what comes out: "… // => …"');
      expectClose(evaluate(code!), evaluate(want));
    });
  });
}
