import { VitalfewError } from '../errors.js';
import type { JsonValue } from '../result/index.js';

/** Keys that make Vega read a file or the network, open a link, or run an expression. */
const refused = new Set([
  'url',
  'href',
  'src',
  'image',
  'expr',
  'calculate',
  'labelExpr',
  'signal',
  'signals',
  'update',
  'params',
  'data',
  'datasets',
  'lookup',
  'usermeta',
  'loader',
  'formatType',
  '__proto__',
]);

/** Keys that take an expression as text or a predicate as an object; only the object is ours. */
const predicates = new Set(['filter', 'test']);

/**
 * Refuses a spec that could read a file, reach the network, open a link or run an expression. Our charts need none of
 * these: conditions are predicate objects, values come from the table, and texts are messages.
 *
 * @throws VitalfewError wrong_type naming the place in the spec
 */
export function assertSafeSpec(spec: JsonValue, path = 'spec'): void {
  if (typeof spec !== 'object' || spec === null) return;
  for (const [key, value] of Object.entries(spec)) {
    const here = `${path}.${key}`;
    // The parameters of a message are words, put in as text and never read as a spec.
    if (key === '$message') continue;
    if (refused.has(key)) throw unsafeSpec(here);
    if (predicates.has(key) && typeof value === 'string') throw unsafeSpec(here);
    if ((key === 'mark' || key === 'type') && (value === 'image' || value === 'geoshape')) throw unsafeSpec(here);
    assertSafeSpec(value, here);
  }
}

function unsafeSpec(path: string): VitalfewError {
  return new VitalfewError(
    'wrong_type',
    `chart: ${path} must not be in a spec: pictures read no files, links or code.`,
  );
}
