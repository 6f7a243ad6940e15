// npm run test:engines: what needs a running Trino. The last line is "Trino 476: N passed, N failed, N skipped".
//   npm run test:engines -- <filter>   only the test files whose path contains it
import { join } from 'node:path';
import { getEngines, root } from './engines/get-engines.js';
import { trinoVersion } from './engines/trino-server.js';
import { countLine, runVitest } from './run-vitest.js';
import { projectNode } from './setup/project-node.js';

const say = (line) => console.log(line);
let count = { passed: 0, failed: 1, skipped: 0 };
try {
  await getEngines(say);
  count = runVitest({
    root,
    node: projectNode() ?? process.execPath,
    args: ['--config', 'test/engines/vitest.config.ts', ...process.argv.slice(2)],
    report: join(root, '.cache', 'vitest-engines.json'),
  });
} catch (error) {
  console.error(`Engines: ${error.message}`);
}
say(`Trino ${trinoVersion}: ${countLine(count)}`);
process.exitCode = count.failed > 0 ? 1 : 0;
