// npm run test:engines: what needs a running Trino. The last line is "Trino 476: N passed, N failed, N skipped".
//   npm run test:engines -- <filter>   only the test files whose path contains it
import { join } from 'node:path';
import { getEngines, root } from './engines/get-engines.js';
import { trinoVersion } from './engines/trino-server.js';
import { countLine, runVitest } from './run-vitest.js';
import { projectNode } from './setup/project-node.js';

const say = (line) => console.log(line);
const count = { passed: 0, failed: 0, skipped: 0 };
try {
  await getEngines(say);
  // Servers that are killed come after the one that all other tests share: there is memory for one of them at a time.
  for (const config of ['test/engines/vitest.config.ts', 'test/engines/faults/vitest.config.ts']) {
    const counted = runVitest({
      root,
      node: projectNode() ?? process.execPath,
      args: ['--config', config, '--passWithNoTests', ...process.argv.slice(2)],
      report: join(root, '.cache', 'vitest-engines.json'),
    });
    for (const [name, n] of Object.entries(counted)) count[name] += n;
  }
} catch (error) {
  count.failed += 1;
  console.error(`Engines: ${error.message}`);
}
say(`Trino ${trinoVersion}: ${countLine(count)}`);
process.exitCode = count.failed > 0 ? 1 : 0;
