import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

let loading: Promise<string> | null = null;

/**
 * What draws the charts in a page: Vega's own minified build and its interpreter of expressions, as one script.
 *
 * Specs are compiled when the page is made, so Vega-Lite stays at home.
 */
export function chartRuntime(): Promise<string> {
  loading ??= build();
  return loading;
}

async function build(): Promise<string> {
  const require = createRequire(import.meta.url);
  const vega = await readFile(join(dirname(require.resolve('vega')), 'vega.min.js'), 'utf8');
  const source = await readFile(require.resolve('vega-interpreter'), 'utf8');
  const imports = /^import \{ ([\w, ]+) \} from 'vega-util';$/m;
  const exports = /^export \{ (\w+) as expressionInterpreter \};$/m;
  if (!imports.test(source) || !exports.test(source)) {
    throw new Error('vega-interpreter has another form than the one its pinned version had.');
  }
  const interpreter = source
    .replace(imports, (_, names: string) => `const { ${names} } = vega;`)
    .replace(exports, 'vega.expressionInterpreter = $1;')
    .replace(/^\/\/# sourceMappingURL=.*$/m, '');
  return inline(`${vega.replace(/^\/\/# sourceMappingURL=.*$/m, '')}\n(function () {\n${interpreter}\n})();`);
}

/** A script that may stand inside a page: no text in it ends the element. */
export function inline(script: string): string {
  return script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}
