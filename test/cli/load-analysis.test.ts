import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue.js';

/** What the compiled program finds, and whether it had to load the whole catalogue for it. */
function found(ids: readonly string[]): { id: string | null; code: string | null; all: boolean }[] {
  const dist = new URL('../../dist/', import.meta.url).href;
  const script = `
    import { registerHooks } from 'node:module';
    let all = false;
    registerHooks({ load(url, context, next) { all ||= url.endsWith('/dist/catalogue.js'); return next(url, context); } });
    const { loadAnalysis } = await import('${dist}cli/load-analysis.js');
    const found = [];
    for (const id of ${JSON.stringify(ids)})
      found.push(await loadAnalysis(id).then(
        ({ declaration }) => ({ id: declaration.id, code: null, all }),
        ({ code }) => ({ id: null, code, all }),
      ));
    console.log(JSON.stringify(found));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}

test('every analysis is found in the module named like its id, without the catalogue', { timeout: 30_000 }, () => {
  // What stands outside the five folders of analyses is asked of the catalogue.
  const ids = catalogue.map(({ declaration }) => declaration.id).filter((id) => id.includes('/'));
  expect(found(ids)).toEqual(ids.map((id) => ({ id, code: null, all: false })));
});

test('other modules and names are no analyses', { timeout: 30_000 }, () => {
  const ids = ['cross-sell/offers', 'cli/main', '../cli/main', 'segment/rmf', 'toString'];
  expect(found(ids)).toEqual(ids.map(() => ({ id: null, code: 'unknown_analysis', all: true })));
});
