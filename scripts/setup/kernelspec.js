import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectNode } from './project-node.js';
import { readStamp } from './stamp.js';

/** The kernels of stock tslab in .venv, with absolute paths: tslab's own spec relies on the PATH of whoever starts Jupyter. */
export const kernelspec = {
  name: 'notebook kernel',

  isMissing(root) {
    return specs(root).some(({ path, content }) => readStamp(path) !== content);
  },

  async install(root) {
    for (const { path, content } of specs(root)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    return 'tslab, jslab';
  },
};

function specs(root) {
  const tslab = [
    projectNode(),
    join(root, 'node_modules', 'tslab', 'bin', 'tslab'),
    'kernel',
    '--config-path',
    '{connection_file}',
  ];
  return [
    { name: 'tslab', spec: { argv: tslab, display_name: 'TypeScript', language: 'typescript' } },
    { name: 'jslab', spec: { argv: [...tslab, '--js'], display_name: 'JavaScript', language: 'javascript' } },
  ].map(({ name, spec }) => ({
    path: join(root, '.venv', 'share', 'jupyter', 'kernels', name, 'kernel.json'),
    content: `${JSON.stringify(spec, null, 2)}\n`,
  }));
}
