// JupyterLab of .venv on the notebooks: npm run lab, with its own options behind it (npm run lab -- --no-browser --port 9000).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { venvProgram } from './setup/jupyter.js';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
const python = venvProgram(root, 'python');

if (existsSync(python)) start();
else {
  console.error('lab: Jupyter is missing. Run "npm run setup".');
  process.exitCode = 1;
}

function start() {
  // A tslab of the user's own would come before the one of .venv otherwise.
  const env = {
    ...process.env,
    JUPYTER_PREFER_ENV_PATH: '1',
    PATH: [join(root, 'node_modules', '.bin'), join(root, '.venv', 'bin'), process.env.PATH].join(delimiter),
  };
  // JupyterLab refuses to run as root unless it is told so: in a container there is nobody else.
  const asRoot = process.getuid?.() === 0 ? ['--allow-root'] : [];
  const args = ['-m', 'jupyterlab', ...asRoot, ...process.argv.slice(2), join(root, 'notebooks')];
  const lab = spawn(python, args, { cwd: root, env, stdio: 'inherit' });
  // Ctrl-C in the terminal reaches JupyterLab by itself, which then asks whether it should stop.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => lab.kill('SIGTERM'));
  lab.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
