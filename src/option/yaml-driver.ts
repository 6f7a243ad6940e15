import { createRequire } from 'node:module';

export type { Node } from 'yaml';

const load = createRequire(import.meta.url);

/** The one place that knows the library of YAML: seventy modules, loaded when the first text comes and not at every start. */
export function yaml(): typeof import('yaml') {
  return load('yaml') as typeof import('yaml');
}
