// npm run build: dist made of src and wasm, by the step of the set-up that does it, whether or not it believes so needed.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './setup/build.js';
import { RunError } from './setup/run.js';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
try {
  console.log(await build.install(root, join(root, '.cache', 'setup', 'build.log')));
} catch (error) {
  if (!(error instanceof RunError)) throw error;
  console.error(`${build.remedy} ${error.message}`);
  process.exitCode = 1;
}
